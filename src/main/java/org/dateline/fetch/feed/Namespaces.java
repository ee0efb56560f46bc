package org.dateline.fetch.feed;

import java.util.Locale;
import java.util.Map;

/**
 * The namespaces of feeds and the prefixes that they usually have. Addresses are compared without
 * regard to case, scheme and the slash or hash at their end, since feeds write them in every way.
 */
final class Namespaces {
  /** The usual prefixes by namespace; empty for the feed's own elements. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("purl.org/net/rss1.1", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("backend.userland.com/rss09", ""),
          Map.entry("backend.userland.com/rss091", ""),
          Map.entry("backend.userland.com/rss092", ""),
          Map.entry("blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("www.rssboard.org/rss-specification", ""),
          Map.entry("www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("www.w3.org/2005/atom", "atom"),
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("video.search.yahoo.com/mrss", "media"),
          Map.entry("tools.search.yahoo.com/mrss", "media"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"));

  /** Beginnings of namespaces that have many versions. */
  private static final Map<String, String> FAMILIES =
      Map.of("purl.org/atom/ns", "atom", "prismstandard.org/namespaces", "prism");

  private static final Map<String, String> OTHER_PREFIXES =
      Map.of("atom10", "atom", "atom03", "atom", "a10", "atom", "dcq", "dcterms", "rss", "");

  private Namespaces() {}

  /**
   * The prefix by which an element is known.
   *
   * @param namespace its namespace, empty where none is declared
   * @param prefix the prefix that it is written with
   */
  static String usualPrefix(String namespace, String prefix) {
    String name = trimmed(namespace);
    String known = USUAL.get(name);
    if (known != null) {
      return known;
    }
    for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
      if (name.startsWith(family.getKey())) {
        return family.getValue();
      }
    }
    String written = prefix.toLowerCase(Locale.ROOT);
    return OTHER_PREFIXES.getOrDefault(written, written);
  }

  private static String trimmed(String namespace) {
    String name = namespace.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    int end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '/' || name.charAt(end - 1) == '#')) {
      end--;
    }
    return name.substring(0, end);
  }
}
