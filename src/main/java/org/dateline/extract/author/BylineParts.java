package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extract.page.Folding;

/** Cuts a byline into its parts, at separators and at “and”. */
final class BylineParts {
  private static final String SEPARATORS = ",;|•/\n–—、，；／&+" + BylineText.BREAK;

  /**
   * A part of a byline.
   *
   * @param apart whether only a break of the page's making stands before it
   */
  record Part(String text, boolean apart) {}

  private final AuthorWords words;
  private final String text;
  private final List<Part> parts = new ArrayList<>(4);
  private boolean joined = true;
  private boolean listed;
  private boolean broken;

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
    return SEPARATORS.indexOf(unit) >= 0 || (between && (unit == '-' || unit == '·'));
  }

  /** Splits at “and”. “y” and its like join two people only where whole names are on both sides. */
  private void addJoined(String segment) {
    String[] all = segment.split(" ", -1);
    List<String> part = new ArrayList<>(4);
    for (int at = 0; at < all.length; at++) {
      String folded = Folding.words(all[at]);
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
    String part = String.join(" ", ofPart);
    if (!part.isEmpty()) {
      parts.add(new Part(part, !joined && (broken || !listed)));
      joined = false;
      listed = false;
      broken = false;
    }
    ofPart.clear();
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
