package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text cut into words and signs, white space left out. Scripts that write no spaces between words
 * (Chinese, Japanese, Thai …) are cut into characters with their marks; an emoji with all its parts
 * is one token; {@code 10,000}, {@code don’t} and Persian words with a ZWNJ are one each.
 *
 * <p>Each token has a number; tokens that read the same ({@link Folding}) have the same number in
 * all texts that were cut with the same {@link Vocabulary}.
 */
final class Tokens {
  /** What a token is. */
  enum Kind {
    WORD,
    CHARACTER,
    SIGN
  }

  /** Numbers the folded forms of tokens. Not safe for several threads. */
  static final class Vocabulary {
    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<String, Integer> byForm = new HashMap<>();

    int number(String token) {
      Integer known = byText.get(token);
      if (known != null) {
        return known;
      }
      int number = byForm.computeIfAbsent(Folding.word(token), form -> byForm.size());
      byText.put(token, number);
      return number;
    }

    int size() {
      return byForm.size();
    }
  }

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] numbers = new int[64];
  private Kind[] kinds = new Kind[64];
  private int count;

  private Tokens(String text) {
    this.text = text;
  }

  /** Cuts a text. */
  static Tokens of(String text, Vocabulary vocabulary) {
    Tokens tokens = new Tokens(text);
    int length = text.length();
    for (int i = 0; i < length; ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (Folding.isSpace(point) || Character.getType(point) == Character.CONTROL) {
        i = next;
      } else if (isSpaceless(point)) {
        i = tokens.add(i, marks(text, next), Kind.CHARACTER, vocabulary);
      } else if (Character.isLetterOrDigit(point)) {
        i = tokens.add(i, wordEnd(text, next), Kind.WORD, vocabulary);
      } else if (Character.getType(point) == Character.FORMAT) {
        i = next;
      } else {
        i = tokens.add(i, signEnd(text, point, next), Kind.SIGN, vocabulary);
      }
    }
    return tokens;
  }

  private int add(int start, int end, Kind kind, Vocabulary vocabulary) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    numbers[count++] = vocabulary.number(text.substring(start, end));
    return end;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      boolean inner = next < text.length() && isInner(text.codePointBefore(i), point, text, next);
      if ((Character.isLetterOrDigit(point) && !isSpaceless(point)) || isMark(point) || inner) {
        i = next;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isInner(int before, int point, String text, int next) {
    int after = text.codePointAt(next);
    return switch (point) {
      case '\'', '’', 'ʼ', '·' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',', '٫', '٬' -> Character.isDigit(before) && Character.isDigit(after);
      case '_', '\u200c', '\u200d', '\u00ad' -> Character.isLetterOrDigit(after);
      case '"', '״' -> isHebrew(before) && isHebrew(after);
      default -> false;
    };
  }

  private static boolean isHebrew(int point) {
    return point >= 0x05D0 && point <= 0x05EA;
  }

  private static int marks(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (!isMark(point)) {
        break;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private static int signEnd(String text, int first, int from) {
    int i = from;
    if (first == '.') {
      while (i < text.length() && text.charAt(i) == '.') {
        i++;
      }
      return i;
    }
    boolean flag = isFlagLetter(first);
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      boolean joined = text.codePointBefore(i) == '\u200d' && Character.isEmoji(point);
      boolean belongs =
          isMark(point)
              || (point == '\u200d' && first > 0xff)
              || joined
              || Character.isEmojiModifier(point)
              || (point >= 0xE0020 && point <= 0xE007F);
      if (flag && isFlagLetter(point)) {
        flag = false;
        i = next;
      } else if (belongs) {
        i = next;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isFlagLetter(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Whether the character belongs to a script that writes no spaces between words. */
  static boolean isSpaceless(int point) {
    if (point < 0x0E00 || !Character.isLetter(point)) {
      return false;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  /** The text that was cut. */
  String text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int number(int token) {
    return numbers[token];
  }

  Kind kind(int token) {
    return kinds[token];
  }

  boolean isWord(int token) {
    return kinds[token] != Kind.SIGN;
  }

  String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** The numbers of all tokens, in order. */
  int[] numbers() {
    return Arrays.copyOf(numbers, count);
  }

  /** The first token that ends after the offset; {@link #count()} where there is none. */
  int firstEndingAfter(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The first token that starts at the offset or after it; {@link #count()} where there is none.
   */
  int firstStartingAt(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
