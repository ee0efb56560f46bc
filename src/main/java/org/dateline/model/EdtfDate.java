package org.dateline.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as it is known, in the Extended Date/Time Format (ISO 8601-2:2019, level 1): a day,
 * a month, a year, a season, a decade or century with unspecified digits, each perhaps uncertain or
 * approximate, or an interval of two of them.
 *
 * <pre>{@code
 * EdtfDate.parse("2021-09~").orElseThrow().latest();  // 2021-09-30, and approximate() holds
 * }</pre>
 *
 * <p>Immutable. Two dates are equal where their forms are.
 */
public final class EdtfDate implements Comparable<EdtfDate> {
  private static final Pattern POINT =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");

  /** How finely a date is known. */
  public enum Precision {
    CENTURY,
    DECADE,
    YEAR,
    SEASON,
    MONTH,
    DAY
  }

  private record Point(
      LocalDate earliest,
      LocalDate latest,
      Precision precision,
      boolean uncertain,
      boolean approximate) {}

  private final String form;
  private final Optional<Point> from;
  private final Optional<Point> to;
  private final boolean interval;

  private EdtfDate(String form, Optional<Point> from, Optional<Point> to, boolean interval) {
    this.form = form;
    this.from = from;
    this.to = to;
    this.interval = interval;
  }

  /** Reads an EDTF form; nothing where it is none, or names a day that no calendar has. */
  public static Optional<EdtfDate> parse(String text) {
    String form = text.strip();
    int slash = form.indexOf('/');
    if (slash < 0) {
      return point(form)
          .map(point -> new EdtfDate(form, Optional.of(point), Optional.of(point), false));
    }
    String left = form.substring(0, slash);
    String right = form.substring(slash + 1);
    Optional<Point> from = point(left);
    Optional<Point> to = point(right);
    boolean leftOpen = left.isEmpty() || left.equals("..");
    boolean rightOpen = right.isEmpty() || right.equals("..");
    if ((from.isEmpty() && !leftOpen) || (to.isEmpty() && !rightOpen) || (leftOpen && rightOpen)) {
      return Optional.empty();
    }
    if (from.isPresent() && to.isPresent() && from.get().earliest.isAfter(to.get().latest)) {
      return Optional.empty();
    }
    return Optional.of(new EdtfDate(form, from, to, true));
  }

  /** A day that is known. */
  public static EdtfDate of(LocalDate day) {
    return parse(day.toString()).orElseThrow();
  }

  /** A month that is known. */
  public static EdtfDate of(YearMonth month) {
    return parse(month.toString()).orElseThrow();
  }

  private static Optional<Point> point(String form) {
    Matcher matcher = POINT.matcher(form);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String year = matcher.group(1);
    String month = matcher.group(2);
    String day = matcher.group(3);
    String qualifier = matcher.group(4) == null ? "" : matcher.group(4);
    boolean uncertain = qualifier.equals("?") || qualifier.equals("%");
    boolean approximate = qualifier.equals("~") || qualifier.equals("%");
    if (year.endsWith("X")) {
      if (month != null) {
        return Optional.empty();
      }
      boolean century = year.endsWith("XX");
      int first = Integer.parseInt(year.replace('X', '0'));
      return Optional.of(
          new Point(
              LocalDate.of(first, 1, 1),
              LocalDate.of(first + (century ? 99 : 9), 12, 31),
              century ? Precision.CENTURY : Precision.DECADE,
              uncertain,
              approximate));
    }
    int y = Integer.parseInt(year);
    if (month == null || month.equals("XX")) {
      if (day != null && !day.equals("XX")) {
        return Optional.empty();
      }
      return Optional.of(
          new Point(
              LocalDate.of(y, 1, 1),
              LocalDate.of(y, 12, 31),
              Precision.YEAR,
              uncertain,
              approximate));
    }
    int m = Integer.parseInt(month);
    if (m >= 21 && m <= 24 && day == null) {
      LocalDate first = LocalDate.of(y, (m - 21) * 3 + 3, 1);
      return Optional.of(
          new Point(
              first, first.plusMonths(3).minusDays(1), Precision.SEASON, uncertain, approximate));
    }
    if (m < 1 || m > 12) {
      return Optional.empty();
    }
    YearMonth yearMonth = YearMonth.of(y, m);
    if (day == null || day.equals("XX")) {
      return Optional.of(
          new Point(
              yearMonth.atDay(1),
              yearMonth.atEndOfMonth(),
              Precision.MONTH,
              uncertain,
              approximate));
    }
    int d = Integer.parseInt(day);
    if (!yearMonth.isValidDay(d)) {
      return Optional.empty();
    }
    LocalDate date = yearMonth.atDay(d);
    return Optional.of(new Point(date, date, Precision.DAY, uncertain, approximate));
  }

  /** The first day that it can mean; none where an interval's start is open. */
  public Optional<LocalDate> earliest() {
    return from.map(Point::earliest);
  }

  /** The last day that it can mean; none where an interval's end is open. */
  public Optional<LocalDate> latest() {
    return to.map(Point::latest);
  }

  /** How finely it is known: of an interval, the coarser of its ends. */
  public Precision precision() {
    Precision first = from.or(() -> to).orElseThrow().precision;
    Precision second = to.or(() -> from).orElseThrow().precision;
    return first.compareTo(second) <= 0 ? first : second;
  }

  /** Whether it spans from one date to another. */
  public boolean interval() {
    return interval;
  }

  /** The start of an interval, or the date itself; none where the start is open. */
  public Optional<EdtfDate> start() {
    return end(0);
  }

  /** The end of an interval, or the date itself; none where the end is open. */
  public Optional<EdtfDate> end() {
    return end(1);
  }

  private Optional<EdtfDate> end(int side) {
    return interval ? parse(form.split("/", -1)[side]) : Optional.of(this);
  }

  /** Whether the source of the date is doubted ({@code ?} or {@code %}). */
  public boolean uncertain() {
    return from.map(Point::uncertain).orElse(false) || to.map(Point::uncertain).orElse(false);
  }

  /** Whether it is “about” then ({@code ~} or {@code %}). */
  public boolean approximate() {
    return from.map(Point::approximate).orElse(false) || to.map(Point::approximate).orElse(false);
  }

  /** A day to sort by: the first that it can mean, else the last. */
  public LocalDate sortDay() {
    return earliest().or(this::latest).orElseThrow();
  }

  /** By first possible day, then the finer before the coarser, then by form. */
  @Override
  public int compareTo(EdtfDate other) {
    int order = sortDay().compareTo(other.sortDay());
    if (order == 0) {
      order = other.precision().compareTo(precision());
    }
    return order != 0 ? order : form.compareTo(other.form);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdtfDate date && form.equals(date.form);
  }

  @Override
  public int hashCode() {
    return form.hashCode();
  }

  /** The EDTF form. */
  @Override
  public String toString() {
    return form;
  }
}
