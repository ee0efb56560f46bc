package org.dateline.fetch.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One element of a feed's XML. Names are compared without regard to case and prefix: a namespace is
 * known by its address, or by its usual prefix where that is not declared.
 */
final class Markup {
  private static final String VOID = "area|br|col|embed|hr|img|input|link|meta|source|track|wbr";
  private static final int DEEPEST_BASE = 64;
  private static final String UNDECLARED = "http://www.w3.org/XML/1998/namespace";

  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.w3.org/2005/atom", "atom"),
          Map.entry("http://purl.org/atom/ns", "atom"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"));

  private static final Map<String, String> PREFIXES =
      Map.of("atom10", "atom", "atom03", "atom", "a10", "atom", "dcq", "dcterms");

  private final Element element;
  private final String address;

  Markup(Element element, String address) {
    this.element = element;
    this.address = address;
  }

  /** The namespace's usual prefix, empty for the feed's own. */
  String space() {
    return space(element);
  }

  private static String space(Element element) {
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String uri = element.tag().namespace();
    if (!uri.equals(UNDECLARED)) {
      String known = NAMESPACES.get(trimmed(uri));
      if (known != null) {
        return known;
      }
    }
    return PREFIXES.getOrDefault(prefix, prefix);
  }

  private static String trimmed(String uri) {
    String name = uri.strip().toLowerCase(Locale.ROOT);
    while (name.endsWith("/") || name.endsWith("#")) {
      name = name.substring(0, name.length() - 1);
    }
    return name;
  }

  /** The name without its prefix, in lower case. */
  String name() {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  boolean is(String space, String name) {
    return name().equals(name) && space().equals(space);
  }

  /** Whether it is called so, in the feed's own namespace or in Atom's. */
  boolean isCore(String name) {
    return name().equals(name) && (space().isEmpty() || space().equals("atom"));
  }

  Stream<Markup> children() {
    return element.children().stream().map(child -> new Markup(child, address));
  }

  Stream<Markup> children(String space, String name) {
    return children().filter(child -> child.is(space, name));
  }

  Optional<Markup> child(String space, String name) {
    return children(space, name).findFirst();
  }

  /** All elements below it. */
  Stream<Markup> descendants() {
    return element.getAllElements().stream().skip(1).map(below -> new Markup(below, address));
  }

  /** The text of the first such child that has one. */
  Optional<String> text(String space, String name) {
    return children(space, name).map(Markup::text).filter(text -> !text.isBlank()).findFirst();
  }

  /** Its text as it stands, without white space at the ends. */
  String text() {
    return element.wholeText().strip();
  }

  /** Its text without that of the elements in it. */
  String ownText() {
    return element.wholeOwnText().strip();
  }

  boolean hasElements() {
    return !element.children().isEmpty();
  }

  /** An attribute by its name without prefix; blank ones count as absent. */
  Optional<String> attribute(String name) {
    return element.attributes().asList().stream()
        .filter(attribute -> attribute.localName().equalsIgnoreCase(name))
        .map(attribute -> attribute.getValue().strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** The address against which its links are resolved: its own xml:base, else that around it. */
  String base() {
    return base(element, address);
  }

  private static String base(Element element, String address) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element around = element; around != null && bases.size() < DEEPEST_BASE; ) {
      bases.push(around.attr("xml:base").strip());
      around = around.parent();
    }
    String base = address;
    for (String own : bases) {
      if (!own.isEmpty()) {
        base = Addresses.resolve(base, own).orElse(base);
      }
    }
    return base;
  }

  /** The language that is declared for it, if any. */
  Optional<String> language() {
    int depth = 0;
    for (Element around = element; around != null && depth < DEEPEST_BASE; depth++) {
      String language = around.attr("xml:lang").strip();
      if (!language.isEmpty()) {
        return Optional.of(language);
      }
      around = around.parent();
    }
    return Optional.empty();
  }

  /** A link in its text. */
  Optional<String> link() {
    return Addresses.resolve(base(), text());
  }

  /** Its contents as HTML: elements as markup, all else escaped; links absolute. */
  String innerHtml() {
    Element copy = element.clone();
    List<Element> originals = element.getAllElements();
    List<Element> copies = copy.getAllElements();
    for (int i = 1; i < copies.size(); i++) {
      Element one = copies.get(i);
      for (String name : List.of("href", "src", "cite")) {
        if (one.hasAttr(name)) {
          String base = base(originals.get(i), address);
          Addresses.resolve(base, one.attr(name)).ifPresent(full -> one.attr(name, full));
        }
      }
      if (!one.tag().prefix().isEmpty() && space(originals.get(i)).equals("xhtml")) {
        one.tagName(one.tag().localName());
      }
    }
    for (Node node : copy.nodeStream().toList()) {
      if (node instanceof CDataNode data) {
        node.replaceWith(new TextNode(data.getWholeText()));
      }
    }
    Document whole = new Document("");
    whole.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
    whole.appendChild(copy);
    return expandEmpty(copy.html());
  }

  /** HTML knows no empty-element tags but for its own void elements, which have no end tag. */
  private static String expandEmpty(String xml) {
    String closed = xml.replaceAll("<(" + VOID + ")((?:\\s[^<>]*)?)></\\1>", "<$1$2>");
    return closed.replaceAll(
        "<(?!(?:" + VOID + ")\\b)([A-Za-z][\\w-]*)((?:\\s[^<>]*)?)\\s*/>", "<$1$2></$1>");
  }

  /** Its text decoded from base 64; nothing where it is none. */
  Optional<String> base64() {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
