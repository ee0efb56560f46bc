package org.dateline.search.alert;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a person wants to be told of what a saved search finds.
 *
 * @param delivery at once, as a digest, or not
 * @param quiet hours in which nothing is delivered; what comes then waits
 * @param mostADay how many alerts of this search a day at most; the rest comes as one digest
 * @param digestAt when a digest comes
 * @param zone in which those hours are meant
 */
public record AlertSettings(
    Delivery delivery, Optional<QuietHours> quiet, int mostADay, LocalTime digestAt, ZoneId zone) {
  public AlertSettings {
    if (mostADay < 1) {
      throw new IllegalArgumentException("a daily limit below one: " + mostADay);
    }
  }

  /** How a person is told. */
  public enum Delivery {
    AT_ONCE,
    DIGEST,
    NOT
  }

  /**
   * Hours of the day; past midnight where the end is before the start.
   *
   * @param from the first moment
   * @param to the moment in which they are over
   */
  public record QuietHours(LocalTime from, LocalTime to) {
    /** Whether a time of day lies in them. */
    public boolean cover(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }
}
