package org.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that stands in an article's address, {@code /2019/12/30/}, {@code /2023/dec/21/}, or a
 * month, {@code /2019/12/}.
 */
final class UrlDate {
  private static final Pattern DIGITS =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)([/_-])(\\d{1,2})\\2(\\d{1,2})(?=[/_.?-]|$)");
  private static final Pattern COMPACT =
      Pattern.compile("[/_.-]((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)");
  private static final Pattern NAMED =
      Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3,9})/(\\d{1,2})(?=[/?]|$)");
  private static final Pattern MONTH_NAMES =
      Pattern.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec");

  private static final Pattern MONTH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?=[/?]|$)");

  private UrlDate() {}

  /** The month in an address. */
  static Optional<YearMonth> month(String url) {
    Matcher month = MONTH.matcher(path(url));
    return month.find()
        ? Optional.of(
            YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
        : Optional.empty();
  }

  /** What follows the host, of an archived page its own. */
  private static String path(String url) {
    int host = url.indexOf("://");
    String path = host < 0 ? url : url.substring(host + 3);
    int archived = path.lastIndexOf("http");
    if (path.startsWith("web.archive.org/") && archived > 0) {
      return path.substring(archived + 4);
    }
    return path;
  }

  /** The day in an address. */
  static Optional<LocalDate> find(String url) {
    String path = path(url);
    if (!couldHoldYear(path)) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(path.toLowerCase(Locale.ROOT));
    if (named.find()) {
      Matcher month = MONTH_NAMES.matcher(named.group(2));
      if (month.lookingAt()) {
        int number = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(month.group()) / 3 + 1;
        return day(named.group(1), String.valueOf(number), named.group(3));
      }
    }
    Matcher digits = DIGITS.matcher(path);
    while (digits.find()) {
      Optional<LocalDate> day = day(digits.group(1), digits.group(3), digits.group(4));
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher compact = COMPACT.matcher(path);
    while (compact.find()) {
      Optional<LocalDate> day = day(compact.group(1), compact.group(2), compact.group(3));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** A quick look: 19 or 20 behind a mark. */
  private static boolean couldHoldYear(String path) {
    for (int at = 0; at + 2 < path.length(); at++) {
      char second = path.charAt(at + 2);
      boolean century =
          path.charAt(at + 1) == '2' ? second == '0' : path.charAt(at + 1) == '1' && second == '9';
      if (century && "/_.-".indexOf(path.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
