package org.dateline.desk.source;

import java.time.Instant;
import java.util.Optional;
import org.dateline.model.Source;
import org.dateline.store.PollOutcome;

/**
 * What came of a source's turn.
 *
 * @param source the source, as it is now
 * @param outcome what came of asking it; nothing where it was not asked and only waiting entries
 *     were captured
 * @param status the HTTP status, where one came
 * @param bytes how many bytes came, as received, where something did
 * @param entries how many entries it announced
 * @param newEntries how many of them were not known before
 * @param captured how many articles are new or have new words
 * @param waiting how many entries still wait for their article
 * @param next when it is asked again of itself; nothing where it waits for a person
 * @param detail one line for the person
 */
public record PollReport(
    Source source,
    Optional<PollOutcome> outcome,
    Optional<Integer> status,
    Optional<Long> bytes,
    int entries,
    int newEntries,
    int captured,
    int waiting,
    Optional<Instant> next,
    String detail) {
  /** Whether a person should look at it. */
  public boolean isTrouble() {
    return outcome.filter(PollOutcome::isTrouble).isPresent();
  }
}
