package org.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds days in short texts as people write them, in many languages: with names of months, with
 * digits in the order that the language has, in Chinese, Japanese and Korean form, and in the
 * Persian calendar. Digits of other scripts are read as well. Thread-safe.
 */
final class DateText {
  /**
   * A day in a text.
   *
   * @param day the day
   * @param start where it begins
   * @param end where it ends
   */
  record Found(LocalDate day, int start, int end) {}

  private static final int FIRST_YEAR = 1994;
  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{1,14})";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d/.-])((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})( ?[./|-]) ?(\\d{1,2})\\2 ?((?:19|20)?\\d\\d)(?![\\d])");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.,]?[ -]{0,2}(?:de |of |d')?"
              + NAME
              + "[.,]?[ -]{0,2}(?:de |del |of )?(\\d{4}|['’]\\d\\d)(?!\\d)");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(NAME + "\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?[,.]?[ -]{1,2}(\\d{4})(?!\\d)");
  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile("(?<!\\d)(\\d{4})[.,]? ?" + NAME + "\\.? ?(\\d{1,2})(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일号號]?");

  private final Months months = new Months();

  /** The days in a text, in order of their forms' certainty, then of place. */
  List<Found> find(String raw, String language, boolean monthFirst, LocalDate latest) {
    List<Found> found = new ArrayList<>();
    String text = westernDigits(raw);
    if (!couldHoldDay(text)) {
      return found;
    }
    match(EAST_ASIAN, text, found, latest, m -> day(m.group(1), m.group(2), m.group(3)));
    match(YEAR_FIRST, text, found, latest, m -> day(m.group(1), m.group(3), m.group(4)));
    match(
        DAY_NAME_YEAR,
        text,
        found,
        latest,
        m -> named(year(m.group(3)), m.group(2), m.group(1), language));
    match(
        NAME_DAY_YEAR,
        text,
        found,
        latest,
        m -> named(m.group(3), m.group(1), m.group(2), language));
    match(
        YEAR_NAME_DAY,
        text,
        found,
        latest,
        m -> named(m.group(1), m.group(2), m.group(3), language));
    match(YEAR_LAST, text, found, latest, m -> digits(m, monthFirst));
    return found;
  }

  /** A quick look: a year in four digits, or two digits after a dot, a slash or an apostrophe. */
  private static boolean couldHoldDay(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit >= '0' && unit <= '9') {
        if (++digits >= 4
            || (digits == 2 && at >= 2 && "./-'’| ".indexOf(text.charAt(at - 2)) >= 0)) {
          return true;
        }
      } else {
        digits = 0;
      }
    }
    return false;
  }

  private interface Reading {
    Optional<LocalDate> read(Matcher matcher);
  }

  private static void match(
      Pattern pattern, String text, List<Found> found, LocalDate latest, Reading reading) {
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from < text.length() && matcher.find(from)) {
      Optional<LocalDate> day = reading.read(matcher);
      if (day.isPresent() && day.get().getYear() >= FIRST_YEAR && !day.get().isAfter(latest)) {
        found.add(new Found(day.get(), matcher.start(), matcher.end()));
        from = matcher.end();
      } else {
        from = matcher.start() + 1;
      }
    }
  }

  private static Optional<LocalDate> digits(Matcher matcher, boolean monthFirst) {
    String year = year(matcher.group(4));
    String first = matcher.group(1);
    String second = matcher.group(3);
    boolean american = monthFirst && !matcher.group(2).endsWith(".");
    Optional<LocalDate> usual = american ? day(year, first, second) : day(year, second, first);
    return usual.or(() -> american ? day(year, second, first) : day(year, first, second));
  }

  private Optional<LocalDate> named(String year, String month, String day, String language) {
    OptionalInt number = months.month(month, language);
    if (number.isPresent()) {
      return day(year, String.valueOf(number.getAsInt()), day);
    }
    return PersianCalendar.month(month)
        .flatMap(
            persian -> PersianCalendar.day(Integer.parseInt(year), persian, Integer.parseInt(day)));
  }

  private static String year(String said) {
    String digits = said.startsWith("'") || said.startsWith("’") ? said.substring(1) : said;
    return digits.length() == 2 ? "20" + digits : digits;
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String westernDigits(String text) {
    StringBuilder western = null;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit > '9' && Character.isDigit(unit)) {
        if (western == null) {
          western = new StringBuilder(text);
        }
        western.setCharAt(at, (char) ('0' + Character.digit(unit, 10)));
      }
    }
    return western == null ? text : western.toString();
  }
}
