package org.dateline.ui.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which day stands at which pixel.
 *
 * @param first the day at pixel 0, counted from 1970-01-01, with its fraction
 * @param pixelsPerDay how wide a day is
 */
record TimeScale(double first, double pixelsPerDay) {
  static final double CLOSEST = 120;
  static final double WIDEST = 0.002;

  private static final double ROOM_FOR_LABEL = 64;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_OF_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /**
   * A mark of the axis.
   *
   * @param day where
   * @param label what is written at it
   * @param group what it belongs to, written once above its first mark; may be empty
   */
  record Tick(LocalDate day, String label, String group) {}

  private enum Unit {
    DAY(1, 1),
    WEEK(7, 7),
    MONTH(30.4, 1),
    QUARTER(91.3, 3),
    YEAR(365.25, 1),
    FIVE_YEARS(1826, 5),
    TWENTY_YEARS(7305, 20),
    CENTURY(36525, 100);

    final double days;
    final int step;

    Unit(double days, int step) {
      this.days = days;
      this.step = step;
    }
  }

  /** A scale that shows all spans in a width, with some room at the sides. */
  static TimeScale fitting(Collection<TimeSpan> spans, double width) {
    if (spans.isEmpty() || width <= 0) {
      return new TimeScale(LocalDate.of(2020, 1, 1).toEpochDay(), 1);
    }
    double from = spans.stream().mapToDouble(TimeSpan::start).min().orElse(0);
    double to = spans.stream().mapToDouble(TimeSpan::end).max().orElse(1);
    double days = Math.max(to - from, 14);
    double room = Math.max(width * 0.6, width - 390);
    double perDay = Math.clamp(room / days, WIDEST, CLOSEST);
    return new TimeScale(from - 48 / perDay, perDay);
  }

  double x(double day) {
    return (day - first) * pixelsPerDay;
  }

  double day(double x) {
    return first + x / pixelsPerDay;
  }

  /** The same with the day under a pixel kept in its place. */
  TimeScale zoomed(double factor, double aroundX) {
    double perDay = Math.clamp(pixelsPerDay * factor, WIDEST, CLOSEST);
    return new TimeScale(day(aroundX) - aroundX / perDay, perDay);
  }

  /** The same moved by pixels; positive shows later days. */
  TimeScale panned(double pixels) {
    return new TimeScale(first + pixels / pixelsPerDay, pixelsPerDay);
  }

  /** The marks of the axis in a width, as many as can be read. */
  List<Tick> ticks(double width) {
    Unit unit = Unit.CENTURY;
    for (Unit candidate : Unit.values()) {
      double room = candidate == Unit.DAY || candidate == Unit.WEEK ? 34 : ROOM_FOR_LABEL - 22;
      if (candidate.days * pixelsPerDay >= room) {
        unit = candidate;
        break;
      }
    }
    LocalDate day = floor(LocalDate.ofEpochDay((long) Math.floor(day(0))), unit);
    LocalDate last = LocalDate.ofEpochDay((long) Math.ceil(day(width)));
    List<Tick> ticks = new ArrayList<>();
    while (!day.isAfter(last) && ticks.size() < 400) {
      ticks.add(tick(day, unit));
      day = next(day, unit);
    }
    return ticks;
  }

  private static LocalDate floor(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR, FIVE_YEARS, TWENTY_YEARS, CENTURY ->
          LocalDate.of(Math.floorDiv(day.getYear(), unit.step) * unit.step, 1, 1);
    };
  }

  private static LocalDate next(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY, WEEK -> day.plusDays(unit.step);
      case MONTH, QUARTER -> day.plusMonths(unit.step);
      case YEAR, FIVE_YEARS, TWENTY_YEARS, CENTURY -> day.plusYears(unit.step);
    };
  }

  private static Tick tick(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY, WEEK ->
          new Tick(day, String.valueOf(day.getDayOfMonth()), MONTH_OF_YEAR.format(day));
      case MONTH, QUARTER -> new Tick(day, MONTH.format(day), String.valueOf(day.getYear()));
      case YEAR, FIVE_YEARS, TWENTY_YEARS, CENTURY ->
          new Tick(day, String.valueOf(day.getYear()), "");
    };
  }
}
