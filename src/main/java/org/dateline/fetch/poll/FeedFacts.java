package org.dateline.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.feed.Feed;

/**
 * What a poll needs to know of a feed that was read.
 *
 * @param ttl how long it asks to be left alone ({@code ttl}, {@code sy:updatePeriod})
 * @param entries when its entries were published, in any order
 * @param sameFeed whether it is plainly the feed that is followed: it has entries that are known,
 *     or the same title
 */
public record FeedFacts(Optional<Duration> ttl, List<Instant> entries, boolean sameFeed) {
  public FeedFacts {
    entries = List.copyOf(entries);
  }

  /** What there is to know of this feed. */
  public static FeedFacts of(Feed feed, boolean sameFeed) {
    return new FeedFacts(
        feed.pace(),
        feed.entries().stream()
            .flatMap(entry -> entry.published().or(entry::updated).stream())
            .map(OffsetDateTime::toInstant)
            .toList(),
        sameFeed);
  }
}
