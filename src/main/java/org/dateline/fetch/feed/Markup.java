package org.dateline.fetch.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One element of a feed's XML. Names are compared without regard to case: {@code title} is the
 * feed's own, {@code dc:title} one of a module, whatever prefix it is written with. A namespace is
 * known by its address, or by its usual prefix where that is not declared. Used by one thread.
 */
final class Markup {
  private static final int DEEPEST_BASE = 64;

  /** So many elements within one text may change what its links are relative to. */
  private static final int MOST_BASES = 1_000;

  private static final int LONGEST_BASE = 1_000;
  private static final String UNDECLARED = "http://www.w3.org/XML/1998/namespace";
  private static final Set<String> LINKS = Set.of("href", "src", "cite", "longdesc");

  /**
   * What all elements of a document share.
   *
   * @param address where it came from, may be empty
   * @param unprefixed the namespace that its root declares for elements without a prefix
   * @param own the usual prefix of the family that it belongs to, empty for RSS
   */
  private record Whole(String address, String unprefixed, String own) {}

  private final Element element;
  private final Whole whole;
  private @Nullable Map<String, List<Markup>> byName;

  private Markup(Element element, Whole whole) {
    this.element = element;
    this.whole = whole;
  }

  /** The root of a feed. */
  static Markup root(Element root, String address) {
    String space = Namespaces.usualPrefix(namespace(root), root.tag().prefix());
    String name = root.tag().localName().toLowerCase(Locale.ROOT);
    boolean atom = space.equals("atom") || name.equals("feed") || name.equals("entry");
    return new Markup(root, new Whole(address, root.attr("xmlns").strip(), atom ? "atom" : ""));
  }

  /** The same element of a document that came from this address. */
  Markup from(String address) {
    return new Markup(element, new Whole(address, whole.unprefixed, whole.own));
  }

  /** Whether it is in Atom's namespace, and not only called as if it were. */
  boolean isDeclaredAtom() {
    return Namespaces.usualPrefix(namespace(element), element.tag().prefix()).equals("atom");
  }

  /** Where the document came from, may be empty. */
  String address() {
    return whole.address;
  }

  private static String namespace(Element element) {
    String namespace = element.tag().namespace();
    return namespace.equals(UNDECLARED) ? "" : namespace;
  }

  /** The name in lower case, with the usual prefix where it is not the feed's own. */
  String name() {
    String local = localName();
    String namespace = namespace(element);
    String prefix = element.tag().prefix();
    boolean own =
        prefix.isEmpty() && (namespace.isEmpty() || namespace.strip().equals(whole.unprefixed));
    String space = own ? "" : Namespaces.usualPrefix(namespace, prefix);
    return space.isEmpty() || space.equals(whole.own) ? local : space + ":" + local;
  }

