package org.dateline.fetch.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads feeds as if they had come from one address. */
abstract class FeedReadings {
  static final String ADDRESS = "https://example.org/news/feed.xml";

  static Feed read(String text) {
    return feed(reading(text));
  }

  static FeedReading reading(String text) {
    return new FeedReader()
        .read(text.getBytes(StandardCharsets.UTF_8), Optional.of(ADDRESS), Optional.empty());
  }

  static Feed feed(FeedReading reading) {
    return switch (reading) {
      case FeedReading.Read(Feed feed) -> feed;
      case FeedReading.Sitemaps list -> throw new AssertionError(list.reason());
      case FeedReading.NotAFeed(String reason) -> throw new AssertionError(reason);
    };
  }
}
