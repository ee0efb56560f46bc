package org.dateline.extract.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days of the Persian (Solar Hijri) calendar as days of ours, by the 33-year cycle of leap years,
 * which is right from 1178 to 1633 (1799 to 2255).
 */
final class PersianCalendar {
  private static final List<String> MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");
  private static final int CYCLE_YEARS = 33;
  private static final int CYCLE_DAYS = 12053;
  private static final LocalDate START = LocalDate.of(1981, 3, 21); // 1 Farvardin 1360
  private static final int START_YEAR = 1360;

  private PersianCalendar() {}

  /** The number of a Persian month by its name. */
  static Optional<Integer> month(String name) {
    int at = MONTHS.indexOf(name.replace('ي', 'ی').replace('ك', 'ک'));
    return at < 0 ? Optional.empty() : Optional.of(at + 1);
  }

  /** Our day for a Persian one; nothing where there is no such day near our time. */
  static Optional<LocalDate> day(int year, int month, int day) {
    if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    int years = year - START_YEAR;
    long days = 365L * years + leapDaysBefore(year) - leapDaysBefore(START_YEAR);
    days += month <= 7 ? 31L * (month - 1) : 186 + 30L * (month - 7);
    return Optional.of(START.plusDays(days + day - 1));
  }

  /** How many leap days lie in the years before this one. */
  private static long leapDaysBefore(int year) {
    long leaps = (long) (year / CYCLE_YEARS) * (CYCLE_DAYS - 365L * CYCLE_YEARS);
    int rest = year % CYCLE_YEARS;
    for (int at : new int[] {1, 5, 9, 13, 17, 22, 26, 30}) {
      leaps += at < rest ? 1 : 0;
    }
    return leaps;
  }
}
