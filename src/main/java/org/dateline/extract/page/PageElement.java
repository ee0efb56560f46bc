package org.dateline.extract.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page with what was measured of it: a mirror of jsoup's tree that the rules can
 * mark without changing the page. Made by {@link PageTree}; used by one thread.
 */
public final class PageElement implements PageItem {
  private final Element source;
  private final @Nullable Attributes attributes; // jsoup counts them anew at each question
  private final @Nullable PageElement parent;
  private final Optional<PageElement> around; // asked for some thousand times a page
  private final String tag;
  private final PageNames names;
  private @Nullable Hints hints;
  private final int order;
  private final boolean block;
  int end;
  int ownDigits;
  List<PageItem> items = List.of();
  private @Nullable String dropReason;
  int textLength;
  int linkTextLength;
  int ownLength;
  int ownLinkLength;
  int paragraphLength;
  int paragraphs;
  int links;
  int images;
  int controls;
  int fields;
  int digits;
  int cookieMentions;

  PageElement(
      Element source, @Nullable PageElement parent, ElementKind kind, PageNames names, int order) {
    this.source = source;
    this.attributes = source.attributesSize() == 0 ? null : source.attributes();
    this.parent = parent;
    this.around = Optional.ofNullable(parent);
    this.tag = source.normalName();
    this.names = names;
    this.order = order;
    this.end = order + 1;
    this.block = kind == ElementKind.BLOCK;
  }

  /** The element in the source. */
  public Element source() {
    return source;
  }

  /** What it stands in; empty for the page's body. */
  public Optional<PageElement> parent() {
    return around;
  }

  @Nullable PageElement parentOrNull() {
    return parent;
  }

  /** Its tag in lower case. */
  public String tag() {
    return tag;
  }

  /** Its place in document order. */
  public int order() {
    return order;
  }

  /** The place in document order after everything that is in it. */
  public int end() {
    return end;
  }

  /** Whether it begins a line of its own. */
  public boolean isBlock() {
    return block;
  }

  /** How many digits are in it, those in blocks inside it aside. */
  public int ownDigits() {
    return ownDigits;
  }

  /** What it holds, in order. */
  public List<PageItem> items() {
    return items;
  }

  /** An attribute, or the empty text. */
  public String attribute(String name) {
    // jsoup's own Element.attr would compare with each name regardless of case.
    return attributes == null ? "" : attributes.get(name);
  }

  /** Whether it has an attribute, be it without a value. */
  public boolean hasAttribute(String name) {
    return attributes != null && attributes.hasKey(name);
  }

  /** Whether it has any attribute. */
  public boolean hasAttributes() {
    return attributes != null;
  }

  /**
   * Whether it is a link that does something when it is clicked. An {@code a} without an address is
   * the name of a place on the page, or the heading of a part that unfolds; but the items of a menu
   * that a script drives have none either.
   */
  public boolean leadsSomewhere() {
    return tag.equals("a")
        && (hasAttribute("href")
            || hasAttribute("onclick")
            || (parent != null && parent.tag.equals("li")));
  }

  /** What its class and id say; read when it is first asked for. */
  private Hints hints() {
    Hints known = hints;
    if (known == null) {
      known = attributes == null ? Hints.NONE : names.hints(attributes, isLowerHeading());
      hints = known;
    }
    return known;
  }

  private boolean isLowerHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '2'
        && tag.charAt(1) <= '6';
  }

  /** Whether its class or id gives that hint. */
  public boolean has(Hint hint) {
    return hints().has(hint);
  }

  /** Whether its class or id gives one of those hints. */
  public boolean hasAny(Hint... any) {
    for (Hint hint : any) {
      if (has(hint)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its class or id gives one of those hints. */
  public boolean hasAny(Hints any) {
    return hints().hasAny(any);
  }

  /** How much text is in it, in characters without white space; an ideograph counts for two. */
  public int textLength() {
    return textLength;
  }

  /** How much of its text is in links. */
  public int linkTextLength() {
    return linkTextLength;
  }

  /** The share of its text that is in links, 0 to 1; 1 where it has no text. */
  public double linkDensity() {
    return textLength == 0 ? 1 : (double) linkTextLength / textLength;
  }

  /** How much of its text is in longer paragraphs outside links. */
  public int paragraphLength() {
    return paragraphLength;
  }

  /** How many longer paragraphs are in it. */
  public int paragraphs() {
    return paragraphs;
  }

  /** How many links with an address are in it. */
  public int links() {
    return links;
  }

  /** How many pictures are in it. */
  public int images() {
    return images;
  }

  /** How many buttons and fields are in it. */
  public int controls() {
    return controls;
  }

  /** How many fields are in it that people type words into. */
  public int fields() {
    return fields;
  }

  /** How many digits are in it. */
  public int digits() {
    return digits;
  }

  /** How many text nodes that ask for consent to cookies are in it. */
  public int cookieMentions() {
    return cookieMentions;
  }

  /** Marks it and all that is in it as no part of the article; the first reason stays. */
  public void drop(String reason) {
    if (dropReason == null) {
      dropReason = reason;
    }
  }

  /** Takes a mark back, for a rescue. */
  public void restore() {
    dropReason = null;
  }

  /** Why it was dropped, where it was. */
  public Optional<String> dropReason() {
    return Optional.ofNullable(dropReason);
  }

  /** Whether it was marked itself. */
  public boolean dropped() {
    return dropReason != null;
  }

  /** Whether it or anything around it was dropped. */
  public boolean unseen() {
    for (PageElement at = this; at != null; at = at.parent) {
      if (at.dropReason != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is {@code other} or stands inside it. */
  public boolean isIn(PageElement other) {
    return order >= other.order && order < other.end;
  }

  /** The nearest element around it, or itself, with one of those tags. */
  public Optional<PageElement> closest(String... tags) {
    for (PageElement at = this; at != null; at = at.parent) {
      for (String wanted : tags) {
        if (at.tag.equals(wanted)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  /** All its text with white space made single spaces, dropped parts included. */
  public String text() {
    if (items.size() == 1 && items.getFirst() instanceof PageText only) {
      return only.isSinglySpaced()
          ? only.text().substring(only.start(), only.end())
          : Spaces.collapse(only.text());
    }
    CollapsedText text = new CollapsedText(textLength + textLength / 2 + 1);
    appendText(text);
    return text.take();
  }

  private void appendText(CollapsedText text) {
    for (PageItem item : items) {
      switch (item) {
        case PageText words -> text.append(words);
        case PageElement inner -> {
          boolean apart = inner.block || inner.tag.equals("br");
          if (apart) {
            text.endWord();
          }
          inner.appendText(text);
          if (apart) {
            text.endWord();
          }
        }
      }
    }
  }

  @Override
  public String toString() {
    return "<" + tag + " class=" + attribute("class") + " id=" + attribute("id") + ">";
  }
}
