package org.dateline.fetch.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A permanent redirect of a source, seen again and again. One sighting means little: a hotel's
 * network redirects every address for good, too.
 *
 * @param target where it leads
 * @param times how many polls in a row it led there to the same feed
 * @param first when it did so first
 * @param last when it did so last
 */
public record RedirectSightings(URI target, int times, Instant first, Instant last) {
  private static final int ENOUGH_TIMES = 3;
  private static final Duration LONG_ENOUGH = Duration.ofDays(2);

  /** Seen once. */
  static RedirectSightings first(URI target, Instant now) {
    return new RedirectSightings(target, 1, now, now);
  }

  /** Seen again. */
  RedirectSightings again(Instant now) {
    return new RedirectSightings(target, times + 1, first, now);
  }

  /** Whether it is to be believed: three times at least, over two days at least. */
  boolean isSettled() {
    return times >= ENOUGH_TIMES && Duration.between(first, last).compareTo(LONG_ENOUGH) >= 0;
  }
}
