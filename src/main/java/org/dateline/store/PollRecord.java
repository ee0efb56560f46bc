package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A poll to be recorded.
 *
 * @param at when the answer came
 * @param status the HTTP status; 0 where none came
 * @param bytes how many bytes came, as received
 * @param outcome what came of it
 * @param detail one line for the person
 * @param title what it calls itself, where it was read
 * @param after what is remembered from now on
 * @param entries what it announced, newest first; none where it was not read
 * @param moveTo the address to follow from now on, where it has moved for good
 * @param document the document that came, where it is to be kept; safe in the archive already
 */
public record PollRecord(
    Instant at,
    int status,
    long bytes,
    PollOutcome outcome,
    String detail,
    Optional<String> title,
    SourceState after,
    List<SeenEntry> entries,
    Optional<String> moveTo,
    Optional<NewDocument> document) {
  public PollRecord {
    entries = List.copyOf(entries);
  }

  /** The same, with the document that came. */
  public PollRecord withDocument(NewDocument came) {
    return new PollRecord(
        at, status, bytes, outcome, detail, title, after, entries, moveTo, Optional.of(came));
  }

  /** Whether it says something of the source itself: what it is called, or where it has moved. */
  public boolean isAboutSource() {
    return title.isPresent() || moveTo.isPresent();
  }
}
