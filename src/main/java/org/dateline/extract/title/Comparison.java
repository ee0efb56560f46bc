package org.dateline.extract.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Spaces;

/** Compares headings with the titles that a page declares; each title is folded once. */
final class Comparison {
  private record Title(String words, Set<String> distinct) {}

  private static final int MOST_CUT = 100;

  private final List<Title> titles = new ArrayList<>();
  private final List<String> declared;
  private final int longest;

  Comparison(List<String> declared) {
    this.declared = declared;
    int most = declared.stream().mapToInt(Spaces::weight).max().orElse(0);
    this.longest = declared.stream().anyMatch(Comparison::isCut) ? most + MOST_CUT : most;
    Set<String> folded = new LinkedHashSet<>();
    declared.forEach(title -> folded.add(Folding.words(title)));
    folded.forEach(words -> titles.add(new Title(words, distinct(words))));
  }

  /** “Altaro opens all its phones for all regi…”: what systems do with long titles. */
  private static boolean isCut(String title) {
    return title.endsWith("…") || title.endsWith("...");
  }

  private static String withoutEllipsis(String title) {
    return title.substring(0, title.length() - (title.endsWith("…") ? 1 : 3)).strip();
  }

  /** How much the longest title may weigh ({@link Spaces#weight}). */
  int longest() {
    return longest;
  }

  /** Whether nothing is declared. */
  boolean isEmpty() {
    return titles.isEmpty();
  }

  /** Whether a text is a title, or what stands before the first mark of one, or one uncut. */
  boolean isBeginning(String text) {
    for (String title : declared) {
      if (isCut(title) && text.startsWith(withoutEllipsis(title))) {
        return true;
      }
      if (title.startsWith(text)
          && (title.length() == text.length()
              || TitleParts.isMark(title.substring(text.length())))) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much a heading is like the most alike title, 0 to 1.
   *
   * @param words the heading, folded
   */
  double likeness(String words) {
    if (words.isEmpty()) {
      return 0;
    }
    double best = 0;
    Set<String> distinct = Set.of();
    for (Title title : titles) {
      if (title.words().isEmpty()) {
        continue;
      }
      if (title.words().equals(words)) {
        return 1;
      }
      double contained = containment(words, title.words());
      if (contained == 0) {
        distinct = distinct.isEmpty() ? distinct(words) : distinct;
        contained = overlap(distinct, title.distinct());
      }
      best = Math.max(best, contained);
    }
    return best;
  }

  private static double containment(String one, String other) {
    String within = one.length() < other.length() ? one : other;
    String around = one.length() < other.length() ? other : one;
    return holds(around, within) ? 0.3 + 0.65 * within.length() / around.length() : 0;
  }

  /** Whether words stand in a row among others. */
  private static boolean holds(String around, String within) {
    for (int at = around.indexOf(within); at >= 0; at = around.indexOf(within, at + 1)) {
      int end = at + within.length();
      if ((at == 0 || around.charAt(at - 1) == ' ')
          && (end == around.length() || around.charAt(end) == ' ')) {
        return true;
      }
    }
    return false;
  }

  private static double overlap(Set<String> one, Set<String> other) {
    int both = 0;
    for (String word : one) {
      both += other.contains(word) ? 1 : 0;
    }
    return 0.9 * 2 * both / (one.size() + other.size());
  }

  private static Set<String> distinct(String words) {
    Set<String> distinct = new HashSet<>();
    int from = 0;
    for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', from)) {
      distinct.add(words.substring(from, space));
      from = space + 1;
    }
    distinct.add(words.substring(from));
    return distinct;
  }
}
