package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed.
 *
 * @param guid what it names itself, as it is written; not unique in every feed
 * @param link the page, absolute where the feed or its address allow it
 * @param title plain text
 * @param authors names
 * @param published when it was published; UTC where it names no zone
 * @param updated when it was changed
 * @param summary sanitised HTML
 * @param content sanitised HTML
 * @param categories what it is about, each once
 */
public record FeedEntry(
    Optional<String> guid,
    Optional<String> link,
    Optional<String> title,
    List<String> authors,
    Optional<OffsetDateTime> published,
    Optional<OffsetDateTime> updated,
    Optional<String> summary,
    Optional<String> content,
    List<String> categories) {
  public FeedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }
}
