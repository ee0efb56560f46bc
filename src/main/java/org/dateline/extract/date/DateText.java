package org.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.WordLists;

/**
 * Finds days in short texts as people write them, in many languages: with names of months, with
 * digits in the order that the language has, in Chinese, Japanese and Korean form, and in the
 * Persian calendar. Digits of other scripts are read as well.
 *
 * <p>Each form is a method that looks at the numbers of the text and at what stands between them,
 * so that a text without fitting numbers costs one look at its characters. Thread-safe.
 */
final class DateText {
  /**
   * A day in a text.
   *
   * @param day the day
   * @param otherwise the day that the digits mean where the month goes first instead of the day, or
   *     the other way round; empty where they can be read only one way
   * @param order what the digits say about the order of day and month
   * @param start where it begins
   * @param end where it ends
   */
  record Found(LocalDate day, Optional<LocalDate> otherwise, Order order, int start, int end) {
    /** The same place read with day and month the other way round, where that is possible. */
    Found turned() {
      return otherwise
          .map(other -> new Found(other, Optional.of(day), order, start, end))
          .orElse(this);
    }
  }

  /** What a date in digits shows of the order that its page writes in. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private static final int FIRST_YEAR = 1994;
  private static final int LONGEST_GAP = 28;
  private static final char HEBREW_IN = 'ב';
  private static final int BUDDHIST_YEARS = 543;
  private static final int REIWA = 2018;
  private static final int HEISEI = 1988;

  private final Months months;
  private final List<Form> forms =
      List.of(
          this::eastAsian,
          this::yearFirst,
          this::dayNameYear,
          this::nameDayYear,
          this::yearNameDay,
          this::yearDayName,
          this::vietnamese,
          this::yearLast);
  private final Set<String> numbered = WordLists.foldedSection("date-words.txt", "numbered");
  private final Set<String> joining = WordLists.foldedSection("date-words.txt", "joining");

  DateText(Months months) {
    this.months = months;
  }

  /**
   * The days in a text, in order of their forms' certainty, then of place.
   *
   * @param language what names of months with two meanings are read in
   * @param monthFirst whether 3/4/2021 is the fourth of March
   * @param latest the last day that can be meant
   */
  List<Found> find(String raw, String language, boolean monthFirst, LocalDate latest) {
    if (!couldHoldDay(raw)) {
      return List.of();
    }
    DigitRuns runs = DigitRuns.of(raw);
    if (runs.count() < 2) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(2);
    Reading reading = new Reading(language, monthFirst, latest);
    for (Form form : forms) {
      for (int at = 0; at + 1 < runs.count(); at++) {
        form.read(runs, at, reading).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A quick look: a year in four digits, two digits after a mark, or the sign for a year. */
  static boolean couldHoldDay(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit >= '0' && (unit <= '9' || (unit > '~' && Character.isDigit(unit)))) {
        if (++digits >= 4
            || (digits == 2 && at >= 2 && "./-'’| ".indexOf(text.charAt(at - 2)) >= 0)) {
          return true;
        }
      } else if (unit == '年') {
        return true;
      } else {
        digits = 0;
      }
    }
    return false;
  }

  private interface Form {
    Optional<Found> read(DigitRuns runs, int at, Reading reading);
  }

  private record Reading(String language, boolean monthFirst, LocalDate latest) {}

  /** 2021年9月8日, 2021년 9월 8일, 令和3年9月8日. */
  private Optional<Found> eastAsian(DigitRuns runs, int at, Reading reading) {
    if (at + 2 >= runs.count()
        || !isOneOf(runs.gap(at), "年년")
        || !isOneOf(runs.gap(at + 1), "月월")
        || runs.length(at + 1) > 2
        || runs.length(at + 2) > 2) {
      return Optional.empty();
    }
    int year = runs.value(at);
    if (runs.length(at) <= 2) {
      String before = runs.before(at, 2);
      year = before.equals("令和") ? REIWA + year : before.equals("平成") ? HEISEI + year : 0;
    } else if (runs.length(at) != 4) {
      return Optional.empty();
    }
    return found(runs, at, at + 2, day(year, runs.value(at + 1), runs.value(at + 2)), reading);
  }

  /** 2021-09-08, 2021/9/8, 2021. 09. 08., and the Persian 1400/06/17 on Persian pages. */
  private Optional<Found> yearFirst(DigitRuns runs, int at, Reading reading) {
    if (at + 2 >= runs.count() || runs.length(at) != 4 || runs.follows(at, "/.-")) {
      return Optional.empty();
    }
    String gap = runs.gap(at);
    boolean separated = gap.equals("-") || gap.equals("/") || gap.equals(".") || gap.equals(". ");
    if (!separated
        || !gap.equals(runs.gap(at + 1))
        || runs.length(at + 1) > 2
        || runs.length(at + 2) > 2) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        reading.language().equals("fa") && runs.value(at) < 1500
            ? PersianCalendar.day(runs.value(at), runs.value(at + 1), runs.value(at + 2))
            : day(runs.value(at), runs.value(at + 1), runs.value(at + 2));
    return found(runs, at, at + 2, day, reading);
  }

  /** 8 September 2021, 8. September 2021, 8 de septiembre de 2021, 8th of Sept, '21, 08.Sep.21. */
  private Optional<Found> dayNameYear(DigitRuns runs, int at, Reading reading) {
    boolean shortYear = runs.length(at + 1) == 2 && isShortYear(runs, at);
    if (runs.length(at) > 2 || !(runs.length(at + 1) == 4 || shortYear)) {
      return Optional.empty();
    }
    int year = shortYear ? 2000 + runs.value(at + 1) : runs.value(at + 1);
    return found(
        runs, at, at + 1, named(year, runs.gap(at), runs.value(at), reading.language()), reading);
  }

  private static boolean isShortYear(DigitRuns runs, int at) {
    String gap = runs.gap(at);
    if (gap.length() < 3) {
      return false;
    }
    char last = gap.charAt(gap.length() - 1);
    return last == '\'' || last == '’' || ((last == '.' || last == '-') && gap.charAt(0) == last);
  }

  /** September 8, 2021; Sept. 8th 2021. */
  private Optional<Found> nameDayYear(DigitRuns runs, int at, Reading reading) {
    if (runs.length(at) > 2 || runs.length(at + 1) != 4 || !isDayEnd(runs.gap(at))) {
      return Optional.empty();
    }
    String name = runs.wordBefore(at);
    return name.isEmpty()
        ? Optional.empty()
        : found(
            runs,
            at,
            at + 1,
            named(runs.value(at + 1), name, runs.value(at), reading.language()),
            reading);
  }

  private static boolean isDayEnd(String gap) {
    String rest =
        gap.startsWith("st") || gap.startsWith("nd") || gap.startsWith("rd") || gap.startsWith("th")
            ? gap.substring(2)
            : gap;
    return rest.equals(", ")
        || rest.equals(" ")
        || rest.equals(",")
        || rest.equals(". ")
        || rest.equals("-")
        || rest.equals(" , ");
  }

  /** 2021. szeptember 8., 2021 m. rugsėjo 8 d., 2021 September 8. */
  private Optional<Found> yearNameDay(DigitRuns runs, int at, Reading reading) {
    if (runs.length(at) != 4 || runs.length(at + 1) > 2) {
      return Optional.empty();
    }
    return found(
        runs,
        at,
        at + 1,
        named(runs.value(at), runs.gap(at), runs.value(at + 1), reading.language()),
        reading);
  }

  /** 2021. gada 8. septembris. */
  private Optional<Found> yearDayName(DigitRuns runs, int at, Reading reading) {
    String gap = runs.gap(at);
    if (runs.length(at) != 4
        || runs.length(at + 1) > 2
        || gap.length() > LONGEST_GAP
        || words(gap).isEmpty()
        || !words(gap).stream().map(Folding::words).allMatch(joining::contains)) {
      return Optional.empty();
    }
    return found(
        runs,
        at,
        at + 1,
        named(runs.value(at), runs.wordAfter(at + 1), runs.value(at + 1), reading.language()),
        reading);
  }

  /** 8 tháng 9, 2021; 8 tháng 9 năm 2021. */
  private Optional<Found> vietnamese(DigitRuns runs, int at, Reading reading) {
    if (at + 2 >= runs.count()
        || !runs.gap(at).strip().equals("tháng")
        || runs.length(at + 1) > 2
        || runs.length(at + 2) != 4) {
      return Optional.empty();
    }
    String gap = runs.gap(at + 1).strip();
    boolean joined = gap.equals(",") || gap.equals("năm") || gap.equals("/") || gap.equals("-");
    return joined
        ? found(
            runs, at, at + 2, day(runs.value(at + 2), runs.value(at + 1), runs.value(at)), reading)
        : Optional.empty();
  }

  /** 8.9.2021, 08/09/21, 8 - 9 - 2021; day and month in the order that the page has. */
  private Optional<Found> yearLast(DigitRuns runs, int at, Reading reading) {
    if (at + 2 >= runs.count()
        || runs.length(at) > 2
        || runs.length(at + 1) > 2
        || !(runs.length(at + 2) == 2 || runs.length(at + 2) == 4)
        || runs.follows(at, "/.-")
        || numbered.contains(Folding.words(runs.wordBefore(at)))) {
      return Optional.empty();
    }
    String gap = runs.gap(at);
    String mark = gap.strip();
    if (!isOneOf(mark, "./|-") || gap.length() > 3 || !mark.equals(runs.gap(at + 1).strip())) {
      return Optional.empty();
    }
    int year = runs.length(at + 2) == 2 ? 2000 + runs.value(at + 2) : runs.value(at + 2);
    Optional<LocalDate> dayFirst =
        possible(day(year, runs.value(at + 1), runs.value(at)), reading.latest());
    Optional<LocalDate> monthFirst =
        possible(day(year, runs.value(at), runs.value(at + 1)), reading.latest());
    boolean dots = mark.equals(".");
    boolean american = reading.monthFirst() && !dots;
    boolean both = dayFirst.isPresent() && monthFirst.isPresent();
    Order order =
        dots || both ? Order.UNKNOWN : dayFirst.isPresent() ? Order.DAY_FIRST : Order.MONTH_FIRST;
    Optional<LocalDate> usual = american ? monthFirst : dayFirst;
    Optional<LocalDate> other = american ? dayFirst : monthFirst;
    Optional<LocalDate> otherwise = both && !dots ? other : Optional.empty();
    return usual
        .or(() -> other)
        .map(day -> new Found(day, otherwise, order, runs.start(at), runs.end(at + 2)));
  }

  private static Optional<Found> found(
      DigitRuns runs, int first, int last, Optional<LocalDate> day, Reading reading) {
    return possible(day, reading.latest())
        .map(one ->
            new Found(one, Optional.empty(), Order.UNKNOWN, runs.start(first), runs.end(last)));
  }

  private static Optional<LocalDate> possible(Optional<LocalDate> day, LocalDate latest) {
    return day.filter(one -> one.getYear() >= FIRST_YEAR && !one.isAfter(latest));
  }

  private static boolean isOneOf(String gap, String marks) {
    String mark = gap.strip();
    return mark.length() == 1 && marks.indexOf(mark.charAt(0)) >= 0;
  }

  /** The day where one of the words is a month and the others only join it to the digits. */
  private Optional<LocalDate> named(int year, String gap, int day, String language) {
    if (gap.length() > LONGEST_GAP || gap.length() < 2) {
      return Optional.empty();
    }
    List<String> words = words(gap);
    int month = 0;
    boolean persian = false;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      int number = months.month(word, language).orElse(0);
      if (number == 0 && word.charAt(0) == HEBREW_IN) {
        number = months.month(word.substring(1), language).orElse(0);
      }
      if (number == 0 && at + 1 < words.size()) {
        number = months.month(word + " " + words.get(at + 1), language).orElse(0);
        at += number == 0 ? 0 : 1;
      }
      if (number == 0) {
        number = PersianCalendar.month(word).orElse(0);
        persian |= number > 0;
      }
      if (number == 0 && !joining.contains(Folding.words(word))) {
        return Optional.empty();
      }
      month = number > 0 ? number : month;
    }
    if (month == 0) {
      return Optional.empty();
    }
    if (persian) {
      return PersianCalendar.day(year, month, day);
    }
    boolean buddhist = language.equals("th") && year > 2400;
    return day(buddhist ? year - BUDDHIST_YEARS : year, month, day);
  }

  /** The words of a text: letters, and the marks that belong to them. */
  static List<String> words(String gap) {
    List<String> words = new ArrayList<>(3);
    int from = -1;
    for (int at = 0; at <= gap.length(); at++) {
      boolean letter =
          at < gap.length()
              && (Character.isLetter(gap.charAt(at))
                  || Character.getType(gap.charAt(at)) == Character.NON_SPACING_MARK
                  || Character.getType(gap.charAt(at)) == Character.COMBINING_SPACING_MARK);
      if (letter && from < 0) {
        from = at;
      } else if (!letter && from >= 0) {
        words.add(gap.substring(from, at));
        from = -1;
      }
    }
    return words;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
