package org.dateline.search.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days as it is written in a query: {@code 2021}, {@code 2021-09}, {@code 2021-09-08},
 * two of them with {@code ..} between (either may be left out), {@code >2021-09}, {@code
 * last-30-days}, {@code today}, {@code this-month} and their like.
 *
 * @param form the canonical form
 */
public record DateForm(String form) {
  private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern LAST = Pattern.compile("last-(\\d{1,4})-(day|week|month|year)s?");

  /**
   * Days, both included; open where one is absent.
   *
   * @param from the first
   * @param to the last
   */
  public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {}

  /** Reads one; nothing where it is none, or names a day that no calendar has. */
  public static Optional<DateForm> parse(String text) {
    String form = text.strip().toLowerCase(Locale.ROOT).replace('–', '-').replace("…", "..");
    if (form.startsWith(">=") || form.startsWith("<=")) {
      form = form.startsWith(">") ? form.substring(2) + ".." : ".." + form.substring(2);
    } else if (form.startsWith(">") || form.startsWith("<")) {
      boolean after = form.startsWith(">");
      Optional<Span> point = point(form.substring(1));
      if (point.isEmpty()) {
        return Optional.empty();
      }
      form =
          after
              ? point.get().to().orElseThrow().plusDays(1) + ".."
              : ".." + point.get().from().orElseThrow().minusDays(1);
    }
    DateForm candidate = new DateForm(form);
    return candidate.span(LocalDate.EPOCH).map(span -> candidate);
  }

  /** Whether the days that it means depend on the day on which it is asked. */
  public boolean relative() {
    return !Character.isDigit(form.charAt(0)) && !form.startsWith("..");
  }

  /** The days that it means on a given day. */
  public Span resolve(LocalDate today) {
    return span(today).orElseThrow();
  }

  private Optional<Span> span(LocalDate today) {
    int dots = form.indexOf("..");
    if (dots >= 0) {
      String left = form.substring(0, dots);
      String right = form.substring(dots + 2);
      Optional<Span> from = point(left);
      Optional<Span> to = point(right);
      if ((from.isEmpty() && !left.isEmpty())
          || (to.isEmpty() && !right.isEmpty())
          || (from.isEmpty() && to.isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(new Span(from.flatMap(Span::from), to.flatMap(Span::to)));
    }
    Matcher last = LAST.matcher(form);
    if (last.matches()) {
      int count = Integer.parseInt(last.group(1));
      LocalDate from =
          switch (last.group(2)) {
            case "day" -> today.minusDays(Math.max(0, count - 1));
            case "week" -> today.minusWeeks(count).plusDays(1);
            case "month" -> today.minusMonths(count).plusDays(1);
            default -> today.minusYears(count).plusDays(1);
          };
      return Optional.of(closed(from, today));
    }
    return switch (form) {
      case "today" -> Optional.of(closed(today, today));
      case "yesterday" -> Optional.of(closed(today.minusDays(1), today.minusDays(1)));
      case "this-week" -> Optional.of(closed(monday(today), monday(today).plusDays(6)));
      case "last-week" ->
          Optional.of(closed(monday(today).minusDays(7), monday(today).minusDays(1)));
      case "this-month" -> Optional.of(month(YearMonth.from(today)));
      case "last-month" -> Optional.of(month(YearMonth.from(today).minusMonths(1)));
      case "this-year" -> point(String.format(Locale.ROOT, "%04d", today.getYear()));
      case "last-year" -> point(String.format(Locale.ROOT, "%04d", today.getYear() - 1));
      default -> point(form);
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Span month(YearMonth month) {
    return closed(month.atDay(1), month.atEndOfMonth());
  }

  private static Span closed(LocalDate from, LocalDate to) {
    return new Span(Optional.of(from), Optional.of(to));
  }

  private static Optional<Span> point(String form) {
    Matcher matcher = POINT.matcher(form);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    String month = matcher.group(2);
    String day = matcher.group(3);
    try {
      if (month == null) {
        return Optional.of(closed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      if (day == null) {
        return Optional.of(month(YearMonth.of(year, Integer.parseInt(month))));
      }
      LocalDate exact = LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(closed(exact, exact));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
