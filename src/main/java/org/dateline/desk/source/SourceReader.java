package org.dateline.desk.source;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.feed.Feed;
import org.dateline.fetch.feed.FeedEntry;
import org.dateline.fetch.feed.FeedReader;
import org.dateline.fetch.feed.FeedReading;
import org.dateline.fetch.poll.PageLinks;
import org.dateline.model.SourceKind;

/** Reads what a source sent. Stateless; safe for several threads. */
final class SourceReader {
  /** The newest ones count; a document with more entries is an archive. */
  static final int MOST_ENTRIES = 5_000;

  private final FeedReader feeds = new FeedReader();
  private final PageLinks links = new PageLinks();

  /**
   * Reads an answer.
   *
   * @param selector for a page: which links
   */
  SourceContent read(SourceKind kind, Optional<String> selector, FetchResult.Fetched fetched) {
    return switch (kind) {
      case FEED, SITEMAP -> feed(fetched);
      case PAGE -> page(selector, fetched);
    };
  }

  private SourceContent feed(FetchResult.Fetched fetched) {
    URI address = fetched.trail().finalUrl();
    return switch (feeds.read(
        fetched.body().bytes(), Optional.of(address.toString()), fetched.contentType())) {
      case FeedReading.Sitemaps list ->
          new SourceContent.Unreadable(list.reason(), list.addresses());
      case FeedReading.NotAFeed not -> new SourceContent.Unreadable(not.reason());
      case FeedReading.Read read -> {
        Feed feed = read.feed();
        yield new SourceContent.Read(
            feed.title(), feed.link(), feed.pace(), newest(feed.entries()));
      }
    };
  }

  private SourceContent page(Optional<String> selector, FetchResult.Fetched fetched) {
    List<FeedEntry> entries =
        links.in(fetched, selector).stream().map(SourceReader::announced).toList();
    if (entries.isEmpty()) {
      return new SourceContent.Unreadable(
          selector.isPresent()
              ? "Nothing on the page fits “" + selector.get() + "”; choose another selector."
              : "No link on the page looks like that of an article; name the links by a selector.");
    }
    URI address = fetched.trail().finalUrl();
    return new SourceContent.Read(
        links.title(fetched), Optional.of(address.toString()), Optional.empty(), entries);
  }

  private static FeedEntry announced(PageLinks.Link link) {
    return new FeedEntry(
        Optional.empty(),
        Optional.of(link.address().toString()),
        Optional.of(link.title()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The entries, newest first; as they stand where one of them does not say when it was made. */
  private static List<FeedEntry> newest(List<FeedEntry> entries) {
    List<FeedEntry> sorted = new ArrayList<>(entries);
    if (entries.stream().allMatch(entry -> date(entry).isPresent())) {
      sorted.sort(Comparator.comparing((FeedEntry entry) -> date(entry).orElseThrow()).reversed());
    }
    return sorted.subList(0, Math.min(sorted.size(), MOST_ENTRIES));
  }

  private static Optional<Instant> date(FeedEntry entry) {
    return entry.published().or(entry::updated).map(OffsetDateTime::toInstant);
  }
}
