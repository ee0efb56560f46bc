package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extract.page.Folding;

/** Cuts a byline into its parts, at separators and at “and”. */
final class BylineParts {
  private static final String SEPARATORS = ",;|•/\n–—、，；／｜丨&+" + BylineText.BREAK;
  private static final String DASHES = "-–—";
  private static final int CHINESE_NAME = 3;

  /**
   * A part of a byline.
   *
   * @param apart whether only a break of the page's making stands before it
   * @param dashed whether it stands behind a dash, where a place stands as often as a name
   */
  record Part(String text, boolean apart, boolean dashed) {}

  private final AuthorWords words;
  private final String text;
  private final List<Part> parts = new ArrayList<>(4);
  private boolean joined = true;
  private boolean listed;
  private boolean broken;
  private boolean behindDash;

  private BylineParts(AuthorWords words, String text) {
    this.words = words;
    this.text = text;
  }

  /** The parts of a byline, in order. */
  static List<Part> of(String byline, AuthorWords words) {
    return new BylineParts(words, byline).read();
  }

  private List<Part> read() {
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isSeparator(at)) {
        addJoined(text.substring(from, at).strip());
        char mark = at < text.length() ? text.charAt(at) : ' ';
        broken |= mark == BylineText.BREAK;
        listed |= mark == '|';
        behindDash |= DASHES.indexOf(mark) >= 0;
        joined |= mark != BylineText.BREAK && mark != '|';
        from = at + 1;
      }
    }
    return parts;
  }

  private boolean isSeparator(int at) {
    char unit = text.charAt(at);
    boolean between =
        at > 0
            && at + 1 < text.length()
            && text.charAt(at - 1) == ' '
            && text.charAt(at + 1) == ' ';
    return SEPARATORS.indexOf(unit) >= 0
        || (between && (unit == '-' || unit == '·'))
        || (unit == '·' && at > 0 && NameReader.isHangul(text.charAt(at - 1))); // 홍길동·김철수 기자
  }

  /** Splits at “and”. “y” and its like join two people only where whole names are on both sides. */
  private void addJoined(String segment) {
    String[] all = segment.split(" ", -1);
    if (all.length > 1 && areChineseNames(all)) {
      for (String name : all) {
        addNext(List.of(name));
        joined = true;
      }
      return;
    }
    List<String> part = new ArrayList<>(4);
    for (int at = 0; at < all.length; at++) {
      String folded = isInitial(all[at], part) ? "" : Folding.words(all[at]);
      boolean weak = words.in("weak joints", folded);
      if (words.in("joints", folded) || (weak && !isSurname(part, all, at))) {
        add(part);
        joined = true;
      } else {
        part.add(all[at]);
      }
    }
    add(part);
  }

  private void add(List<String> ofPart) {
    addNext(ofPart);
    ofPart.clear();
  }

  private void addNext(List<String> ofPart) {
    String part = String.join(" ", ofPart);
    if (!part.isEmpty()) {
      parts.add(new Part(part, !joined && (broken || !listed), behindDash));
      joined = false;
      listed = false;
      broken = false;
      behindDash = false;
    }
  }

  /** “И.” and the “E” in “Mira E Sand”: no joint, though the letter alone is one. */
  private static boolean isInitial(String word, List<String> before) {
    return Character.isUpperCase(word.isEmpty() ? ' ' : word.charAt(0))
        && (word.endsWith(".") || (word.length() == 1 && before.size() < 2));
  }

  /** “王小明 李大华”: names that are written without a space inside. */
  private static boolean areChineseNames(String[] all) {
    for (String word : all) {
      if (word.length() != CHINESE_NAME || !word.chars().allMatch(Character::isIdeographic)) {
        return false;
      }
    }
    return true;
  }

  /** “José Ortega y Gasset”: one word after the joint, and more than one before it. */
  private boolean isSurname(List<String> before, String[] all, int at) {
    boolean lastWord = at + 2 == all.length || (at + 2 < all.length && isJoint(all[at + 2]));
    return before.size() > 1 && lastWord;
  }

  private boolean isJoint(String word) {
    String folded = Folding.words(word);
    return words.in("joints", folded) || words.in("weak joints", folded);
  }
}
