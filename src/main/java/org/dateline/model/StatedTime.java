package org.dateline.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as a page states it: a day, a local time, or a time with its offset. Nothing that the page
 * does not say is filled in.
 *
 * @param iso the ISO 8601 form: {@code 2021-09-08}, {@code 2021-09-08T10:00:00} or {@code
 *     2021-09-08T10:00:00+02:00}
 */
public record StatedTime(String iso) implements Comparable<StatedTime> {
  private static final int DAY = 10; // the characters of 2021-09-08

  /**
   * @throws DateTimeException where {@code iso} is none of the three forms
   */
  public StatedTime {
    if (iso.length() < DAY) {
      throw new DateTimeException("not an ISO 8601 day or time: " + iso);
    }
    if (iso.length() == DAY) {
      dayOf(iso);
    } else if (endsWithOffset(iso)) {
      OffsetDateTime.parse(iso);
    } else {
      LocalDateTime.parse(iso);
    }
  }

  /** Reads one, or gives nothing where the words are no such time. */
  public static Optional<StatedTime> parse(String iso) {
    try {
      return Optional.of(new StatedTime(iso.strip()));
    } catch (DateTimeException notStated) {
      return Optional.empty();
    }
  }

  /** A day without a time. */
  public static StatedTime of(LocalDate day) {
    return new StatedTime(day.toString());
  }

  /** A time with its offset. */
  public static StatedTime of(OffsetDateTime time) {
    return new StatedTime(time.toString());
  }

  /** A time without an offset. */
  public static StatedTime of(LocalDateTime time) {
    return new StatedTime(time.toString());
  }

  /** The local day as the page states it. */
  public LocalDate day() {
    return dayOf(iso);
  }

  /** Each page states many days, and a formatter takes long for each. */
  private static LocalDate dayOf(String iso) {
    return isNumber(iso, 0, 4)
            && iso.charAt(4) == '-'
            && isNumber(iso, 5, 7)
            && iso.charAt(7) == '-'
            && isNumber(iso, 8, DAY)
        ? LocalDate.of(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, DAY))
        : LocalDate.parse(iso.substring(0, DAY));
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** The exact time, where the page gives one with its offset. */
  public Optional<OffsetDateTime> exact() {
    return offsetOf(iso);
  }

  /** A moment to sort by: the exact time, else as if the page meant UTC. */
  public Instant sortInstant() {
    return exact()
        .map(OffsetDateTime::toInstant)
        .orElseGet(() ->
            iso.length() == DAY
                ? day().atStartOfDay().toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
  }

  private static Optional<OffsetDateTime> offsetOf(String iso) {
    if (!endsWithOffset(iso)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(iso));
    } catch (DateTimeException local) {
      return Optional.empty();
    }
  }

  /** Days and local times are common, and to let their parsing fail is slow. */
  private static boolean endsWithOffset(String iso) {
    int minutes = 16; // where what follows hours and minutes begins
    return iso.length() > minutes
        && (Character.toUpperCase(iso.charAt(iso.length() - 1)) == 'Z'
            || iso.indexOf('+', minutes) > 0
            || iso.indexOf('-', minutes) > 0);
  }

  @Override
  public int compareTo(StatedTime other) {
    return sortInstant().compareTo(other.sortInstant());
  }

  @Override
  public String toString() {
    return iso;
  }
}
