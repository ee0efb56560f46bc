package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.text.TextNormalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A list of feeds as readers exchange it: OPML 1.0 to 2.0, well formed or not.
 *
 * @param title the list's title
 * @param feeds the feeds in their order, each address once
 */
public record Opml(Optional<String> title, List<Subscription> feeds) {
  private static final int LARGEST = 20 << 20;

  /**
   * One feed of the list.
   *
   * @param title its title, or its address where it has none
   * @param feed the feed's address
   * @param page the page that it belongs to
   * @param folders the folders that it lies in, outermost first
   */
  public record Subscription(
      String title, String feed, Optional<String> page, List<String> folders) {
    public Subscription {
      folders = List.copyOf(folders);
    }
  }

  public Opml {
    feeds = List.copyOf(feeds);
  }

  /**
   * Reads a list.
   *
   * @param bytes the file, 20 MiB at most
   * @return nothing where it is no OPML
   */
  public static Optional<Opml> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    Document document =
        Jsoup.parse(FeedCharset.decode(bytes, Optional.empty()), "", Parser.xmlParser());
    Optional<Element> root = named(document, "opml");
    if (root.isEmpty()) {
      return Optional.empty();
    }
    List<Subscription> feeds = new ArrayList<>();
    for (Element outline : root.get().getAllElements()) {
      if (outline.tag().localName().equalsIgnoreCase("outline")) {
        subscription(outline)
            .filter(found -> feeds.stream().noneMatch(known -> known.feed.equals(found.feed)))
            .ifPresent(feeds::add);
      }
    }
    Optional<String> title =
        named(root.get(), "head")
            .flatMap(head -> named(head, "title"))
            .map(element -> TextNormalizer.line(element.text()))
            .filter(text -> !text.isEmpty());
    return Optional.of(new Opml(title, feeds));
  }

  private static Optional<Element> named(Element parent, String name) {
    return parent.getAllElements().stream()
        .filter(element -> element.tag().localName().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<Subscription> subscription(Element outline) {
    return attribute(outline, "xmlUrl")
        .map(address -> address.replaceFirst("^feed:(//)?(?=https?:)|^feed(?=://)", ""))
        .map(address -> address.startsWith("://") ? "http" + address : address)
        .filter(Addresses::isWeb)
        .map(address ->
            new Subscription(
                name(outline).orElse(address),
                address,
                attribute(outline, "htmlUrl").filter(Addresses::isWeb),
                folders(outline)));
  }

  private static Optional<String> name(Element outline) {
    return attribute(outline, "title").or(() -> attribute(outline, "text"));
  }

  private static List<String> folders(Element outline) {
    List<String> folders = new ArrayList<>();
    Element around = outline.parent();
    for (int depth = 0; around != null && depth < 16; depth++) {
      if (around.tag().localName().equalsIgnoreCase("outline")) {
        name(around).ifPresent(folders::addFirst);
      }
      around = around.parent();
    }
    return folders;
  }

  private static Optional<String> attribute(Element element, String name) {
    return Optional.of(TextNormalizer.line(element.attributes().getIgnoreCase(name)))
        .filter(value -> !value.isEmpty());
  }

  /**
   * Writes the list as OPML 2.0.
   *
   * @param now when it is written
   */
  public String write(OffsetDateTime now) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<opml version=\"2.0\">\n  <head>\n    <title>");
    out.append(escaped(title.orElse("Sources"))).append("</title>\n    <dateCreated>");
    out.append(DateTimeFormatter.RFC_1123_DATE_TIME.localizedBy(Locale.ENGLISH).format(now));
    out.append("</dateCreated>\n  </head>\n  <body>\n");
    List<String> open = List.of();
    for (Subscription feed : feeds) {
      int shared = 0;
      while (shared < Math.min(open.size(), feed.folders.size())
          && open.get(shared).equals(feed.folders.get(shared))) {
        shared++;
      }
      for (int depth = open.size(); depth > shared; depth--) {
        out.append("  ".repeat(depth + 1)).append("</outline>\n");
      }
      for (int depth = shared; depth < feed.folders.size(); depth++) {
        out.append("  ".repeat(depth + 2)).append("<outline text=\"");
        out.append(escaped(feed.folders.get(depth))).append("\">\n");
      }
      open = feed.folders;
      out.append("  ".repeat(open.size() + 2)).append("<outline type=\"rss\" text=\"");
      out.append(escaped(feed.title)).append("\" xmlUrl=\"").append(escaped(feed.feed)).append('"');
      feed.page.ifPresent(page -> out.append(" htmlUrl=\"").append(escaped(page)).append('"'));
      out.append("/>\n");
    }
    for (int depth = open.size(); depth > 0; depth--) {
      out.append("  ".repeat(depth + 1)).append("</outline>\n");
    }
    return out.append("  </body>\n</opml>\n").toString();
  }

  private static String escaped(String text) {
    return Entities.escape(
            TextNormalizer.line(text),
            new Document.OutputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml))
        .replace("\"", "&quot;");
  }
}
