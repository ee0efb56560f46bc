package org.dateline.text;

import java.util.Objects;
import org.dateline.model.TextRange;

/**
 * Converts between UTF-16 offsets, which the program uses inside, and code-point offsets, which the
 * standards ask for. Prepared once for a text, each conversion then takes constant time.
 *
 * <pre>{@code
 * CodePoints points = CodePoints.of("🇺🇦 locked");
 * points.toCodePoint(5);  // 3: two letters of the flag and a space
 * }</pre>
 *
 * <p>Immutable. Offsets beyond the text throw {@link IndexOutOfBoundsException}.
 */
public final class CodePoints {
  private static final int SHIFT = 7;
  private static final int STRIDE = 1 << SHIFT;

  private final String text;

  /** UTF-16 offset of each {@value #STRIDE}th code point; empty where both counts are the same. */
  private final int[] utf16;

  /** Number of code points that begin before each {@value #STRIDE}th UTF-16 unit. */
  private final int[] points;

  private final int length;

  private CodePoints(String text, int[] utf16, int[] points, int length) {
    this.text = text;
    this.utf16 = utf16;
    this.points = points;
    this.length = length;
  }

  /** Prepares the conversions for a text. */
  public static CodePoints of(String text) {
    int length = text.codePointCount(0, text.length());
    if (length == text.length()) {
      return new CodePoints(text, new int[0], new int[0], length);
    }
    int[] utf16 = new int[(length >> SHIFT) + 1];
    int[] points = new int[(text.length() >> SHIFT) + 1];
    int point = 0;
    for (int i = 0; i < text.length(); ) {
      if ((point & (STRIDE - 1)) == 0) {
        utf16[point >> SHIFT] = i;
      }
      int next = i + Character.charCount(text.codePointAt(i));
      for (int unit = i; unit < next; unit++) {
        if ((unit & (STRIDE - 1)) == 0) {
          points[unit >> SHIFT] = point + (unit - i); // a unit inside a pair counts the pair before
        }
      }
      point++;
      i = next;
    }
    if ((length & (STRIDE - 1)) == 0) {
      utf16[length >> SHIFT] = text.length();
    }
    if ((text.length() & (STRIDE - 1)) == 0) {
      points[text.length() >> SHIFT] = length;
    }
    return new CodePoints(text, utf16, points, length);
  }

  /** The length of the text in code points. */
  public int length() {
    return length;
  }

  /** From UTF-16 to code points. An offset inside a surrogate pair counts as the pair's start. */
  public int toCodePoint(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    if (utf16.length == 0) {
      return offset;
    }
    int at = offset;
    if (at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1))) {
      at--;
    }
    int known = at >> SHIFT << SHIFT;
    int count = points[at >> SHIFT];
    if (known > 0
        && known < at
        && Character.isLowSurrogate(text.charAt(known))
        && Character.isHighSurrogate(text.charAt(known - 1))) {
      known++; // the pair that straddles the mark is counted already
    }
    return count + text.codePointCount(known, at);
  }

  /** From code points to UTF-16. */
  public int toUtf16(int codePoint) {
    Objects.checkIndex(codePoint, length + 1);
    if (utf16.length == 0) {
      return codePoint;
    }
    return text.offsetByCodePoints(utf16[codePoint >> SHIFT], codePoint & (STRIDE - 1));
  }

  /** A range in UTF-16 units as one in code points. */
  public TextRange toCodePoints(TextRange range) {
    return new TextRange(toCodePoint(range.start()), toCodePoint(range.end()));
  }

  /** A range in code points as one in UTF-16 units. */
  public TextRange toUtf16(TextRange range) {
    return new TextRange(toUtf16(range.start()), toUtf16(range.end()));
  }
}
