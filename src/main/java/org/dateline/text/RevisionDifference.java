package org.dateline.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ChangeKind;
import org.dateline.model.TextRange;

/**
 * What differs between two texts of an article: the word diff, each change with what it touches,
 * and how often what was touched.
 *
 * <pre>{@code
 * RevisionDifference.between("for 30 days", "for 90 days", Optional.of("en")).counts();  // {NUMBER=1}
 * }</pre>
 *
 * <p>Immutable.
 */
public final class RevisionDifference {
  /** So much of what is the same on both sides helps to tell a date from a number. */
  private static final int BESIDE = 40;

  private static final String OPENING = "“„«「『‹";
  private static final String CLOSING = "”“»」』›";

  private final List<WordDiff.Edit> edits;
  private final List<Change> changes;

  /**
   * One change: words that went, came, or were replaced.
   *
   * @param before where in the first text
   * @param after where in the second
   * @param kinds what it touches
   * @param quoted whether it is within a quotation of either text
   */
  public record Change(TextRange before, TextRange after, Set<ChangeKind> kinds, boolean quoted) {
    public Change {
      kinds = Set.copyOf(kinds);
    }
  }

  private RevisionDifference(List<WordDiff.Edit> edits, List<Change> changes) {
    this.edits = List.copyOf(edits);
    this.changes = List.copyOf(changes);
  }

  /**
   * Compares two texts.
   *
   * @param language of both, BCP 47
   */
  public static RevisionDifference between(String before, String after, Optional<String> language) {
    List<WordDiff.Edit> edits = WordDiff.between(before, after).edits();
    ChangeClassifier classifier = ChangeClassifier.of(language);
    List<Change> changes = new ArrayList<>();
    for (WordDiff.Edit stretch : merged(edits, before)) {
      TextRange old = stretch.before();
      TextRange now = stretch.after();
      int lead = shared(before, old.start(), after, now.start(), -1);
      int tail = shared(before, old.end(), after, now.end(), 1);
      Set<ChangeKind> kinds =
          classifier.classify(
              before.substring(old.start() - lead, old.end() + tail),
              after.substring(now.start() - lead, now.end() + tail));
      changes.add(
          new Change(
              old,
              now,
              kinds.isEmpty() ? Set.of(ChangeKind.TYPOGRAPHY) : kinds,
              isQuoted(before, old) || isQuoted(after, now)));
    }
    return new RevisionDifference(edits, changes);
  }

  /** Changes with nothing but white space between them are one. */
  private static List<WordDiff.Edit> merged(List<WordDiff.Edit> edits, String before) {
    List<WordDiff.Edit> merged = new ArrayList<>();
    boolean open = false;
    for (WordDiff.Edit edit : edits) {
      if (edit.kind() == WordDiff.Kind.EQUAL) {
        String words = edit.before().in(before);
        open &= words.isBlank() && words.indexOf('\n') < 0;
      } else if (open) {
        WordDiff.Edit last = merged.removeLast();
        merged.add(
            new WordDiff.Edit(
                WordDiff.Kind.REPLACE,
                new TextRange(last.before().start(), edit.before().end()),
                new TextRange(last.after().start(), edit.after().end())));
      } else {
        merged.add(edit);
        open = true;
      }
    }
    return merged;
  }

  /** How many characters beside a place are the same in both texts, whole words only. */
  private static int shared(String before, int i, String after, int j, int step) {
    int count = 0;
    int words = 0;
    while (count < BESIDE) {
      int a = step > 0 ? i + count : i - count - 1;
      int b = step > 0 ? j + count : j - count - 1;
      if (a < 0 || b < 0 || a >= before.length() || b >= after.length()) {
        return count;
      }
      char letter = before.charAt(a);
      if (letter != after.charAt(b) || letter == '\n') {
        return letter == '\n' ? count : words;
      }
      count++;
      if (Folding.isSpace(letter)) {
        words = count;
      }
    }
    return words;
  }

  private static boolean isQuoted(String text, TextRange range) {
    for (int i = range.start() - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        int end = text.indexOf('\n', range.start());
        String rest = text.substring(range.start(), end < 0 ? text.length() : end);
        return rest.chars().anyMatch(letter -> CLOSING.indexOf(letter) >= 0);
      }
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** All stretches of the word diff, in order, without gaps. */
  public List<WordDiff.Edit> edits() {
    return edits;
  }

  /** The changes, in order. */
  public List<Change> changes() {
    return changes;
  }

  /** How many changes touch each kind; kinds that none touches are not there. */
  public Map<ChangeKind, Integer> counts() {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    changes.forEach(change -> change.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
    return counts;
  }

  /** How many changes are within quotations. */
  public int quoted() {
    return (int) changes.stream().filter(Change::quoted).count();
  }
}
