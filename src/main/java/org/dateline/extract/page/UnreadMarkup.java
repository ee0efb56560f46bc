package org.dateline.extract.page;

import static org.dateline.extract.page.MarkupBytes.END;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what no rule reads in the markup of a page, which is often half of it and need not be
 * parsed: styles, scripts but for JSON, links to styles, icons, feeds and the like, the insides of
 * drawings, and attributes for scripts and looks. What is left gives the same tree without them.
 * The search ends where anything is unusual; from there on all stays.
 *
 * <p>Works on the bytes of charsets in which ASCII is ASCII, such as UTF-8. Used by one thread.
 */
final class UnreadMarkup {
  /** Relations of links that no rule asks for; one that a rule asks for must not stand here. */
  private static final Set<String> RELATIONS =
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

  /** Attributes that no rule asks for; one that a rule asks for must not stand here. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "srcset",
          "sizes",
          "target",
          "width",
          "height",
          "loading",
          "decoding",
          "fetchpriority",
          "tabindex",
          "aria-label",
          "onload",
          "onerror");

  private static final String DATA = "data-";

  /** Shorter attributes are parsed more quickly than they are left out. */
  private static final int LONG = 16;

  /** Elements that need a closer look. */
  private static final Set<String> SPECIAL =
      Set.of(
          "head",
          "body",
          "link",
          "style",
          "script",
          "title",
          "textarea",
          "iframe",
          "noembed",
          "noframes",
          "xmp",
          "plaintext",
          "noscript",
          "select",
          "svg",
          "math",
          "frameset");

  /** The lengths of those names by the letter that they begin with, as bits: most others differ. */
  private static final int[] SPECIAL_LENGTHS = lengths(SPECIAL);

  private static final int[] ATTRIBUTE_LENGTHS = lengths(ATTRIBUTES);

  /** Elements of drawings that hold nothing else; others may end a drawing that has no end tag. */
  private static final Set<String> DRAWING =
      Set.of(
          "svg",
          "g",
          "path",
          "circle",
          "ellipse",
          "rect",
          "line",
          "polyline",
          "polygon",
          "use",
          "defs",
          "symbol",
          "mask",
          "clippath",
          "lineargradient",
          "radialgradient",
          "stop",
          "pattern",
          "title",
          "desc",
          "style");

  private final MarkupBytes page;
  private final List<Range> kept = new ArrayList<>();
  private int begin;
  private boolean begun;
  private boolean inNoscript;
  private boolean inSelect;

  private UnreadMarkup(byte[] page) {
    this.page = new MarkupBytes(page);
  }

  private static int[] lengths(Set<String> names) {
    int[] lengths = new int[0x80];
    names.forEach(name -> lengths[name.charAt(0)] |= 1 << name.length());
    return lengths;
  }

  /** Bytes of a page from one place up to another. */
  record Range(int from, int to) {}

  /** What is left of a page without what is never read, in order. */
  static List<Range> leftOutOf(byte[] page) {
    UnreadMarkup markup = new UnreadMarkup(page);
    for (int at = 0; at < page.length; ) {
      at = markup.afterMarkup(at);
    }
    markup.kept.add(new Range(markup.begin, page.length));
    return markup.kept;
  }

  /** The place after the next tag, comment or declaration with what belongs to it. */
  private int afterMarkup(int from) {
    int open = page.find('<', from);
    if (open == END) {
      return END;
    }
    if (page.letter(open + 1) > 0) {
      return afterElement(open + 1);
    }
    if (page.isAt(open + 1, '/')) {
      return page.letter(open + 2) > 0 ? afterEndTag(open + 2) : page.after('>', open);
    }
    if (page.isAt(open + 1, '!')) {
      int after = page.afterDeclaration(open + 2);
      if (after < END && page.isAt(open + 2, '-')) {
        leaveOutWhole(open, after);
      }
      return after;
    }
    return page.isAt(open + 1, '?') ? page.after('>', open) : open + 1;
  }

  private int afterEndTag(int name) {
    int nameEnd = page.afterTagName(name);
    switch (special(name, nameEnd)) {
      case "noscript" -> inNoscript = false;
      case "select" -> inSelect = false;
      default -> {}
    }
    return afterTag(nameEnd, false);
  }

  /** The name of a special element; of most others, the empty text. */
  private String special(int name, int end) {
    int length = end - name;
    return length < Integer.SIZE && (SPECIAL_LENGTHS[page.letter(name)] >> length & 1) > 0
        ? page.word(name, end)
        : "";
  }

