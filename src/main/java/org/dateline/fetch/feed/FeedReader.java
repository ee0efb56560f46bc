package org.dateline.fetch.feed;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a feed of any family, well formed or not. One lenient reader does for both: undeclared
 * prefixes, a DOCTYPE, HTML entities, tags that are not closed and a wrong charset still give
 * entries. Nothing outside of the bytes is ever read; the entities that a DOCTYPE declares are
 * replaced only where they are short and plain.
 *
 * <pre>{@code
 * switch (new FeedReader().read(bytes, Optional.of(url), Optional.of("text/xml"))) {
 *   case FeedReading.Read(Feed feed) -> …
 *   case FeedReading.NotAFeed(String reason) -> …
 * }
 * }</pre>
 *
 * <p>Stateless, safe on every thread. Titles and names come out as plain text, summaries and
 * contents as sanitised HTML, links absolute.
 */
public final class FeedReader {
  private static final int LARGEST = 20 << 20;

  /** As many as a sitemap may have (sitemaps.org protocol). */
  private static final int MOST_ENTRIES = 50_000;

  private static final Set<String> ENTRIES = Set.of("item", "entry", "url");
  private static final int MOST_ELEMENTS = 600_000;

  /** Elements that are nested deeper are taken as if they were not. */
  private static final int DEEPEST = 256;

  /** As lenient as the reader of XML is: programs that write JSON by hand make these mistakes. */
  private final JsonFeedReader json =
      new JsonFeedReader(
          JsonMapper.builder()
              .enable(
                  JsonReadFeature.ALLOW_TRAILING_COMMA,
                  JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                  JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                  JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .build());

  /**
   * Reads bytes as a feed.
   *
   * @param bytes the decoded body, 20 MiB at most
   * @param url where they came from: relative links are resolved against it
   * @param contentType the HTTP header, for its charset
   */
  public FeedReading read(byte[] bytes, Optional<String> url, Optional<String> contentType) {
    if (bytes.length > LARGEST) {
      return new FeedReading.NotAFeed("This is larger than 20 MiB, more than a feed may be.");
    }
    String text = FeedCharset.decode(bytes, contentType);
    String start = text.substring(0, Math.min(text.length(), 2_000)).strip();
    if (start.isEmpty()) {
      return new FeedReading.NotAFeed("This is empty.");
    }
    String address = url.orElse("");
    return start.startsWith("{") || start.startsWith("[")
        ? json.read(text.strip(), address)
        : xml(text, address);
  }

  private static FeedReading xml(String text, String address) {
    Document document =
        Jsoup.parse(XmlRepair.of(text), "", Parser.xmlParser().setMaxDepth(DEEPEST));
    Optional<FeedReading> tooMany = tooMany(document);
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    UnclosedElements.end(document);
    return document.stream()
        .flatMap(element -> read(element, address).stream())
        .findFirst()
        .orElseGet(() -> new FeedReading.NotAFeed("This is not a feed."));
  }

  /** What an element is the root of; nothing where it is no root that says anything. */
  private static Optional<FeedReading> read(Element element, String address) {
    Markup root = Markup.root(element, address);
    return switch (root.localName()) {
      case "rss" -> read(RssReader.read(root, FeedKind.RSS));
      case "rdf" -> read(RssReader.read(root, FeedKind.RDF));
      case "feed" -> read(AtomReader.read(root));
      case "entry" -> root.isDeclaredAtom() ? read(AtomReader.single(root)) : Optional.empty();
      case "channel" ->
          read(RssReader.read(root, RssReader.isCdf(root) ? FeedKind.CDF : FeedKind.RSS));
      case "urlset" -> read(SitemapReader.read(root));
      case "sitemapindex" -> Optional.of(SitemapReader.index(root));
      case "opml" -> not("This is a list of feeds. Import it instead of following it.");
      case "html" -> not("This is a web page, not a feed.");
      default -> Optional.empty();
    };
  }

  private static Optional<FeedReading> read(Feed feed) {
    return Optional.of(new FeedReading.Read(feed));
  }

  /** Refuses what is larger than any feed before each of its parts is looked at. */
  private static Optional<FeedReading> tooMany(Document document) {
    int elements = 0;
    int entries = 0;
    for (Iterator<Element> all = document.stream().iterator(); all.hasNext(); ) {
      String name = all.next().tag().localName();
      elements++;
      entries += ENTRIES.contains(name.toLowerCase(Locale.ROOT)) ? 1 : 0;
      if (entries > MOST_ENTRIES) {
        return not("This has more than " + MOST_ENTRIES + " entries, more than a feed may have.");
      }
      if (elements > MOST_ELEMENTS) {
        return not("This has more than " + MOST_ELEMENTS + " elements, more than a feed may have.");
      }
    }
    return Optional.empty();
  }

  private static Optional<FeedReading> not(String reason) {
    return Optional.of(new FeedReading.NotAFeed(reason));
  }
}
