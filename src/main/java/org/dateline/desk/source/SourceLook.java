package org.dateline.desk.source;

import java.util.List;
import java.util.Optional;
import org.dateline.fetch.poll.Discovery;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;
import org.dateline.store.NewSource;

/** What an address turned out to be to a person who wants to follow it, after one request. */
public sealed interface SourceLook {
  /**
   * It can be followed.
   *
   * @param draft what would be followed
   */
  record Ready(Draft draft) implements SourceLook {}

  /**
   * It is a page that names feeds, or a list of sitemaps; one of them is to be chosen.
   *
   * @param feeds in the order in which to offer them, never empty
   * @param drafts what would be followed, one for each feed
   * @param page the page itself as a watched page, where it has links to articles
   */
  record NamesFeeds(List<Discovery.FeedLink> feeds, List<Draft> drafts, Optional<Draft> page)
      implements SourceLook {
    public NamesFeeds {
      feeds = List.copyOf(feeds);
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * It is followed already.
   *
   * @param source as what
   */
  record Known(Source source) implements SourceLook {}

  /**
   * It can't be followed.
   *
   * @param sentence why, and what to do
   */
  record Nothing(String sentence) implements SourceLook {}

  /**
   * A source that may be followed.
   *
   * @param source the source
   * @param first what came of reading it, where it was read
   */
  record Draft(NewSource source, Optional<Polled> first) {
    /** What it is. */
    public SourceKind kind() {
      return source.kind();
    }

    /** How many entries it announces, where it was read. */
    public Optional<Integer> entries() {
      return first.map(polled -> polled.record().entries().size());
    }
  }
}
