package org.dateline.extract.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what nothing reads in the head of a page: styles, scripts but for JSON, and links to
 * styles, icons, feeds and the like. It is often a third of the page, and need not be parsed. The
 * search ends with the head, since in the body it would take as long as parsing, and where anything
 * is unusual.
 *
 * <p>Works on the bytes of charsets in which ASCII is ASCII, such as UTF-8. Used by one thread.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML, 13.2.5
 *     Tokenization</a>
 */
final class UnreadHead {
  private static final int END = Integer.MAX_VALUE;
  private static final List<String> TAGS =
      List.of("meta", "link", "script", "style", "title", "noscript", "base", "html", "head");

  /** Relations of links that no rule asks for; one that a rule asks for must not stand here. */
  private static final Set<String> UNREAD_RELATIONS =
      Set.of(
          "stylesheet",
          "preload",
          "modulepreload",
          "prefetch",
          "dns-prefetch",
          "preconnect",
          "icon",
          "shortcut icon",
          "apple-touch-icon",
          "apple-touch-icon-precomposed",
          "mask-icon",
          "manifest",
          "alternate",
          "pingback",
          "edituri",
          "wlwmanifest",
          "profile",
          "shortlink");

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;
  private static final boolean[] SPACE = table(" \t\n\r\f");
  private static final boolean[] AFTER_NAME = table(" \t\n\r\f/>=<\"'");

  private final byte[] page;
  private final List<Range> kept = new ArrayList<>();
  private int begin;
  private boolean inHead;
  private boolean inNoscript;

  private UnreadHead(byte[] page) {
    this.page = page;
  }

  /** Bytes of a page from one place up to another. */
  record Range(int from, int to) {}

