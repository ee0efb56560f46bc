package org.dateline.ui.timeline;

import java.time.LocalDate;
import org.dateline.model.EdtfDate;

/**
 * The stretch of days that a date can mean: a day is a point, a month or a year is as long as it
 * is, and an end that is not known stays open.
 *
 * @param start the first day, counted from 1970-01-01
 * @param end the day after the last
 * @param point whether it is one known day
 * @param openStart whether it may have begun any time before
 * @param openEnd whether it may go on
 * @param approximate whether its ends are “about” then
 * @param uncertain whether the date itself is doubted
 */
record TimeSpan(
    double start,
    double end,
    boolean point,
    boolean openStart,
    boolean openEnd,
    boolean approximate,
    boolean uncertain) {
  static TimeSpan of(EdtfDate date) {
    LocalDate first = date.earliest().or(date::latest).orElseThrow();
    LocalDate last = date.latest().or(date::earliest).orElseThrow();
    return new TimeSpan(
        first.toEpochDay(),
        last.toEpochDay() + 1.0,
        !date.interval() && date.precision() == EdtfDate.Precision.DAY,
        date.interval() && date.earliest().isEmpty(),
        date.interval() && date.latest().isEmpty(),
        date.approximate(),
        date.uncertain());
  }
}
