package org.dateline.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings equal that read the same: case, quotation marks, dashes, spaces, ligatures,
 * invisible characters, Arabic letter variants. For matching only; what is stored and shown stays
 * as it is.
 */
final class Folding {
  private Folding() {}

  /** A word or sign in its folded form; empty where nothing visible is left. */
  static String word(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    if (ascii) {
      return text.length() == 1 && text.charAt(0) == '`' ? "'" : text.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!isSilent(c)) {
        out.append(letter(c));
      }
    }
    return out.toString();
  }

  /** A longer text: words as {@link #word}, each run of white space one space. */
  static String text(String text) {
    String folded = word(text);
    StringBuilder out = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u0085';
  }

  /**
   * Characters that are drawn as nothing: soft hyphens, joiners, direction marks, Arabic vowels.
   */
  static boolean isSilent(int point) {
    return point == '\u00ad'
        || point == '\u0640'
        || (point >= '\u064b' && point <= '\u0652')
        || point == '\ufe0e'
        || point == '\ufe0f'
        || Character.getType(point) == Character.FORMAT;
  }

  private static char letter(char c) {
    return switch (c) {
      case '‘', '’', '‚', '‛', '′', '‵', 'ʼ', 'ʻ', '´', '`', '‹', '›', '＇' -> '\'';
      case '“', '”', '„', '‟', '″', '«', '»', '「', '」', '『', '』', '〝', '〞' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−', '⁃' -> '-';
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ς' -> 'σ';
      case '。' -> '.';
      case '、' -> ',';
      default -> c;
    };
  }
}
