package org.dateline.text;

import java.text.Normalizer;

/**
 * Brings text into the one form in which Dateline keeps it: Unicode NFC, {@code \n} line ends, no
 * control or invisible characters that break the display or hide differences.
 *
 * <pre>{@code
 * TextNormalizer.block("Xiaomi\u00a0 phones\r\n\r\n\r\nare locked")  // "Xiaomi phones\n\nare locked"
 * }</pre>
 *
 * <p>What is kept although nobody sees it: ZWNJ and ZWJ inside scripts that join their letters
 * (Persian, Hindi …), ZWJ and variation selectors in emoji, direction marks in texts that run right
 * to left. Each method is idempotent and linear in the length of the text. Stateless.
 */
public final class TextNormalizer {
  private static final char ZWNJ = '\u200c';
  private static final char ZWJ = '\u200d';
  private static final int BLACK_FLAG = 0x1F3F4;

  /** Longer runs of combining marks are no writing; the bound is Unicode's Stream-Safe Format's. */
  private static final int MAX_MARKS = 30;

  private TextNormalizer() {}

  /** One line, for headlines and names: all white space, line ends too, folded to single spaces. */
  public static String line(String text) {
    return isNormal(text, false) ? text : fold(clean(text), false);
  }

  /**
   * Running text: spaces and tabs folded to single spaces and gone at both ends of a line; a single
   * line end is kept, more of them become one blank line; nothing blank at either end.
   */
  public static String block(String text) {
    return isNormal(text, true) ? text : fold(clean(text), true);
  }

  /**
   * Preformatted text: spaces and tabs inside a line stay as they are; gone are those at the end of
   * a line, and blank lines at either end.
   */
  public static String preformatted(String text) {
    String clean = clean(text);
    StringBuilder out = new StringBuilder(clean.length());
    boolean begun = false;
    int blankLines = 0;
    for (String line : clean.split("\n", -1)) {
      String kept = line.stripTrailing();
      if (kept.isEmpty()) {
        blankLines++;
        continue;
      }
      if (begun) {
        out.append("\n".repeat(blankLines + 1));
      }
      out.append(kept);
      begun = true;
      blankLines = 0;
    }
    return out.toString();
  }

