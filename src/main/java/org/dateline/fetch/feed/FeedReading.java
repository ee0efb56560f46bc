package org.dateline.fetch.feed;

import java.util.List;

/** What came out of reading bytes as a feed. */
public sealed interface FeedReading {
  /** They are a feed. */
  record Read(Feed feed) implements FeedReading {}

  /**
   * They are a list of sitemaps, one of which can be followed.
   *
   * @param addresses those named after news first, never empty
   */
  record Sitemaps(List<String> addresses) implements FeedReading {
    public Sitemaps {
      addresses = List.copyOf(addresses);
    }

    /** A sentence for a person who cannot choose. */
    public String reason() {
      return "This is a list of sitemaps. Follow one of those that it names, such as “"
          + addresses.getFirst()
          + "”.";
    }
  }

  /**
   * They are none.
   *
   * @param reason a sentence for the person
   */
  record NotAFeed(String reason) implements FeedReading {}
}
