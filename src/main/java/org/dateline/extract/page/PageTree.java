package org.dateline.extract.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page, mirrored and measured in one walk without recursion. Scripts, styles, pictures'
 * insides and form controls are left out; everything that could be read is in.
 */
public final class PageTree {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "math-ml",
          "select",
          "input",
          "textarea",
          "button",
          "noscript",
          "head",
          "audio",
          "video",
          "map",
          "datalist",
          "option",
          "link",
          "meta",
          "base",
          "param",
          "frame",
          "frameset");
  private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "button");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "listing",
          "xmp",
          "plaintext",
          "noframes");
  private static final int LONGER_PARAGRAPH = 60;

  private final Document document;
  private final PageElement body;
  private final List<PageElement> elements;

  private PageTree(Document document, PageElement body, List<PageElement> elements) {
    this.document = document;
    this.body = body;
    this.elements = elements;
  }

  /** Mirrors a parsed page. */
  public static PageTree of(Document document, ClassWords classWords) {
    return new Builder(classWords).build(document);
  }

  /** Whether an element begins a line of its own. */
  public static boolean isBlock(PageElement element) {
    return element.isBlock();
  }

  static boolean isBlockTag(String tag) {
    return BLOCKS.contains(tag);
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

  /** The first element with that tag. */
  public Optional<PageElement> first(String tag) {
    return elements.stream().filter(element -> element.tag().equals(tag)).findFirst();
  }

  /** Walks and measures. */
  private static final class Builder implements NodeFilter {
    private final ClassWords classWords;
    private final List<PageElement> elements = new ArrayList<>();
    private @Nullable PageElement current;

    Builder(ClassWords classWords) {
      this.classWords = classWords;
    }

    PageTree build(Document document) {
      NodeTraversor.filter(this, document.body());
      return new PageTree(document, elements.getFirst(), elements);
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words && current != null) {
        String text = words.getWholeText();
        current.items().add(new PageText(text));
        measure(text, current);
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      String tag = element.normalName();
      if (current != null && LEFT_OUT.contains(tag)) {
        current.controls += CONTROLS.contains(tag) ? 1 : 0;
        return FilterResult.SKIP_ENTIRELY;
      }
      PageElement entered = new PageElement(element, current, hintsOf(element), elements.size());
      elements.add(entered);
      if (current != null) {
        current.items().add(entered);
      }
      current = entered;
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element && current != null) {
        current.end = elements.size();
        leave(current);
        current = current.parentOrNull();
      }
      return FilterResult.CONTINUE;
    }

    /** Adds what a text node is to the element that it stands in; one look at each character. */
    private static void measure(String text, PageElement holder) {
      int weight = 0;
      boolean digit = false;
      for (int at = 0; at < text.length(); at++) {
        char unit = text.charAt(at);
        if (unit > ' ' && unit < 0x80) {
          weight++;
          digit |= unit <= '9' && unit >= '0';
        } else if (!Spaces.isSpace(unit)) {
          weight += unit >= '\u2e80' && unit <= '\ufaff' ? 2 : 1;
          digit |= unit >= 0x80 && Character.isDigit(unit);
        }
      }
      if (weight == 0) {
        return;
      }
      holder.textLength += weight;
      holder.ownLength += weight;
      if (digit) {
        holder.digits++;
        holder.ownDigits++;
      }
      if (weight > 5 && text.contains("ookie")) {
        holder.cookieMentions++;
      }
    }

    private Set<Hint> hintsOf(Element element) {
      if (element.attributesSize() == 0) {
        return Set.of();
      }
      Set<Hint> byClass = hintsOf(element.attr("class"));
      Set<Hint> byId = hintsOf(element.attr("id"));
      if (byClass.isEmpty() || byId.isEmpty()) {
        return byClass.isEmpty() ? byId : byClass;
      }
      Set<Hint> both = EnumSet.copyOf(byClass);
      both.addAll(byId);
      return both;
    }

    private Set<Hint> hintsOf(String names) {
      return names.isEmpty() ? Set.of() : classWords.hints(names);
    }

    /** Adds what was measured of an element to what it stands in. */
    private static void leave(PageElement element) {
      PageElement parent = element.parentOrNull();
      if (element.tag().equals("a")) {
        element.linkTextLength = element.textLength;
        element.ownLinkLength = element.ownLength;
        element.links += element.attribute("href").isEmpty() ? 0 : 1;
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
        parent.cookieMentions += element.cookieMentions;
        parent.digits += element.digits;
      }
    }
  }
}
