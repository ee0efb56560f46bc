package org.dateline.fetch.feed;

import java.util.Optional;
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
    Document document = Jsoup.parse(XmlRepair.of(text), "", Parser.xmlParser());
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

  private static Optional<FeedReading> not(String reason) {
    return Optional.of(new FeedReading.NotAFeed(reason));
  }
}
