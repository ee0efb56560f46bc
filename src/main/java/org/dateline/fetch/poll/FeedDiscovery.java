package org.dateline.fetch.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the feeds of a page in the one answer that was fetched for it; asks for nothing more.
 * Stateless.
 */
public final class FeedDiscovery {
  private static final int BEGINNING = 8_192;
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/x-rss+xml");
  private static final Set<String> VAGUE_TYPES =
      Set.of("application/xml", "text/xml", "application/json");

  /** The first element after declaration, comments and document type. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^\\s*+(?:(?><\\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>)\\s*+)*+"
              + "<([A-Za-z_][A-Za-z0-9_.:-]*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern JSON_FEED =
      Pattern.compile(
          "^\\s*\\{.*\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org", Pattern.DOTALL);
  private static final Pattern FEED_PATH =
      Pattern.compile(
          "(?i)(?:(?:^|/)(?:feed|rss|atom)/?|\\.(?:rss|atom|rdf)|(?:^|/)(?:rss|atom|feed|index)\\.xml)$");
  private static final Pattern SIDE_FEED =
      Pattern.compile("(?i)comment|kommentar|commentaire|комментар");

  /** What was fetched, to somebody who wants to follow it. */
  public Discovery in(FetchResult.Fetched fetched) {
    byte[] bytes = fetched.body().bytes();
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    Matcher root = ROOT.matcher(beginning);
    String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    String local = name.substring(name.indexOf(':') + 1);
    if (local.equals("rss")
        || local.equals("feed")
        || local.equals("rdf")
        || JSON_FEED.matcher(beginning).find()) {
      return new Discovery.IsFeed();
    }
    if (local.equals("urlset") || local.equals("sitemapindex")) {
      return new Discovery.IsSitemap();
    }
    List<Discovery.FeedLink> feeds = links(fetched);
    return feeds.isEmpty() ? new Discovery.NoFeed() : new Discovery.NamesFeeds(feeds);
  }

  private static List<Discovery.FeedLink> links(FetchResult.Fetched fetched) {
    URI address = fetched.trail().finalUrl();
    String source = new String(fetched.body().bytes(), StandardCharsets.UTF_8);
    Document page = Jsoup.parse(source, address.toString());
    URI base = base(page, address);
    Map<URI, String> named = new LinkedHashMap<>();
    for (Element link : page.select("link[href]")) {
      String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
      boolean alternate = relation.contains(" alternate ") && !relation.contains(" stylesheet ");
      boolean vague = VAGUE_TYPES.contains(type) && FEED_PATH.matcher(link.attr("href")).find();
      if (relation.contains(" feed ") || (alternate && (FEED_TYPES.contains(type) || vague))) {
        add(named, base, link.attr("href"), link.attr("title"));
      }
    }
    if (named.isEmpty()) {
      for (Element anchor : page.select("a[href]")) {
        String path = anchor.attr("href").split("[?#]", 2)[0];
        if (FEED_PATH.matcher(path).find() && onSite(base, anchor.attr("href"))) {
          add(named, base, anchor.attr("href"), anchor.text());
        }
      }
    }
    List<Discovery.FeedLink> feeds = new ArrayList<>();
    named.forEach((feed, title) -> feeds.add(new Discovery.FeedLink(feed, title)));
    feeds.sort(Comparator.comparing(FeedDiscovery::isSideFeed));
    return feeds;
  }

  private static void add(Map<URI, String> named, URI base, String reference, String title) {
    try {
      named.putIfAbsent(WebAddress.resolve(base, reference), title.strip());
    } catch (BadAddressException noAddress) {
      // Names nothing that could be followed.
      return;
    }
  }

  private static boolean onSite(URI base, String reference) {
    try {
      return WebAddress.resolve(base, reference).getHost().equals(base.getHost());
    } catch (BadAddressException noAddress) {
      return false;
    }
  }

  private static URI base(Document page, URI address) {
    Element base = page.selectFirst("base[href]");
    try {
      return base == null ? address : WebAddress.resolve(address, base.attr("href"));
    } catch (BadAddressException noAddress) {
      return address;
    }
  }

  /** Feeds of comments come after the feeds of articles. */
  private static boolean isSideFeed(Discovery.FeedLink feed) {
    return SIDE_FEED.matcher(feed.title() + " " + feed.address().getPath()).find();
  }
}
