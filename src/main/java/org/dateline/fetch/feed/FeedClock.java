package org.dateline.fetch.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the time of day that follows a date in a feed, and its zone. */
final class FeedClock {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:at"
              + " )?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?\\s*(?:(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z]))?\\s*(.*)");
  private static final Pattern HALF_DAY_FIRST = Pattern.compile("(오전|오후|上午|下午|午前|午後)\\s*(.*)");

  /** Words for the halves of the day, and where they are spoken. */
  private record HalfDay(boolean afternoon, ZoneOffset zone) {}

  private static final Map<String, HalfDay> HALVES =
      Map.of(
          "오전", new HalfDay(false, ZoneOffset.ofHours(9)),
          "오후", new HalfDay(true, ZoneOffset.ofHours(9)),
          "午前", new HalfDay(false, ZoneOffset.ofHours(9)),
          "午後", new HalfDay(true, ZoneOffset.ofHours(9)),
          "上午", new HalfDay(false, ZoneOffset.ofHours(8)),
          "下午", new HalfDay(true, ZoneOffset.ofHours(8)));

  private FeedClock() {}

  /**
   * The moment on a day; its beginning where no time follows.
   *
   * @param rest what follows the date, in lower case
   * @param usual the zone where none is named
   * @throws DateTimeException where there is no such time of day
   */
  static OffsetDateTime at(LocalDate day, String rest, ZoneOffset usual) {
    Matcher half = HALF_DAY_FIRST.matcher(rest.strip());
    HalfDay named = half.matches() ? HALVES.get(half.group(1)) : null;
    String words = named == null ? rest.strip() : half.group(2);
    ZoneOffset otherwise = named == null ? usual : named.zone();
    Matcher time = TIME.matcher(words);
    if (!time.matches()) {
      return FeedZones.at(day.atStartOfDay(), words, otherwise);
    }
    int hour = Integer.parseInt(time.group(1));
    String suffix = time.group(5);
    if (named != null || suffix != null) {
      boolean afternoon =
          named == null ? suffix != null && suffix.startsWith("p") : named.afternoon();
      hour = hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    }
    LocalDateTime moment =
        moment(
            day,
            hour,
            Integer.parseInt(time.group(2)),
            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)),
            time.group(4));
    return FeedZones.at(moment, time.group(6), otherwise);
  }

  /** Hours, minutes and seconds just beyond their range run over, as 24:00 and a leap second do. */
  static LocalDateTime moment(
      LocalDate day, int hour, int minute, int second, @Nullable String fraction) {
    if (hour > 24 || minute > 60 || second > 61) {
      throw new DateTimeException("no time of day");
    }
    long nanos = fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    return day.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(nanos);
  }
}
