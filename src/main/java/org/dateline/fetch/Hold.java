package org.dateline.fetch;

import java.time.Instant;

/**
 * A pause that a host asked for.
 *
 * @param until when it may be asked again
 * @param strikes how many times in a row it has asked for a pause, 1 or more
 */
public record Hold(Instant until, int strikes) {
  /** Whether the host must not be asked yet. */
  public boolean activeAt(Instant now) {
    return now.isBefore(until);
  }
}
