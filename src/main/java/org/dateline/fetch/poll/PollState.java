package org.dateline.fetch.poll;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a source between two polls.
 *
 * @param next when it is asked again
 * @param failures how many polls in a row have failed
 * @param redirect a permanent redirect that is being watched
 * @param stopped why it is not asked any more until a person decides; empty while it is followed
 */
public record PollState(
    Instant next, int failures, Optional<RedirectSightings> redirect, Optional<String> stopped) {
  /** A source that is followed from now on. */
  public static PollState begun(Instant now) {
    return new PollState(now, 0, Optional.empty(), Optional.empty());
  }

  /** Whether it is to be asked at this moment. */
  public boolean isDue(Instant now) {
    return stopped.isEmpty() && !now.isBefore(next);
  }
}
