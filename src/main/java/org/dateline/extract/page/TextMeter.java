package org.dateline.extract.page;

import org.dateline.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Measures the text nodes of one page. Each character is looked at once and without branching: what
 * it counts for stands in a table. Used by one thread.
 */
final class TextMeter {
  /** The lowest two bits of a character's kind are its weight. */
  private static final int WEIGHT = 3;

  private static final int DIGIT = 4;
  private static final int PLAIN_SPACE = 8;

  /** White space but for a plain space, or an unseen mark. */
  private static final int OTHER_GAP = 16;

  private static final int UNSTABLE = 32;
  private static final int MOJIBAKE = 64;

  /**
   * The kinds of the characters up to Western punctuation and signs, with which most is written.
   */
  private static final byte[] KINDS = kinds(0x2200);

  /** The last blank text of each length: indents come again and again. */
  private final @Nullable PageText[] blanks = new PageText[64];

  private char[] characters = new char[4096]; // of one text; quicker than asking it for each

  private static byte[] kinds(int count) {
    byte[] kinds = new byte[count];
    for (char unit = 0; unit < count; unit++) {
      kinds[unit] = (byte) kind(unit);
    }
    return kinds;
  }

  private static int kind(char unit) {
    if (!Spaces.isPlain(unit)) {
      return (unit == ' ' ? PLAIN_SPACE : OTHER_GAP) | (Mojibake.mayBeSign(unit) ? MOJIBAKE : 0);
    }
    return Spaces.weight(unit)
        | (Character.isDigit(unit) ? DIGIT : 0)
        | (TextNormalizer.isStable(unit) ? 0 : UNSTABLE)
        | (Mojibake.mayBeSign(unit) ? MOJIBAKE : 0);
  }

  /** What a text node is, read as it was meant ({@link Mojibake}). */
  PageText measured(String text) {
    int length = text.length();
    PageText blank = blanks[length % blanks.length];
    if (blank != null && blank.text().equals(text)) {
      return blank;
    }
    if (characters.length < length) {
      characters = new char[2 * length];
    }
    text.getChars(0, length, characters, 0);
    int start = 0;
    while (start < length && Spaces.isSpace(characters[start])) {
      start++;
    }
    int end = length;
    while (end > start && Spaces.isSpace(characters[end - 1])) {
      end--;
    }
    int weight = 0;
    int digits = 0;
    int kinds = 0;
    int twice = 0;
    int before = 0;
    for (int at = start; at < end; at++) {
      char unit = characters[at];
      int kind = unit < KINDS.length ? KINDS[unit] : kind(unit);
      weight += kind & WEIGHT;
      digits += (kind & DIGIT) >> 2;
      kinds |= kind;
      twice |= kind & before;
      before = kind;
    }
    if ((kinds & MOJIBAKE) != 0) {
      String meant = Mojibake.meant(text);
      if (!meant.equals(text)) {
        return measured(meant);
      }
    }
    boolean single = (kinds & OTHER_GAP) == 0 && (twice & PLAIN_SPACE) == 0;
    PageText measured =
        new PageText(text, weight, digits, start, single ? end : start, (kinds & UNSTABLE) == 0);
    if (weight == 0) {
      blanks[length % blanks.length] = measured;
    }
    return measured;
  }
}
