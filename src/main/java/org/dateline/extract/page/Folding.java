package org.dateline.extract.page;

import java.text.Normalizer;
import java.util.Locale;

/** Folds text for comparing: what stays is what a person would call the same words. */
public final class Folding {
  private Folding() {}

  /** The words alone: no marks, case, punctuation; single spaces between. */
  public static String words(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder words = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int at = 0; at < decomposed.length(); ) {
      int point = decomposed.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        gap = false;
        words.appendCodePoint(point);
      } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