  /** The name in lower case without any prefix. */
  String localName() {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  /** The elements in it of these names, those of the first name first. */
  Stream<Markup> children(String... names) {
    Map<String, List<Markup>> known = byName();
    return Stream.of(names).flatMap(name -> known.getOrDefault(name, List.of()).stream());
  }

  private Map<String, List<Markup>> byName() {
    Map<String, List<Markup>> known = byName;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Element child : element.children()) {
        Markup markup = new Markup(child, whole);
        known.computeIfAbsent(markup.name(), name -> new ArrayList<>()).add(markup);
      }
      byName = known;
    }
    return known;
  }

  Optional<Markup> child(String... names) {
    return children(names).findFirst();
  }

  /** The one element in it, where it has nothing else, not even words. */
  Optional<Markup> onlyChild() {
    return element.childrenSize() == 1 && element.wholeOwnText().isBlank()
        ? Optional.of(new Markup(element.child(0), whole))
        : Optional.empty();
  }

  /**
   * All elements below it of these names, in the order of the document. What an entry carries as a
   * document of its own is not looked at.
   */
  List<Markup> descendants(String... names) {
    Set<String> wanted = Set.of(names);
    List<Markup> found = new ArrayList<>();
    element.filter((node, depth) -> {
      if (node instanceof Element below && !below.equals(element)) {
        Markup markup = new Markup(below, whole);
        if (wanted.contains(markup.name())) {
          found.add(markup);
        } else if (markup.localName().equals("content")
            && markup.attribute("type").orElse("").indexOf('/') > 0) {
          return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
    return found;
  }

  /**
   * The entries of a feed: like {@link #descendants}, and those that stand inside another one,
   * since something was not closed, are put behind it, so that each says only what is its own.
   */
  List<Markup> entries(String... names) {
    List<Markup> entries = descendants(names);
    Element before = element;
    for (Markup entry : entries) {
      if (!before.equals(element) && entry.element.hasParent() && isInside(entry.element, before)) {
        before.after(entry.element);
      }
      before = entry.element;
    }
    return entries;
  }

  private static boolean isInside(Element inner, Element outer) {
    Element around = inner.parent();
    for (int depth = 0; around != null && depth < DEEPEST_BASE; depth++) {
      if (around.equals(outer)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  /** The text of the first such child that has one. */
  Optional<String> text(String... names) {
    return children(names).map(Markup::text).filter(text -> !text.isEmpty()).findFirst();
  }

  /** Its text as it stands, without white space at the ends. */
  String text() {
    return element.wholeText().strip();
  }

  boolean hasElements() {
    return element.childrenSize() > 0;
  }

  /** An attribute by its name, with a prefix or without; blank ones count as absent. */
  Optional<String> attribute(String name) {
    return element.attributes().asList().stream()
        .filter(attribute -> attribute.localName().equalsIgnoreCase(name))
        .sorted((one, other) -> Boolean.compare(hasPrefix(one), hasPrefix(other)))
        .map(attribute -> attribute.getValue().strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static boolean hasPrefix(Attribute attribute) {
    return attribute.getKey().indexOf(':') >= 0;
  }

  /** The address against which its links are resolved: its own xml:base, else that around it. */
  String base() {
    Deque<Element> around = new ArrayDeque<>();
    for (Element one = element; one != null && around.size() < DEEPEST_BASE; one = one.parent()) {
      around.push(one);
    }
    String base = whole.address;
    for (Element one : around) {
      base = within(base, one);
    }
    return base;
  }

  /** The base inside an element, by the base around it. */
  private static String within(String base, Element element) {
    String own = element.attr("xml:base").strip();
    if (own.isEmpty() && element.normalName().equals("channel")) {
      own = element.attributes().getIgnoreCase("base").strip(); // CDF
    }
    return own.isEmpty()
        ? base
        : Addresses.resolve(base, own).filter(found -> found.length() <= LONGEST_BASE).orElse(base);
  }

  /** The language that is declared for it, if any. */
  Optional<String> language() {
    Element around = element;
    for (int depth = 0; around != null && depth < DEEPEST_BASE; depth++) {
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

  /**
   * Its contents as HTML: elements as markup, all else escaped; links absolute by the bases around
   * them.
   */
  String innerHtml() {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    Deque<Element> open = new ArrayDeque<>();
    Deque<String> bases = new ArrayDeque<>();
    element.traverse(
        new NodeVisitor() {
          private int ownBases;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element below) {
              boolean first = below.equals(element);
              ownBases += below.hasAttr("xml:base") ? 1 : 0;
              String base =
                  first
                      ? base()
                      : ownBases > MOST_BASES ? bases.getFirst() : within(bases.getFirst(), below);
              open.push(first ? page.body() : copy(below, open.getFirst(), base));
              bases.push(base);
            } else if (node instanceof TextNode words) {
              open.getFirst().appendText(words.getWholeText());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element) {
              open.pop();
              bases.pop();
            }
          }
        });
    return page.body().html();
  }

  private static Element copy(Element original, Element parent, String base) {
    boolean xhtml = Namespaces.usualPrefix(namespace(original), "").equals("xhtml");
    String local = original.tag().localName();
    // Of “<a:>” there is nothing behind the prefix.
    String name = xhtml && !local.isEmpty() ? local : original.tagName();
    Element copy = parent.appendElement(name.toLowerCase(Locale.ROOT));
    for (Attribute attribute : original.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (LINKS.contains(key)) {
        Addresses.resolve(base, value).ifPresent(link -> copy.attr(key, link));
      } else {
        copy.attr(key, value);
      }
    }
    return copy;
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
