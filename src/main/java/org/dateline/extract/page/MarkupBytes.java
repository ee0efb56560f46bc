package org.dateline.extract.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds its way in the markup of a page, in bytes of a charset in which ASCII is ASCII, such as
 * UTF-8. Each place asked for is {@link #END} where it is not found. Immutable.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML, 13.2.5
 *     Tokenization</a>
 */
final class MarkupBytes {
  /** Behind every page. */
  static final int END = Integer.MAX_VALUE;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;
  private static final boolean[] SPACE = table(" \t\n\r\f");
  private static final boolean[] BEFORE_NAME = table(" \t\n\r\f/\"'");
  private static final boolean[] AFTER_TAG_NAME = table(" \t\n\r\f/>");
  private static final boolean[] ATTRIBUTE_MARK = table("=>\"'<");

  private final byte[] page;

  MarkupBytes(byte[] page) {
    this.page = page;
  }

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[0x100];
    characters.chars().forEach(unit -> table[unit] = true);
    return table;
  }

  /** The place after the next character of that kind. */
  int after(int unit, int from) {
    int at = find(unit, from);
    return at == END ? END : at + 1;
  }

  /**
   * Where a character of ASCII comes next. Eight bytes are looked at together, as most are passed
   * over: where one of them is the character, subtracting one from each borrows its highest bit,
   * and that of none before it (Hacker's Delight, 6-1).
   */
  int find(int unit, int from) {
    int at = from;
    for (; at <= page.length - Long.BYTES; at += Long.BYTES) {
      long differences = (long) EIGHT_BYTES.get(page, at) ^ unit * ONES;
      long found = differences - ONES & ~differences & HIGHEST_BITS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < page.length; at++) {
      if (page[at] == unit) {
        return at;
      }
    }
    return END;
  }

  /** The place after a declaration or comment, from what is behind {@code <!} on. */
  int afterDeclaration(int at) {
    if (isAt(at, "[cdata[")) {
      return END;
    }
    if (!isAt(at, "--")) {
      return after('>', at);
    }
    if (isAt(at + 2, ">")) {
      return at + 3;
    }
    if (isAt(at + 2, "->")) {
      return at + 4;
    }
    for (int dash = find('-', at + 2); dash < END; dash = find('-', dash + 1)) {
      if (isAt(dash, "-->")) {
        return dash + 3;
      }
      if (isAt(dash, "--!>")) {
        return END;
      }
    }
    return END;
  }

  int afterTagName(int from) {
    int at = from;
    while (at < page.length && !AFTER_TAG_NAME[page[at] & 0xff]) {
      at++;
    }
    return at;
  }

  /**
   * The next place in a tag, outside values, where it ends or an attribute has its value, or where
   * a quotation mark or a new tag should not be.
   */
  int attributeMark(int from) {
    for (int at = from; at < page.length; at++) {
      if (ATTRIBUTE_MARK[page[at] & 0xff]) {
        return at;
      }
    }
    return END;
  }

  /**
   * Where the name begins that an attribute has before its equals sign; there where it has none.
   *
   * @param least how far back it is looked for
   */
  int attributeName(int equals, int least) {
    int at = equals;
    while (at > least && !BEFORE_NAME[page[at - 1] & 0xff]) {
      at--;
    }
    return at;
  }

  /** The place after an attribute's value, quotation marks included, behind its equals sign. */
  int afterValue(int equals) {
    int at = value(equals);
    if (isQuote(at)) {
      return after(page[at], at + 1);
    }
    while (at < page.length && page[at] != '>' && !SPACE[page[at] & 0xff]) {
      at++;
    }
    return at;
  }

  /** Where an attribute's value begins behind its equals sign. */
  private int value(int equals) {
    int at = equals + 1;
    while (at < page.length && SPACE[page[at] & 0xff]) {
      at++;
    }
    return at;
  }

  /** An attribute's value without quotation marks, in small letters. */
  String value(int equals, int end) {
    int from = value(equals);
    return isQuote(from) ? word(from + 1, end - 1) : word(from, end);
  }

  /** What stands from one place up to another, in small letters. */
  String word(int from, int to) {
    return new String(page, from, to - from, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
  }

  /** Whether a word stands somewhere in a stretch, in small or capital letters. */
  boolean holds(String word, int from, int end) {
    for (int at = from; at < end; at++) {
      if (isAt(at, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether that word stands there, in small or capital letters. */
  boolean isAt(int from, String word) {
    if (from > page.length - word.length()) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      byte unit = page[from + at];
      char asked = word.charAt(at);
      if (unit != asked && (asked < 'a' || (unit | 0x20) != asked)) {
        return false;
      }
    }
    return true;
  }

  /** Whether that character stands there. */
  boolean isAt(int at, char unit) {
    return at >= 0 && at < page.length && page[at] == unit;
  }

  /** Whether white space stands there. */
  boolean isSpace(int at) {
    return at >= 0 && at < page.length && SPACE[page[at] & 0xff];
  }

  /** Whether a tag of that name is there. */
  boolean isNamed(int from, String name) {
    int end = from + name.length();
    return isAt(from, name) && end < page.length && AFTER_TAG_NAME[page[end] & 0xff];
  }

  /** The small letter that stands there; the number 0 where none does. */
  char letter(int at) {
    int small = at < page.length ? page[at] | 0x20 : 0;
    return small >= 'a' && small <= 'z' ? (char) small : 0;
  }

  private boolean isQuote(int at) {
    return at < page.length && (page[at] == '"' || page[at] == '\'');
  }
}
