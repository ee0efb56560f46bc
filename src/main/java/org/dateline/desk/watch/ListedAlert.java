package org.dateline.desk.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.model.SavedSearch;
import org.dateline.search.Snippet;
import org.dateline.store.AlertRecord;
import org.dateline.store.ArticleSummary;

/**
 * An alert with what it is about, as lists show it.
 *
 * @param search the saved search
 * @param delivered when a person was told; nothing while it waits for a digest or the end of quiet
 *     hours
 * @param digest whether it sums up what came since the last time
 * @param articles what was found, the oldest first, one for each text
 */
public record ListedAlert(
    SavedSearch search, Optional<Instant> delivered, boolean digest, List<Found> articles) {
  public ListedAlert {
    articles = List.copyOf(articles);
  }

  /** Whether nobody has looked at some of it. */
  public boolean unread() {
    return articles.stream().anyMatch(found -> found.record().unread());
  }

  /** When the newest of it was found. */
  public Instant foundAt() {
    return articles.getLast().record().foundAt();
  }

  /**
   * One text that was found.
   *
   * @param record that it was found
   * @param article its article
   * @param passage where the words stand; plain text
   */
  public record Found(AlertRecord record, ArticleSummary article, Snippet passage) {}
}
