package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That a saved search found a revision.
 *
 * @param savedSearchId the saved search
 * @param revisionId the revision that answers it
 * @param articleId the revision's article
 * @param groupId what articles that carry the same story have in common; the article's own id where
 *     it is alone
 * @param foundAt when it was found
 * @param words the words that matched, in their order
 * @param unread whether nobody has looked at it
 * @param delivered the alert with which a person was told; nothing while it waits
 * @param silent whether nobody is to be told, because the search alerted of nothing when it was
 *     found
 */
public record AlertRecord(
    UUID savedSearchId,
    UUID revisionId,
    UUID articleId,
    UUID groupId,
    Instant foundAt,
    List<String> words,
    boolean unread,
    Optional<Delivered> delivered,
    boolean silent) {
  public AlertRecord {
    words = List.copyOf(words);
  }

  /**
   * With which alert a person was told.
   *
   * @param alertId what the records of one alert have in common
   * @param at when
   * @param digest whether the alert summed up what came since the last time
   */
  public record Delivered(UUID alertId, Instant at, boolean digest) {}
}
