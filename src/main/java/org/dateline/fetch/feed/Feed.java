package org.dateline.fetch.feed;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says about itself, and its entries.
 *
 * @param kind its family
 * @param title plain text
 * @param link the page that it belongs to
 * @param description plain text
 * @param updated when it says that it changed; UTC where it names no zone
 * @param authors names
 * @param language as it is written there
 * @param pace how long it asks to be left alone between two readings
 * @param entries in the order of the feed
 */
public record Feed(
    FeedKind kind,
    Optional<String> title,
    Optional<String> link,
    Optional<String> description,
    Optional<OffsetDateTime> updated,
    List<String> authors,
    Optional<String> language,
    Optional<Duration> pace,
    List<FeedEntry> entries) {
  public Feed {
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
  }
}