  /** The place after a start tag, and after all of an element that holds no markup. */
  private int afterElement(int name) {
    int nameEnd = page.afterTagName(name);
    String tag = special(name, nameEnd);
    boolean special = SPECIAL.contains(tag);
    int from = afterTag(nameEnd, !special);
    if (from == END || !special) {
      return from;
    }
    return switch (tag) {
      case "head", "body" -> {
        begun = true;
        yield from;
      }
      case "link" -> {
        if (RELATIONS.contains(relation(nameEnd))) {
          leaveOutWhole(name - 1, from);
        }
        yield from;
      }
      case "style" -> inSelect ? END : afterRaw(tag, name, from, true);
      case "script" ->
          inNoscript ? END : afterRaw(tag, name, from, !page.holds("json", name, from));
      case "title" -> inNoscript ? END : afterRaw(tag, name, from, false);
      case "textarea", "iframe", "noembed", "noframes", "xmp" -> afterRaw(tag, name, from, false);
      case "noscript" -> {
        inNoscript = true;
        yield from;
      }
      case "select" -> {
        inSelect = true;
        yield from;
      }
      case "svg" -> afterDrawing(from);
      default -> END;
    };
  }

  /**
   * The place after a tag whose name ends there.
   *
   * @param leavesOut whether attributes are left out that nothing reads
   */
  private int afterTag(int nameEnd, boolean leavesOut) {
    int at = page.attributeMark(nameEnd);
    while (page.isAt(at, '=')) {
      int end = page.afterValue(at);
      if (end == END || page.attributeName(at, at - 1) == at || at == nameEnd) {
        return END;
      }
      if (leavesOut && end - at >= LONG) {
        int name = page.attributeName(at, nameEnd);
        if (isUnread(name, at)) {
          leaveOut(name, end);
        }
      }
      at = page.attributeMark(end);
    }
    return page.isAt(at, '>') ? at + 1 : END;
  }

  private boolean isUnread(int name, int end) {
    int length = end - name;
    if (page.isAt(name, DATA)) {
      return !PageNames.isReadData(page.word(name, end));
    }
    return length < Integer.SIZE
        && (ATTRIBUTE_LENGTHS[page.letter(name)] >> length & 1) > 0
        && ATTRIBUTES.contains(page.word(name, end));
  }

  private String relation(int nameEnd) {
    int at = page.attributeMark(nameEnd);
    while (page.isAt(at, '=')) {
      int end = page.afterValue(at);
      if (page.word(page.attributeName(at, nameEnd), at).equals("rel")) {
        return page.value(at, end);
      }
      at = page.attributeMark(end);
    }
    return "";
  }

  private int afterRaw(String tag, int name, int from, boolean unread) {
    int end = page.isAt(from - 2, '/') ? END : endTag(tag, from);
    int after = end == END ? END : afterTag(page.afterTagName(end + 2), false);
    if (unread && after < END) {
      leaveOutWhole(name - 1, after);
    }
    return after;
  }

  /**
   * Where an element ends that holds no markup; {@link MarkupBytes#END} where nothing ends it, or
   * where a script has a comment with another script in it, whose end would not be its own.
   */
  private int endTag(String tag, int from) {
    boolean comment = false;
    for (int at = page.find('<', from); at < END; at = page.find('<', at + 1)) {
      if (page.isAt(at + 1, '/')) {
        if (page.isNamed(at + 2, tag)) {
          return at;
        }
      } else if (page.isAt(at + 1, '!')) {
        comment |= page.isAt(at, "<!--");
      } else if (comment && page.isAt(at, "<script")) {
        return END;
      }
    }
    return END;
  }

  /** The place after a drawing, whose inside is left out. */
  private int afterDrawing(int from) {
    int depth = page.isAt(from - 2, '/') ? 0 : 1;
    int at = from;
    int open = from;
    while (depth > 0 && at < END) {
      open = page.find('<', at);
      if (open == END) {
        return END;
      }
      if (page.isAt(open, "<!--")) {
        at = page.afterDeclaration(open + 2);
        continue;
      }
      boolean ends = page.isAt(open, "</");
      int name = ends ? open + 2 : open + 1;
      int nameEnd = page.afterTagName(name);
      String tag = page.letter(name) > 0 ? page.word(name, nameEnd) : "";
      at = DRAWING.contains(tag) ? afterTag(nameEnd, false) : END;
      if (at < END && !ends && holdsMarkup(tag, at)) {
        return END;
      }
      if (tag.equals("svg")) {
        depth += ends ? -1 : page.isAt(at - 2, '/') ? 0 : 1;
      }
    }
    if (at < END && open > from) {
      leaveOut(from, open);
    }
    return at;
  }

  /** Whether markup stands in an element of a drawing that should have only words. */
  private boolean holdsMarkup(String tag, int from) {
    return switch (tag) {
      case "title", "desc", "style" ->
          !page.isAt(from - 2, '/') && !page.isAt(page.find('<', from), "</" + tag);
      default -> false;
    };
  }

  /** Leaves out an element or comment, but where what is around it would become markup together. */
  private void leaveOutWhole(int from, int end) {
    if (page.isAt(from - 1, '>') || page.isSpace(from - 1)) {
      leaveOut(from, end);
    }
  }

  private void leaveOut(int from, int end) {
    if (begun && !inNoscript) { // elsewhere, it matters for where other things go
      if (from > begin) {
        kept.add(new Range(begin, from));
      }
      begin = end;
    }
  }
}
