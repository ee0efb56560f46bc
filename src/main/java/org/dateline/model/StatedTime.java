package org.dateline.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as a page states it: a month, a day, a local time, or a time with its offset. Nothing that
 * the page does not say is filled in.
 *
 * @param iso the ISO 8601 form: {@code 2021-09}, {@code 2021-09-08}, {@code 2021-09-08T10:00:00} or
 *     {@code 2021-09-08T10:00:00+02:00}
 */
public record StatedTime(String iso) implements Comparable<StatedTime> {
  private static final int MONTH = 7; // the characters of 2021-09
  private static final int DAY = 10; // those of 2021-09-08
  private static final int MINUTES = 16; // those of 2021-09-08T10:00
  private static final int GREATEST_OFFSET = 18; // in hours

  /**
   * @throws DateTimeException where {@code iso} is none of the four forms
   */
  public StatedTime {
    if (iso.length() == MONTH) {
      YearMonth.parse(iso);
    } else if (iso.length() < DAY) {
      throw new DateTimeException("not an ISO 8601 month, day or time: " + iso);
    } else if (iso.length() == DAY) {
      dayOf(iso);
    } else if (!isCommonTime(iso)) {
      if (endsWithOffset(iso)) {
        OffsetDateTime.parse(iso);
      } else {
        LocalDateTime.parse(iso);
      }
    }
  }

  /**
   * Whether it is of the form that nearly all are of, {@code 2021-09-08T10:00} with or without
   * seconds, and then nothing, Z or an offset. Other forms may be times too.
   */
  private static boolean isCommonTime(String iso) {
    if (iso.length() < MINUTES || iso.charAt(DAY) != 'T' || !isClock(iso, DAY + 1, 24)) {
      return false;
    }
    dayOf(iso);
    boolean seconds = iso.length() >= MINUTES + 3 && iso.charAt(MINUTES) == ':';
    if (seconds && !isBelow(iso, MINUTES + 1, 60)) {
      return false;
    }
    int end = seconds ? MINUTES + 3 : MINUTES;
    return switch (iso.length() - end) {
      case 0 -> true;
      case 1 -> iso.charAt(end) == 'Z';
      case 6 ->
          (iso.charAt(end) == '+' || iso.charAt(end) == '-')
              && isClock(iso, end + 1, GREATEST_OFFSET);
      default -> false;
    };
  }

  /** Whether hours and minutes stand at a place, with a colon between. */
  private static boolean isClock(String iso, int from, int hours) {
    return isBelow(iso, from, hours) && iso.charAt(from + 2) == ':' && isBelow(iso, from + 3, 60);
  }

  private static boolean isBelow(String iso, int from, int limit) {
    return isNumber(iso, from, from + 2) && number(iso, from, from + 2) < limit;
  }

  /** Reads one, or gives nothing where the words are no such time. */
  public static Optional<StatedTime> parse(String iso) {
    try {
      return Optional.of(new StatedTime(iso.strip()));
    } catch (DateTimeException notStated) {
      return Optional.empty();
    }
  }

  /** A month without a day. */
  public static StatedTime of(YearMonth month) {
    return new StatedTime(month.toString());
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

  /** Whether the page states no day. */
  public boolean isMonth() {
    return iso.length() == MONTH;
  }

  /** The local day as the page states it, or the first of the month. */
  public LocalDate earliest() {
    return isMonth() ? YearMonth.parse(iso).atDay(1) : dayOf(iso);
  }

  /** The local day as the page states it, or the last of the month. */
  public LocalDate latest() {
    return isMonth() ? YearMonth.parse(iso).atEndOfMonth() : dayOf(iso);
  }

  /** The day or the month, as far as the page states it. */
  public EdtfDate date() {
    return isMonth() ? EdtfDate.of(YearMonth.parse(iso)) : EdtfDate.of(dayOf(iso));
  }

  /**
   * Whether it is before another for certain: by the clock where both are exact, else by the days,
   * so that nothing is said of two times of one day or month.
   */
  public boolean isSurelyBefore(StatedTime other) {
    Optional<OffsetDateTime> own = exact();
    Optional<OffsetDateTime> others = other.exact();
    if (own.isPresent() && others.isPresent()) {
      return own.get().toInstant().isBefore(others.get().toInstant());
    }
    return latest().isBefore(other.earliest());
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

  /** Whether the page gives the time as UTC has it, which is not always the readers' time. */
  public boolean isUniversal() {
    return iso.length() > MINUTES && (iso.endsWith("Z") || iso.endsWith("+00:00"));
  }

  /** A moment to sort by: the exact time, else the first that it can mean in UTC. */
  public Instant sortInstant() {
    return exact()
        .map(OffsetDateTime::toInstant)
        .orElseGet(() ->
            iso.length() <= DAY
                ? earliest().atStartOfDay().toInstant(ZoneOffset.UTC)
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
    return iso.length() > MINUTES
        && (Character.toUpperCase(iso.charAt(iso.length() - 1)) == 'Z'
            || iso.indexOf('+', MINUTES) > 0
            || iso.indexOf('-', MINUTES) > 0);
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