  /** What is left of a page without what is never read, in order. */
  static List<Range> leftOutOf(byte[] page) {
    UnreadHead head = new UnreadHead(page);
    for (int at = 0; at < page.length; ) {
      at = head.afterMarkup(at);
    }
    head.kept.add(new Range(head.begin, page.length));
    return head.kept;
  }

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[0x100];
    characters.chars().forEach(unit -> table[unit] = true);
    return table;
  }

  /** The place after the next tag, comment or declaration with what belongs to it. */
  private int afterMarkup(int from) {
    int open = afterSpaces(from);
    if (open + 3 >= page.length || page[open] != '<') {
      return END;
    }
    return switch (page[open + 1]) {
      case '!' -> afterDeclaration(open + 2);
      case '?' -> after(find('>', open));
      case '/' -> isLetter(open + 2) ? afterEndTag(open + 2) : after(find('>', open));
      default -> isLetter(open + 1) ? afterElement(open + 1) : END;
    };
  }

  private int afterDeclaration(int at) {
    if (!isAt(at, "--")) {
      return after(find('>', at));
    }
    if (isAt(at + 2, ">") || isAt(at + 2, "->")) {
      return at + 3;
    }
    for (int dash = find('-', at + 2); dash < page.length; dash = find('-', dash + 1)) {
      if (isAt(dash, "-->")) {
        return dash + 3;
      }
      if (isAt(dash, "--!>")) {
        return END;
      }
    }
    return END;
  }

  private int afterEndTag(int name) {
    inNoscript &= !isNamed(name, "noscript");
    return afterAttributes(name);
  }

  /** The place after a start tag, and after all of an element that holds no markup. */
  private int afterElement(int name) {
    String tag = tag(name);
    int from = tag.isEmpty() ? END : afterAttributes(name);
    if (from >= page.length) {
      return END;
    }
    return switch (tag) {
      case "link" -> {
        if (UNREAD_RELATIONS.contains(value(name, from, "rel"))) {
          leaveOut(name, from);
        }
        yield from;
      }
      case "style" -> afterRaw(tag, name, from, true);
      case "script" -> inNoscript ? END : afterRaw(tag, name, from, !holdsJson(name, from));
      case "title" -> inNoscript ? END : afterRaw(tag, name, from, false);
      default -> {
        inHead |= tag.equals("head");
        inNoscript |= tag.equals("noscript");
        yield from;
      }
    };
  }

  private int afterRaw(String tag, int name, int from, boolean unread) {
    int end = page[from - 2] == '/' ? END : endTag(tag, from, tag.equals("script"));
    int after = end == END ? END : afterAttributes(end + 2);
    if (unread && after < END) {
      leaveOut(name, after);
    }
    return after;
  }

  private void leaveOut(int name, int end) {
    if (inHead && !inNoscript) { // elsewhere, it matters for where other things go
      kept.add(new Range(begin, name - 1));
      begin = end;
    }
  }

  /** The value of an attribute of a tag that is known to end there, in small letters. */
  private String value(int tag, int end, String attribute) {
    for (int at = afterName(tag); at < end - 1; ) {
      int nameEnd = afterName(at);
      int equals = afterSpaces(nameEnd);
      boolean has = isAt(equals, "=");
      int from = has ? afterSpaces(equals + 1) : equals;
      int next = has ? afterValue(from) : Math.max(equals, at + 1);
      if (has && nameEnd - at == attribute.length() && isAt(at, attribute)) {
        int quote = isQuote(from) ? 1 : 0;
        return new String(page, from + quote, next - from - 2 * quote, StandardCharsets.US_ASCII)
            .toLowerCase(Locale.ROOT);
      }
      at = next;
    }
    return "";
  }

  private String tag(int at) {
    for (String tag : TAGS) {
      if (isNamed(at, tag)) {
        return tag;
      }
    }
    return "";
  }

  /**
   * Where an element ends that holds no markup; {@link #END} where nothing ends it, or where a
   * script has a comment with another script in it, whose end would not be its own.
   */
  private int endTag(String tag, int from, boolean script) {
    boolean comment = false;
    for (int at = find('<', from); at + 1 < page.length; at = find('<', at + 1)) {
      switch (page[at + 1]) {
        case '/' -> {
          if (isNamed(at + 2, tag)) {
            return at;
          }
        }
        case '!' -> comment |= isAt(at, "<!--");
        case 's', 'S' -> {
          if (script && comment && isAt(at, "<script")) {
            return END;
          }
        }
        default -> {}
      }
    }
    return END;
  }

  /** The place after a tag, from its name on. */
  private int afterAttributes(int name) {
    int at = afterName(name);
    while (at < page.length && page[at] != '>') {
      if (isSpace(at) || page[at] == '/') {
        at++;
      } else {
        int equals = afterSpaces(afterName(at));
        if (equals == at || isAt(equals, "<") || isQuote(equals)) {
          return END;
        }
        at = isAt(equals, "=") ? afterValue(afterSpaces(equals + 1)) : equals;
      }
    }
    return after(at);
  }

  private int afterValue(int from) {
    if (isQuote(from)) {
      return after(find(page[from], from + 1));
    }
    int at = from;
    while (at < page.length && page[at] != '>' && !isSpace(at)) {
      at++;
    }
    return at;
  }

  private int afterName(int from) {
    int at = from;
    while (at < page.length && !AFTER_NAME[page[at] & 0xff]) {
      at++;
    }
    return at;
  }

  private int afterSpaces(int from) {
    int at = from;
    while (at < page.length && isSpace(at)) {
      at++;
    }
    return at;
  }

  private int after(int at) {
    return at < page.length ? at + 1 : END;
  }

  /**
   * Where a character of ASCII comes next. Eight bytes are looked at together, as most of a head is
   * passed over: where one of them is the character, subtracting one from each borrows its highest
   * bit (Hacker's Delight, 6-1).
   */
  private int find(int unit, int from) {
    int at = from;
    for (; at + Long.BYTES <= page.length; at += Long.BYTES) {
      long differences = (long) EIGHT_BYTES.get(page, at) ^ unit * ONES;
      if ((differences - ONES & ~differences & HIGHEST_BITS) != 0) {
        break;
      }
    }
    while (at < page.length && page[at] != unit) {
      at++;
    }
    return at;
  }

  private boolean holdsJson(int from, int end) {
    for (int at = from; at < end; at++) {
      if (isAt(at, "json")) {
        return true;
      }
    }
    return false;
  }

  /** Whether that word stands there, in small or capital letters. */
  private boolean isAt(int from, String word) {
    if (from + word.length() > page.length) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      byte unit = page[from + at];
      if (unit != word.charAt(at) && (unit | 0x20) != word.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a tag of that name is there. */
  private boolean isNamed(int from, String name) {
    int end = from + name.length();
    return isAt(from, name)
        && end < page.length
        && (isSpace(end) || page[end] == '/' || page[end] == '>');
  }

  private boolean isLetter(int at) {
    return (page[at] | 0x20) >= 'a' && (page[at] | 0x20) <= 'z';
  }

  private boolean isQuote(int at) {
    return at < page.length && (page[at] == '"' || page[at] == '\'');
  }

  private boolean isSpace(int at) {
    return SPACE[page[at] & 0xff];
  }
}
