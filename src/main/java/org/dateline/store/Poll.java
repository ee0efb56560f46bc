package org.dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a source's log.
 *
 * @param at when the answer came, UTC
 * @param status the HTTP status; 0 where none came
 * @param bytes how many bytes came, as received
 * @param outcome what came of it
 * @param newEntries how many entries were not known before
 * @param detail one line for the person: what came, or why nothing did
 * @param document the document that came, where it is kept
 */
public record Poll(
    Instant at,
    int status,
    long bytes,
    PollOutcome outcome,
    int newEntries,
    String detail,
    Optional<KeptDocument> document) {}
