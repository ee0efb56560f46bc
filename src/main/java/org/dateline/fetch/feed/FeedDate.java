package org.dateline.fetch.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.MonthNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds write them: RFC 822 and its many relatives, ISO 8601 and W3C's profile of
 * it, asctime, and dates with Korean, Greek, Hungarian and other month names. A date without a zone
 * is UTC. Nothing where a text is no date, or could be two.
 */
final class FeedDate {
  private static final int LONGEST = 100;

  /** Years of two digits from this one on are of the last century, as POSIX has it. */
  private static final int PIVOT = 69;

  /** Programs that have no date write the year 0 or 1. */
  private static final int EARLIEST = 1_000;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-]\\s?(\\d{1,2})[/.-]\\s?(\\d{1,2})\\.?(?:[\\s,t]+(.*))?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4})(?:[\\s,t]+(.*))?");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(\\d{4})\\s?([년年])\\s*(\\d{1,2})\\s?[월月]\\s*(\\d{1,2})\\s?[일日]\\s*"
              + "(?:[(（]\\p{L}{1,3}[)）]|\\p{L}요일|星期\\p{L}|周\\p{L}|\\p{L}曜日?)?\\s*(.*)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|º|\\.)?[\\s,-]*(?:de\\s|of\\s)?(\\p{L}\\p{M}*+[\\p{L}\\p{M}]*)\\.?,?"
              + "(?:[\\s-]+|(?=\\d))(?:de\\s|del\\s)?(\\d{4}|\\d{2,3}(?!:))(?:[\\s,t:]+(.*))?");
  private static final Pattern MONTH_DAY_TIME_YEAR =
      Pattern.compile(
          "([\\p{L}\\p{M}]+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{1,2}:\\d{1,2}(?::\\d{1,2})?)\\s+(?:(\\S+)\\s+)?(\\d{4})");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "([\\p{L}\\p{M}]+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:[\\s,]+(.*))?");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(\\d{4})[-.\\s]+([\\p{L}\\p{M}]+)\\.?[-\\s]+(\\d{1,2})\\.?(?:[\\s,t]+(.*))?");
  private static final Pattern WEEKDAY =
      Pattern.compile("^[\\p{L}\\p{M}]+\\.?\\s*,\\s*|^[\\p{L}\\p{M}]{2,12}\\.?\\s+");

  /** Seconds since 1970, up to the year 2033; beyond that it is more likely something else. */
  private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(\\d{3})?");

  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

  private FeedDate() {}

  /** Reads a date. */
  static Optional<OffsetDateTime> parse(String written) {
    String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return read(text);
    } catch (DateTimeException | NumberFormatException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> read(String text) {
    Optional<OffsetDateTime> date = IsoDate.read(text).or(() -> withoutWeekday(text));
    if (date.isPresent()) {
      return date;
    }
    // “Mar, 07 Sep 2021” is a Spanish Tuesday: a weekday is taken off only where nothing else fits.
    Matcher weekday = WEEKDAY.matcher(text);
    return weekday.find() ? withoutWeekday(text.substring(weekday.end())) : Optional.empty();
  }

  private static Optional<OffsetDateTime> withoutWeekday(String text) {
    return withNumbers(text)
        .or(() -> withMonthName(text))
        .or(() -> eastAsian(text))
        .or(() -> epoch(text));
  }

  private static Optional<OffsetDateTime> withNumbers(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (matcher.matches()) {
      return date(matcher.group(1), number(matcher.group(2)), matcher.group(3), matcher.group(4));
    }
    matcher = YEAR_LAST.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = number(matcher.group(1));
    int second = number(matcher.group(3));
    // Slashes are American.
    boolean monthFirst = second > 12 || (matcher.group(2).equals("/") && first <= 12);
    return monthFirst
        ? date(matcher.group(4), first, matcher.group(3), matcher.group(5))
        : date(matcher.group(4), second, matcher.group(1), matcher.group(5));
  }

  private static Optional<OffsetDateTime> withMonthName(String text) {
    Matcher matcher = DAY_MONTH_YEAR.matcher(text);
    if (matcher.matches()) {
      return named(matcher.group(3), matcher.group(2), matcher.group(1), matcher.group(4));
    }
    matcher = MONTH_DAY_TIME_YEAR.matcher(text);
    if (matcher.matches()) {
      String zone = matcher.group(4) == null ? "" : " " + matcher.group(4);
      return named(matcher.group(5), matcher.group(1), matcher.group(2), matcher.group(3) + zone);
    }
    matcher = MONTH_DAY_YEAR.matcher(text);
    if (matcher.matches()) {
      return named(matcher.group(3), matcher.group(1), matcher.group(2), matcher.group(4));
    }
    matcher = YEAR_MONTH_DAY.matcher(text);
    return matcher.matches()
        ? named(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
        : Optional.empty();
  }

  private static Optional<OffsetDateTime> named(
      String year, String month, String day, @Nullable String time) {
    Set<Integer> months = MonthNames.monthsBeginning(month);
    return months.size() == 1 ? date(year, months.iterator().next(), day, time) : Optional.empty();
  }

  private static Optional<OffsetDateTime> eastAsian(String text) {
    Matcher matcher = EAST_ASIAN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    // Korean is spoken in one zone; Chinese and Japanese are written with the same signs.
    ZoneOffset usual = matcher.group(2).equals("년") ? KOREA : ZoneOffset.UTC;
    LocalDate day =
        LocalDate.of(number(matcher.group(1)), number(matcher.group(3)), number(matcher.group(4)));
    return Optional.of(FeedClock.at(day, matcher.group(5), usual));
  }

  private static Optional<OffsetDateTime> epoch(String text) {
    Matcher matcher = EPOCH.matcher(text);
    return matcher.matches()
        ? Optional.of(
            Instant.ofEpochSecond(Long.parseLong(matcher.group(1))).atOffset(ZoneOffset.UTC))
        : Optional.empty();
  }

  private static Optional<OffsetDateTime> date(
      String year, int month, String day, @Nullable String time) {
    LocalDate date = LocalDate.of(year(year), month, number(day));
    return Optional.of(FeedClock.at(date, time == null ? "" : time, ZoneOffset.UTC));
  }

  /** A year; of those with two digits the nearest, of those with three RFC 2822's reading. */
  static int year(String digits) {
    int year = number(digits);
    return switch (digits.length()) {
      case 2 -> year + (year < PIVOT ? 2000 : 1900);
      case 3 -> year + 1900;
      default -> {
        if (year < EARLIEST) {
          throw new DateTimeException("an empty date");
        }
        yield year;
      }
    };
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