  /**
   * A quick look that knows most texts of Western and East Asian languages for normal: only
   * characters that stay as they are whatever stands around them, and no white space to fold.
   */
  private static boolean isNormal(String text, boolean keepLines) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isStable(c)) {
        boolean space = c == ' ' || (c == '\n' && keepLines);
        if (!space || before == ' ' || before == '\n') {
          return false;
        }
      }
      before = c;
    }
    return text.isEmpty() || (before != ' ' && before != '\n');
  }

  /**
   * Whether a character stays as it is in a text of such characters with single spaces between its
   * words: drawn, in NFC, and joined by none of the others. Most characters of Western and East
   * Asian languages are.
   */
  public static boolean isStable(char c) {
    return (c > ' ' && c < 0x7f)
        || (c > 0xa0 && c < 0x180 && c != 0xad) // Latin
        || (c >= 0x391 && c <= 0x3ce) // Greek
        || (c >= 0x400 && c <= 0x481) // Cyrillic
        || (c >= 0x5d0 && c <= 0x5ea) // Hebrew
        || (c >= 0x620 && c <= 0x63f) // Arabic
        || (c >= 0x641 && c <= 0x64a)
        || (c >= 0x2010 && c <= 0x2027) // dashes and quotation marks
        || (c >= 0x3001 && c <= 0x3029) // ideographic punctuation
        || (c >= 0x3041 && c <= 0x3096) // kana
        || (c >= 0x30a1 && c <= 0x30fe)
        || (c >= 0x4e00 && c <= 0x9fff) // ideographs
        || (c >= 0xac00 && c <= 0xd7a3) // Hangul
        || (c >= 0xff01 && c <= 0xff60); // full-width forms
  }

  private static String fold(String text, boolean keepLines) {
    StringBuilder out = new StringBuilder(text.length());
    int lineEnds = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnds++;
      } else if (isSpace(c)) {
        space = true;
      } else {
        if (!out.isEmpty() && (lineEnds > 0 || space)) {
          out.append(lineEnds == 0 || !keepLines ? " " : lineEnds == 1 ? "\n" : "\n\n");
        }
        lineEnds = 0;
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean rightToLeft = text.codePoints().anyMatch(TextNormalizer::isRightToLeft);
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      int length = out.length();
      switch (point) {
        case '\r' -> {
          if (next >= text.length() || text.charAt(next) != '\n') {
            out.append('\n');
          }
        }
        case '\n', '\u000b', '\f', '\u0085', '\u2028' -> out.append('\n');
        case '\u2029' -> out.append("\n\n");
        case '\t' -> out.append('\t');
        case ZWNJ -> {
          if (joins(last(out)) && next < text.length() && joins(text.codePointAt(next))) {
            out.append(ZWNJ);
          }
        }
        case ZWJ -> {
          int before = last(out);
          if (joins(before)
              || (inEmoji(before)
                  && next < text.length()
                  && Character.isEmoji(text.codePointAt(next)))) {
            out.append(ZWJ);
          }
        }
        case '\u200e', '\u200f', '\u061c' -> {
          if (rightToLeft) {
            out.appendCodePoint(point);
          }
        }
        default -> {
          if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            out.append('\ufffd');
          } else if (isMark(point)) {
            if (++marks <= MAX_MARKS) {
              out.appendCodePoint(point);
            }
            i = next;
            continue;
          } else if (!isJunk(point, out)) {
            out.appendCodePoint(point);
          }
        }
      }
      if (out.length() > length) {
        marks = 0;
      }
      i = next;
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static int last(StringBuilder out) {
    return out.isEmpty() ? -1 : out.codePointBefore(out.length());
  }

  private static boolean isSpace(char c) {
    return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isRightToLeft(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isJunk(int point, StringBuilder before) {
    if (point == 0xFFFC || (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF)) {
      return true;
    }
    if (point >= 0xE0020 && point <= 0xE007F) {
      return !inFlag(before); // tags spell hidden words, except in the flags of England and others
    }
    int type = Character.getType(point);
    return type == Character.CONTROL || (type == Character.FORMAT && !isVisibleFormat(point));
  }

  /** Signs of Arabic, Syriac and others that Unicode files under format but that are drawn. */
  private static boolean isVisibleFormat(int point) {
    return (point >= 0x0600 && point <= 0x0605)
        || point == 0x06DD
        || point == 0x070F
        || point == 0x0890
        || point == 0x0891
        || point == 0x08E2
        || point == 0x110BD
        || point == 0x110CD;
  }

  private static boolean inFlag(StringBuilder before) {
    int i = before.length();
    while (i > 0) {
      int point = before.codePointBefore(i);
      if (point == BLACK_FLAG) {
        return true;
      }
      if (point < 0xE0020 || point > 0xE007F || before.length() - i > 14) {
        return false;
      }
      i -= Character.charCount(point);
    }
    return false;
  }

  private static boolean inEmoji(int point) {
    return point >= 0 && (Character.isEmoji(point) || point == 0xFE0F);
  }

  private static boolean joins(int point) {
    if (point < 0x0600) {
      return false;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case ARABIC,
          SYRIAC,
          NKO,
          MONGOLIAN,
          DEVANAGARI,
          BENGALI,
          GURMUKHI,
          GUJARATI,
          ORIYA,
          TAMIL,
          TELUGU,
          KANNADA,
          MALAYALAM,
          SINHALA,
          KHMER,
          MYANMAR ->
          true;
      case INHERITED -> isMark(point); // a vowel sign between the letter and the joiner
      default -> false;
    };
  }
}
