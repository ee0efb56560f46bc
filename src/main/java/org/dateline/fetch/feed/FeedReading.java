package org.dateline.fetch.feed;

/** What came out of reading bytes as a feed. */
public sealed interface FeedReading {
  /** They are a feed. */
  record Read(Feed feed) implements FeedReading {}

  /**
   * They are none.
   *
   * @param reason a sentence for the person
   */
  record NotAFeed(String reason) implements FeedReading {}
}
