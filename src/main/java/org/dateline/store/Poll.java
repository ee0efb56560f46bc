package org.dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a source's log.
 *
 * @param at when the answer came, UTC; the last one where the line stands for several
 * @param status the HTTP status; 0 where none came
 * @param bytes how many bytes came, as received
 * @param outcome what came of it
 * @param newEntries how many entries were not known before
 * @param detail one line for the person: what came, or why nothing did
 * @param times how many polls in a row it stands for, which all found nothing new
 * @param document the document that came, where it is kept
 */
public record Poll(
    Instant at,
    int status,
    long bytes,
    PollOutcome outcome,
    int newEntries,
    String detail,
    int times,
    Optional<KeptDocument> document) {
  /** Whether it went well and found nothing new. */
  boolean saysNothing() {
    return !outcome.isTrouble()
        && outcome != PollOutcome.HELD
        && newEntries == 0
        && document.isEmpty();
  }
}
