package org.dateline.fetch.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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
  private static final int MOST_ENTITIES = 200;
  private static final int LONGEST_ENTITY = 300;
  private static final int MOST_REPLACED = 10_000;

  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+([A-Za-z_][\\w.-]{0,60})\\s+(?:\"([^\"<>%]*)\"|'([^'<>%]*)')\\s*>");
  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][\\w.-]{0,60});");

  private final JsonFeedReader json = new JsonFeedReader(JsonMapper.builder().build());

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
    Document document = Jsoup.parse(withoutEntities(text), "", Parser.xmlParser());
    for (Element element : document.getAllElements()) {
      Markup markup = new Markup(element, address);
      switch (markup.name()) {
        case "rss" -> {
          return read(RssReader.read(markup, FeedKind.RSS));
        }
        case "rdf" -> {
          return read(RssReader.read(markup, FeedKind.RDF));
        }
        case "feed" -> {
          return read(AtomReader.read(markup));
        }
        case "entry" -> {
          if (markup.space().equals("atom")) {
            return read(AtomReader.single(markup));
          }
        }
        case "channel" -> {
          boolean cdf = markup.attribute("href").isPresent() && markup.text("", "link").isEmpty();
          return read(RssReader.read(markup, cdf ? FeedKind.CDF : FeedKind.RSS));
        }
        case "urlset" -> {
          return read(SitemapReader.read(markup));
        }
        case "sitemapindex" -> {
          return new FeedReading.NotAFeed(
              "This is a list of sitemaps. Follow one of the sitemaps that it names.");
        }
        case "opml" -> {
          return new FeedReading.NotAFeed(
              "This is a list of feeds. Import it instead of following it.");
        }
        case "html" -> {
          return new FeedReading.NotAFeed("This is a web page, not a feed.");
        }
        default -> {}
      }
    }
    return new FeedReading.NotAFeed("This is not a feed.");
  }

  private static FeedReading read(Feed feed) {
    return new FeedReading.Read(feed);
  }

  /** Puts in what the document's own DOCTYPE declares, as far as that is short text. */
  private static String withoutEntities(String text) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0 || start > 5_000) {
      return text;
    }
    int bracket = text.indexOf('[', start);
    int close = text.indexOf('>', start);
    int end = bracket >= 0 && bracket < close ? text.indexOf("]>", bracket) : close;
    if (end < 0 || bracket < 0 || bracket > close) {
      return text;
    }
    Map<String, String> entities = new HashMap<>();
    Matcher matcher = ENTITY.matcher(text).region(bracket, end);
    while (matcher.find() && entities.size() < MOST_ENTITIES) {
      String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      // A reference inside a value could grow without bound; those of characters cannot.
      boolean plain = !value.replaceAll("&#x?[0-9a-fA-F]+;", "").contains("&");
      if (plain && value.length() <= LONGEST_ENTITY) {
        entities.putIfAbsent(matcher.group(1), value);
      }
    }
    String body =
        text.substring(0, start) + text.substring(end + (text.charAt(end) == ']' ? 2 : 1));
    if (entities.isEmpty()) {
      return body;
    }
    int[] replaced = {0};
    return REFERENCE
        .matcher(body)
        .replaceAll(found -> {
          String value = entities.get(found.group(1));
          return Matcher.quoteReplacement(
              value == null || replaced[0]++ > MOST_REPLACED ? found.group() : value);
        });
  }
}
