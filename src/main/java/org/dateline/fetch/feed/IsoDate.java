package org.dateline.fetch.feed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 8601 in its basic and extended forms: calendar, ordinal and week dates of every
 * precision, also with the short years that the edition of 1988 allowed, and with a space for T.
 */
final class IsoDate {
  private static final String CLOCK =
      "(?:(?:\\s?t\\s?|\\s)(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?)?)?"
          + "\\s*(?<zone>[^\\d:].*)?";
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?<year>\\d{4})(?:(?:-|(?=\\d{4}(?!\\d)))(?<month>\\d{2})(?:-?(?<day>\\d{2}))?)?"
              + CLOCK);
  private static final Pattern ORDINAL =
      Pattern.compile("(?<year>\\d{4}|\\d{2})-?(?<day>\\d{3})" + CLOCK);
  private static final Pattern WEEK =
      Pattern.compile("(?<year>\\d{4})-?w(?<week>\\d{2})(?:-?(?<day>\\d))?" + CLOCK);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<year>\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})" + CLOCK);
  private static final Pattern SHORT_YEAR_BASIC =
      Pattern.compile("(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})" + CLOCK);
  private static final Pattern SHORT_YEAR_AND_MONTH =
      Pattern.compile("-(?<year>\\d{2})-?(?<month>\\d{2})" + CLOCK);

  private IsoDate() {}

  /**
   * Reads a date in lower case.
   *
   * @throws java.time.DateTimeException where it is written so but there is no such day or time
   */
  static Optional<OffsetDateTime> read(String text) {
    Matcher matcher = ORDINAL.matcher(text);
    if (fits(matcher)) {
      return at(LocalDate.ofYearDay(year(matcher), number(matcher.group("day"), 1)), matcher);
    }
    matcher = WEEK.matcher(text);
    if (fits(matcher)) {
      LocalDate day =
          LocalDate.of(year(matcher), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(matcher.group("week"), 1))
              .with(WeekFields.ISO.dayOfWeek(), number(matcher.group("day"), 1));
      return at(day, matcher);
    }
    for (Pattern form : new Pattern[] {CALENDAR, SHORT_YEAR, SHORT_YEAR_BASIC}) {
      matcher = form.matcher(text);
      if (fits(matcher)) {
        return at(
            calendar(
                year(matcher), number(matcher.group("month"), 1), number(matcher.group("day"), 1)),
            matcher);
      }
    }
    matcher = SHORT_YEAR_AND_MONTH.matcher(text);
    return fits(matcher)
        ? at(LocalDate.of(year(matcher), number(matcher.group("month"), 1), 1), matcher)
        : Optional.empty();
  }

  /** Whether a text has this form, with nothing behind it but a zone. */
  private static boolean fits(Matcher matcher) {
    return matcher.matches() && FeedZones.isZone(zone(matcher));
  }

  /** A month beyond twelve was the day. */
  private static LocalDate calendar(int year, int month, int day) {
    return month > 12 && day <= 12
        ? LocalDate.of(year, day, month)
        : LocalDate.of(year, month, day);
  }

  private static int year(Matcher matcher) {
    return FeedDate.year(matcher.group("year"));
  }

  private static String zone(Matcher matcher) {
    String zone = matcher.group("zone");
    return zone == null ? "" : zone;
  }

  private static Optional<OffsetDateTime> at(LocalDate day, Matcher matcher) {
    return Optional.of(
        FeedZones.at(
            FeedClock.moment(
                day,
                number(matcher.group("hour"), 0),
                number(matcher.group("minute"), 0),
                number(matcher.group("second"), 0),
                matcher.group("fraction")),
            zone(matcher),
            ZoneOffset.UTC));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
