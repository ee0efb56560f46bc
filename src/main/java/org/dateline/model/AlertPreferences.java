package org.dateline.model;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How a person wants to be told of what a saved search finds. Times of day are those where the
 * person is.
 *
 * @param delivery at once, as a digest, or not
 * @param onlyAdded whether only text that is new counts: all of a new article, and what a revision
 *     added
 * @param mostADay how many alerts a day at most, at least 1; the rest comes as one digest
 * @param quiet hours in which nothing is delivered; what comes then waits
 * @param digestAt when a digest comes
 */
public record AlertPreferences(
    Delivery delivery,
    boolean onlyAdded,
    int mostADay,
    Optional<QuietHours> quiet,
    LocalTime digestAt) {
  /** Alerts at once, from all of the text, at most 20 a day, digests at eight in the morning. */
  public static final AlertPreferences USUAL =
      new AlertPreferences(Delivery.AT_ONCE, false, 20, Optional.empty(), LocalTime.of(8, 0));

  public AlertPreferences {
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

  /** The same, told in another way. */
  public AlertPreferences delivered(Delivery other) {
    return new AlertPreferences(other, onlyAdded, mostADay, quiet, digestAt);
  }
}
