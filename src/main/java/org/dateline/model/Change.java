package org.dateline.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the change log: who did what, when, chained by hashes.
 *
 * @param seq 1 for the first, without gaps
 * @param at when
 * @param agent who: a person, or a part of the program
 * @param action what was done
 * @param objectKind to what kind of thing, for example {@code claim}
 * @param objectId to which one
 * @param before the thing before, as JSON; none where it was made
 * @param after the thing after, as JSON; none where it was deleted
 * @param prevHash the hash of the row before, in lower-case hex; 64 zeros for the first
 * @param hash the hash of this row and {@code prevHash}
 */
public record Change(
    long seq,
    Instant at,
    String agent,
    Action action,
    String objectKind,
    String objectId,
    Optional<String> before,
    Optional<String> after,
    String prevHash,
    String hash) {
  /** What can be done to a thing. */
  public enum Action {
    CREATE,
    UPDATE,
    DELETE
  }
}
