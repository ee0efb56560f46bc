package org.dateline.store;

import java.util.Optional;
import org.dateline.model.Source;

/**
 * A source as a list shows it.
 *
 * @param source the source
 * @param state what is remembered of it
 * @param last its last poll
 * @param entries how many entries it has announced
 * @param articles how many articles it has brought
 * @param unread how many of them nobody has opened
 * @param waiting how many entries wait for their article
 * @param failed how many entries' articles could not be captured
 */
public record SourceListing(
    Source source,
    SourceState state,
    Optional<Poll> last,
    int entries,
    int articles,
    int unread,
    int waiting,
    int failed) {
  /** Whether a person should look at it. */
  public boolean isTrouble() {
    return state.stopped().isPresent()
        || last.filter(poll -> poll.outcome().isTrouble()).isPresent();
  }
}
