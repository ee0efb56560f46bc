package org.dateline.fetch.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.TextNormalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The feeds that a web page names. Nothing is requested: the page that was fetched anyway tells.
 *
 * @param address the feed
 * @param title what the page calls it
 */
public record FeedLinks(String address, Optional<String> title) {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml");

  /**
   * Reads a page.
   *
   * @param html the page
   * @param url where it came from
   * @return its feeds in the order of the page, each address once
   */
  public static List<FeedLinks> of(String html, String url) {
    Document page = Jsoup.parse(html, url);
    List<FeedLinks> found = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)\\b(alternate|feed)\\b][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
      boolean plainJson = type.equals("application/json") && !link.attr("href").contains("feed");
      boolean named = link.attr("rel").toLowerCase(Locale.ROOT).contains("feed") && type.isEmpty();
      String address = link.absUrl("href");
      if ((TYPES.contains(type) || named)
          && !plainJson
          && Addresses.isWeb(address)
          && found.stream().noneMatch(known -> known.address.equals(address))) {
        String title = TextNormalizer.line(link.attr("title"));
        found.add(new FeedLinks(address, title.isEmpty() ? Optional.empty() : Optional.of(title)));
      }
    }
    return found;
  }
}
