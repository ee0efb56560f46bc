package org.dateline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often in a row an article was not there. Only answers that say so (404 and 410) count, three
 * times at least and over a day at least: sites have bad hours.
 *
 * @param times how many times in a row
 * @param first when it was missed first
 * @param last when it was missed last
 */
public record Absences(int times, Instant first, Instant last) {
  private static final int ENOUGH_TIMES = 3;
  private static final Duration LONG_ENOUGH = Duration.ofDays(1);

  /** What is known after the article was missed once more. */
  public static Absences after(Optional<Absences> before, Instant now) {
    return before
        .map(seen -> new Absences(seen.times() + 1, seen.first(), now))
        .orElseGet(() -> new Absences(1, now, now));
  }

  /** Whether the article counts as removed. */
  public boolean meanRemoved() {
    return times >= ENOUGH_TIMES && Duration.between(first, last).compareTo(LONG_ENOUGH) >= 0;
  }
}
