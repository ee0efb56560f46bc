package org.dateline.desk.find;

import java.time.LocalDate;

/**
 * A stretch of days of publication.
 *
 * @param from its first day
 * @param to its last day, not before the first
 */
public record Days(LocalDate from, LocalDate to) {
  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** A query narrowed to these days; the space keeps a backslash at its end from the bracket. */
  String narrow(String query) {
    String days = "date:" + from + ".." + to;
    return query.isBlank() ? days : "(" + query + " ) " + days;
  }
}
