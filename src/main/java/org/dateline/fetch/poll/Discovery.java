package org.dateline.fetch.poll;

import java.net.URI;
import java.util.List;

/** What an address turned out to be to somebody who wants to follow it. */
public sealed interface Discovery {
  /** The address is a feed itself. */
  record IsFeed() implements Discovery {}

  /** The address is a sitemap or a list of sitemaps. */
  record IsSitemap() implements Discovery {}

  /**
   * The address is a page that names feeds.
   *
   * @param feeds in the order in which to offer them, never empty
   */
  record NamesFeeds(List<FeedLink> feeds) implements Discovery {
    public NamesFeeds {
      feeds = List.copyOf(feeds);
    }
  }

  /** The address is something else that names no feed; a page can still be watched itself. */
  record NoFeed() implements Discovery {}

  /**
   * A feed that a page names.
   *
   * @param address where it is
   * @param title what the page calls it, may be empty
   */
  record FeedLink(URI address, String title) {}
}
