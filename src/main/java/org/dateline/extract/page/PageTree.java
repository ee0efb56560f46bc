package org.dateline.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A parsed page, mirrored and measured in one walk. Scripts, styles, pictures' insides and form
 * controls are left out; everything that could be read is in. The walk also picks up the elements
 * that declare something, wherever they stand. A page is at most 512 elements deep (jsoup's limit),
 * so plain recursion is safe.
 */
public final class PageTree {
  private static final int LONGER_PARAGRAPH = 60;

  private final Document document;
  private final PageElement body;
  private final List<PageElement> elements;
  private final List<PageElement> headings;
  private final List<Element> declarations;

  private PageTree(Document document, PageVocabulary vocabulary) {
    this.document = document;
    Builder builder = new Builder(vocabulary);
    Element mirrored = document.body();
    builder.gather(document, mirrored);
    this.body = builder.mirror(mirrored);
    this.elements = builder.elements;
    this.headings = builder.headings;
    this.declarations = builder.declarations;
  }

  /** Mirrors a parsed page. */
  public static PageTree of(Document document, PageVocabulary vocabulary) {
    return new PageTree(document, vocabulary);
  }

  /** Whether an element begins a line of its own. */
  public static boolean isBlock(PageElement element) {
    return element.isBlock();
  }

  /** Whether an element is one of the six headings. */
  public static boolean isHeading(PageElement element) {
    String tag = element.tag();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** The page as jsoup read it. */
  public Document document() {
    return document;
  }

  /** The page's body. */
  public PageElement body() {
    return body;
  }

  /** All elements in document order, the body first. */
  public List<PageElement> elements() {
    return elements;
  }

  /** The six kinds of headings, in document order. */
  public List<PageElement> headings() {
    return headings;
  }

  /**
   * The elements {@code meta}, {@code link}, {@code script} and {@code title} of the page, those of
   * the head first, in document order.
   */
  public List<Element> declarations() {
    return declarations;
  }

  /** Walks and measures. */
  private static final class Builder {
    private final PageVocabulary vocabulary;
    private final PageNames names;
    private final List<PageElement> elements = new ArrayList<>(512);
    private final List<PageElement> headings = new ArrayList<>();
    private final List<Element> declarations = new ArrayList<>();
    private final TextMeter texts = new TextMeter();

    Builder(PageVocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.names = new PageNames(vocabulary.classWords());
    }

    /** Picks up what declares something in an element that is not mirrored. */
    void gather(Element element, Element mirrored) {
      int count = element.childNodeSize();
      for (int at = 0; at < count; at++) {
        if (element.childNode(at) instanceof Element inner && !inner.equals(mirrored)) {
          addDeclaration(inner);
          gather(inner, mirrored);
        }
      }
    }

    private void addDeclaration(Element element) {
      switch (element.normalName()) {
        case "meta", "link", "script", "title" -> declarations.add(element);
        default -> {}
      }
    }

    PageElement mirror(Element body) {
      PageElement mirror = new PageElement(body, null, ElementKind.BLOCK, names, 0);
      elements.add(mirror);
      mirrorInside(body, mirror);
      return mirror;
    }

    private void mirrorInside(Element source, PageElement mirror) {
      int count = source.childNodeSize();
      if (count > 0) {
        mirror.items = new ArrayList<>(count);
      }
      for (int at = 0; at < count; at++) {
        Node node = source.childNode(at);
        if (node instanceof TextNode words) {
          mirror.items.add(added(words.getWholeText(), mirror));
        } else if (node instanceof Element inner) {
          mirror(inner, mirror);
        }
      }
      mirror.end = elements.size();
      leave(mirror);
    }

    private void mirror(Element element, PageElement parent) {
      ElementKind kind = ElementKind.of(element.normalName());
      if (kind == ElementKind.CONTROL && isHeadingsButton(element, parent)) {
        kind = ElementKind.INLINE;
        parent.controls++;
      }
      switch (kind) {
        case BLOCK, INLINE -> {
          PageElement entered = new PageElement(element, parent, kind, names, elements.size());
          elements.add(entered);
          if (isHeading(entered)) {
            headings.add(entered);
          }
          parent.items.add(entered);
          mirrorInside(element, entered);
        }
        case CONTROL -> {
          parent.controls++;
          parent.fields += isTypedInto(element) ? 1 : 0;
          gather(element, element);
        }
        case LEFT_OUT -> {
          addDeclaration(element);
          gather(element, element);
        }
      }
    }

    /** A heading that is a button unfolds what is below it, and is read all the same. */
    private static boolean isHeadingsButton(Element control, PageElement parent) {
      return isHeading(parent)
          && control.normalName().equals("button")
          && parent.source().childrenSize() == 1
          && parent.source().text().equals(control.text());
    }

    private static boolean isTypedInto(Element control) {
      return switch (control.normalName()) {
        case "input" -> {
          String type = control.attr("type");
          yield type.equals("email") || type.equals("text") || type.equals("tel");
        }
        case "textarea" -> true;
        default -> false;
      };
    }

    /** Adds what was measured of a text node to the element that it stands in. */
    private PageText added(String text, PageElement holder) {
      PageText measured = texts.measured(text);
      int weight = measured.weight();
      if (weight > 0) {
        holder.textLength += weight;
        holder.ownLength += weight;
        holder.digits += measured.digits();
        holder.ownDigits += measured.digits();
        if (weight > 5 && vocabulary.asksForConsent(measured.text())) {
          holder.cookieMentions++;
        }
      }
      return measured;
    }

    /** Adds what was measured of an element to what it stands in. */
    private static void leave(PageElement element) {
      PageElement parent = element.parentOrNull();
      if (element.tag().equals("a")) {
        boolean addressed = !element.attribute("href").isEmpty();
        if (addressed || element.leadsSomewhere()) {
          element.linkTextLength = element.textLength;
          element.ownLinkLength = element.ownLength;
        }
        element.links += addressed ? 1 : 0;
      } else if (element.tag().equals("img")) {
        element.images++;
      }
      boolean block = element.isBlock();
      int plain = element.ownLength - element.ownLinkLength;
      if (block && plain >= LONGER_PARAGRAPH) {
        element.paragraphs++;
        element.paragraphLength += plain;
      }
      if (parent != null) {
        if (!block) {
          parent.ownLength += element.ownLength;
          parent.ownLinkLength += element.ownLinkLength;
          parent.ownDigits += element.ownDigits;
        }
        parent.textLength += element.textLength;
        parent.linkTextLength += element.linkTextLength;
        parent.paragraphLength += element.paragraphLength;
        parent.paragraphs += element.paragraphs;
        parent.links += element.links;
        parent.images += element.images;
        parent.controls += element.controls;
        parent.fields += element.fields;
        parent.cookieMentions += element.cookieMentions;
        parent.digits += element.digits;
      }
    }
  }
}
