package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.SavedSearch;

/**
 * What some rows of the change log mean to saved searches, in their order.
 *
 * @param upTo the seq that was looked at last
 * @param events what happened
 */
public record AlertFeed(long upTo, List<Event> events) {
  public AlertFeed {
    events = List.copyOf(events);
  }

  /** Something that happened. */
  public sealed interface Event {}

  /**
   * A text came in.
   *
   * @param articleId its article
   * @param revisionId the text
   */
  public record NewRevision(UUID articleId, UUID revisionId) implements Event {}

  /**
   * A search was saved, changed or deleted.
   *
   * @param id the saved search
   * @param before what it was; nothing where it is new
   * @param after what it is; nothing where it was deleted
   */
  public record SearchChanged(UUID id, Optional<SavedSearch> before, Optional<SavedSearch> after)
      implements Event {}

  /** A name of an organisation, a person or a product is new, changed or gone. */
  public record NamesChanged() implements Event {}
}
