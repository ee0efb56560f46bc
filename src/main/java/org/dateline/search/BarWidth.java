package org.dateline.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much time one bar of the histogram covers. */
public enum BarWidth {
  DAY,
  WEEK,
  MONTH;

  /** The first day of the bar that a day belongs to; weeks begin on Monday. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }
}
