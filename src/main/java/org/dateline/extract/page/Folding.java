package org.dateline.extract.page;

import java.text.Normalizer;
import java.util.Locale;

/** Folds text for comparing: what stays is what a person would call the same words. */
public final class Folding {
  private Folding() {}

  /** The words alone: no marks, case, punctuation; single spaces between. */
  public static String words(String text) {
    if (isAscii(text)) {
      return plainWords(text);
    }
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

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  private static String plainWords(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean capital = unit >= 'A' && unit <= 'Z';
      if (capital || (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9')) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        gap = false;
        words.append(capital ? (char) (unit + 32) : unit);
      } else {
        gap = true;
      }
    }
    return words.toString();
  }
}
