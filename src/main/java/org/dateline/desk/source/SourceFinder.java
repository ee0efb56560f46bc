package org.dateline.desk.source;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.FetchRequest;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.PageFetcher;
import org.dateline.fetch.WebAddress;
import org.dateline.fetch.poll.Discovery;
import org.dateline.fetch.poll.FeedDiscovery;
import org.dateline.fetch.poll.PageLinks;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;
import org.dateline.store.NewSource;
import org.dateline.store.SourceState;
import org.dateline.store.Sources;

/**
 * Finds out with exactly one request what can be followed at an address. What came is the first
 * reading of a feed, a sitemap or a watched page; a feed that a page names is read with its first
 * poll.
 */
final class SourceFinder {
  private final Sources sources;
  private final PageFetcher fetcher;
  private final SourceReader reader;
  private final SourcePoll poll;
  private final InstantSource clock;
  private final FeedDiscovery discovery = new FeedDiscovery();

  SourceFinder(
      Sources sources,
      PageFetcher fetcher,
      SourceReader reader,
      SourcePoll poll,
      InstantSource clock) {
    this.sources = sources;
    this.fetcher = fetcher;
    this.reader = reader;
    this.poll = poll;
    this.clock = clock;
  }

  /**
   * Looks at an address.
   *
   * @param words what the person typed
   * @param selector which links of the page to watch, where it is to be watched as a page
   * @param everyMinutes how often the person wants it to be asked
   */
  SourceLook look(String words, Optional<String> selector, Optional<Integer> everyMinutes)
      throws InterruptedException {
    Optional<String> problem = selector.flatMap(PageLinks::problem);
    if (problem.isPresent()) {
      return new SourceLook.Nothing(problem.get());
    }
    URI address;
    try {
      address = WebAddress.typed(words.strip().replaceFirst("^(?i)feed:(?://)?(?=https?:)", ""));
    } catch (BadAddressException bad) {
      return new SourceLook.Nothing(bad.sentence());
    }
    Optional<Source> known = sources.byUrl(address.toString());
    if (known.isPresent()) {
      return new SourceLook.Known(known.get());
    }
    SourceKind expected = selector.isPresent() ? SourceKind.PAGE : SourceKind.FEED;
    FetchResult result =
        fetcher.fetch(FetchRequest.typed(address).lookingFor(SourcePoll.purpose(expected)));
    return switch (result) {
      case FetchResult.Fetched fetched ->
          fetched(new Wish(address, selector, everyMinutes), fetched);
      case FetchResult.NotModified never ->
          throw new IllegalStateException("nothing was asked of an earlier answer");
      case FetchResult.Held held -> new SourceLook.Nothing(held.sentence());
      case FetchResult.Blocked blocked -> new SourceLook.Nothing(blocked.sentence());
      case FetchResult.Failed failed -> new SourceLook.Nothing(failed.sentence());
    };
  }

  /** What a person asked for. */
  private record Wish(URI typed, Optional<String> selector, Optional<Integer> everyMinutes) {}

  private SourceLook fetched(Wish wish, FetchResult.Fetched fetched) {
    if (wish.selector().isPresent()) {
      return looked(draft(wish, SourceKind.PAGE, fetched));
    }
    return switch (discovery.in(fetched)) {
      case Discovery.IsFeed feed -> looked(draft(wish, SourceKind.FEED, fetched));
      case Discovery.IsSitemap map -> sitemap(wish, fetched);
      case Discovery.NamesFeeds names ->
          new SourceLook.NamesFeeds(
              names.feeds(),
              names.feeds().stream()
                  .map(feed -> named(wish, fetched, feed, SourceKind.FEED))
                  .toList(),
              draft(wish, SourceKind.PAGE, fetched).draft());
      case Discovery.NoFeed none -> {
        Looked page = draft(wish, SourceKind.PAGE, fetched);
        yield page.draft().isPresent()
            ? new SourceLook.Ready(page.draft().get())
            : new SourceLook.Nothing("The page names no feed. " + page.problem());
      }
    };
  }

  /** A sitemap itself, or where it is a list of them, those that can be followed. */
  private SourceLook sitemap(Wish wish, FetchResult.Fetched fetched) {
    List<Discovery.FeedLink> links =
        switch (reader.read(SourceKind.SITEMAP, wish.selector(), fetched)) {
          case SourceContent.Unreadable not ->
              not.sitemaps().stream().flatMap(SourceFinder::link).toList();
          case SourceContent.Read read -> List.of();
        };
    if (!links.isEmpty()) {
      return new SourceLook.NamesFeeds(
          links,
          links.stream().map(link -> named(wish, fetched, link, SourceKind.SITEMAP)).toList(),
          Optional.empty());
    }
    return looked(draft(wish, SourceKind.SITEMAP, fetched));
  }

  /** A sitemap that a list names, called by the last part of its address. */
  private static Stream<Discovery.FeedLink> link(String address) {
    try {
      URI uri = WebAddress.typed(address);
      String path = uri.getPath() == null ? "" : uri.getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      return Stream.of(new Discovery.FeedLink(uri, name.isEmpty() ? "Sitemap" : name));
    } catch (BadAddressException bad) {
      return Stream.empty();
    }
  }

  /** A draft, or why there is none. */
  private record Looked(Optional<SourceLook.Draft> draft, String problem) {}

  private static SourceLook looked(Looked looked) {
    return looked
        .draft()
        .<SourceLook>map(SourceLook.Ready::new)
        .orElseGet(() -> new SourceLook.Nothing(looked.problem()));
  }

  private Looked draft(Wish wish, SourceKind kind, FetchResult.Fetched fetched) {
    SourceContent content = reader.read(kind, wish.selector(), fetched);
    return switch (content) {
      case SourceContent.Unreadable unreadable ->
          new Looked(Optional.empty(), unreadable.sentence());
      case SourceContent.Read read -> {
        String title = read.title().orElse(wish.typed().getHost());
        yield new Looked(
            Optional.of(
                new SourceLook.Draft(
                    new NewSource(
                        wish.typed().toString(),
                        kind,
                        title,
                        read.page(),
                        wish.selector(),
                        wish.everyMinutes(),
                        Optional.of(wish.typed().toString())),
                    Optional.of(
                        poll.read(
                            Optional.empty(),
                            title,
                            wish.everyMinutes(),
                            SourceState.begun(clock.instant()),
                            fetched,
                            content)))),
            "");
      }
    };
  }

  /**
   * A feed that a page names, or a sitemap that a list does. It is called by its address until its
   * own title is known.
   */
  private static SourceLook.Draft named(
      Wish wish, FetchResult.Fetched page, Discovery.FeedLink feed, SourceKind kind) {
    return new SourceLook.Draft(
        new NewSource(
            feed.address().toString(),
            kind,
            feed.address().toString(),
            Optional.of(page.trail().finalUrl().toString()),
            Optional.empty(),
            wish.everyMinutes(),
            Optional.of(wish.typed().toString())),
        Optional.empty());
  }
}
