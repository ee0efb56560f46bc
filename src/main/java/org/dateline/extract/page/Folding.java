package org.dateline.extract.page;

import java.text.Normalizer;
import java.util.Locale;

/** Folds text for comparing: what stays is what a person would call the same words. */
public final class Folding {
  /** A character that parts words. */
  private static final char GAP = ' ';

  /** A character that only its neighbours make clear, or that becomes several. */
  private static final char ODD = 1;

  private static final char CAPITAL_SIGMA = 'Σ'; // becomes another letter at the end of a word

  /**
   * What each character of Latin, Greek, Cyrillic and Armenian becomes by itself, or {@link #GAP}
   * or {@link #ODD}.
   */
  private static final char[] SIMPLE = simple(0x530);

  private Folding() {}

  private static char[] simple(int count) {
    char[] simple = new char[count];
    for (char unit = 0; unit < count; unit++) {
      String folded = withNeighbours(String.valueOf(unit));
      boolean mark = Character.getType(unit) == Character.NON_SPACING_MARK;
      boolean odd = mark || unit == CAPITAL_SIGMA || folded.length() > 1;
      simple[unit] = odd ? ODD : folded.isEmpty() ? GAP : folded.charAt(0);
    }
    return simple;
  }

  /** The words alone: no marks, case, punctuation; single spaces between. */
  public static String words(String text) {
    return words(text, text.length());
  }

  /** Folded words without the number that they begin or end with. */
  public static String withoutNumbers(String folded) {
    int from = 0;
    int end = folded.length();
    while (from < end && isNumeric(folded.charAt(from))) {
      from++;
    }
    while (end > from && isNumeric(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(from, end);
  }

  private static boolean isNumeric(char unit) {
    return unit == ' ' || Character.isDigit(unit);
  }

  /** The words of a text's beginning. */
  public static String words(String text, int length) {
    int end = Math.min(length, text.length());
    char[] words = new char[end]; // folded in place: nothing becomes longer here
    text.getChars(0, end, words, 0);
    int count = 0;
    char before = GAP;
    for (int at = 0; at < end; at++) {
      char unit = words[at];
      char simple = unit < SIMPLE.length ? SIMPLE[unit] : isPunctuation(unit) ? GAP : ODD;
      if (simple == ODD) {
        return withNeighbours(text.substring(0, end));
      }
      words[count] = simple; // of gaps in a row, all but the first are written over
      count += (simple | before) == GAP ? 0 : 1;
      before = simple;
    }
    return new String(words, 0, count > 0 && before == GAP ? count - 1 : count);
  }

  /** The quotation marks, dashes and spaces of Western typography. */
  private static boolean isPunctuation(char unit) {
    return unit >= '\u2010' && unit <= '\u2027';
  }

  private static String withNeighbours(String text) {
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
