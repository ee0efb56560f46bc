package org.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.WordLists;

/**
 * Finds a month with its year in a short text that states no day: “September 2021”, “Published in
 * Sept. 2021”, “2021. szeptember”, “2021年9月”, “2021/09”. Thread-safe.
 */
final class MonthText {
  /**
   * A month in a text.
   *
   * @param month the month
   * @param rest what stands before and behind it, folded; empty where it is the whole text
   */
  record Found(YearMonth month, String rest) {}

  private static final int FIRST_YEAR = 1994;
  private static final int LONGEST = 60;

  private final Months months;
  private final Set<String> joining = WordLists.foldedSection("date-words.txt", "joining");

  MonthText(Months months) {
    this.months = months;
  }

  /**
   * The month in a text that holds no other numbers.
   *
   * @param language what names of months with two meanings are read in
   * @param latest the last day that can be meant
   */
  Optional<Found> find(String text, String language, LocalDate latest) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    DigitRuns runs = DigitRuns.of(text);
    Optional<Found> found =
        switch (runs.count()) {
          case 1 -> named(text, runs, language);
          case 2 -> inDigits(text, runs);
          default -> Optional.empty();
        };
    return found.filter(
        one -> one.month().getYear() >= FIRST_YEAR && !one.month().atDay(1).isAfter(latest));
  }

  /** September 2021, septiembre de 2021, 2021 September. */
  private Optional<Found> named(String text, DigitRuns runs, String language) {
    if (runs.length(0) != 4) {
      return Optional.empty();
    }
    String before = text.substring(0, runs.start(0));
    String behind = text.substring(runs.end(0));
    Optional<String> name = nearest(DateText.words(before).reversed(), language);
    if (name.isPresent()) {
      String rest = before.substring(0, before.lastIndexOf(name.get())) + ' ' + behind;
      return found(runs.value(0), number(name.get(), language), rest);
    }
    return nearest(DateText.words(behind), language)
        .flatMap(next -> {
          String rest = before + ' ' + behind.substring(behind.indexOf(next) + next.length());
          return found(runs.value(0), number(next, language), rest);
        });
  }

  /** The first word where it names a month, past those that only join it to the year. */
  private Optional<String> nearest(List<String> words, String language) {
    return words.stream()
        .dropWhile(word -> joining.contains(Folding.words(word)))
        .findFirst()
        .filter(word -> number(word, language) > 0);
  }

  private int number(String name, String language) {
    return months.month(name, language).orElse(0);
  }

  /** 2021年9月, 2021년 9월, 2021/09, 2021-09. */
  private static Optional<Found> inDigits(String text, DigitRuns runs) {
    if (runs.length(0) != 4 || runs.length(1) > 2) {
      return Optional.empty();
    }
    String mark = runs.gap(0).strip();
    String behind = text.substring(runs.end(1));
    boolean signs =
        (mark.equals("年") && behind.startsWith("月"))
            || (mark.equals("년") && behind.startsWith("월"));
    boolean digits = (mark.equals("/") || mark.equals("-")) && runs.length(1) == 2;
    if (!signs && !digits) {
      return Optional.empty();
    }
    String rest = text.substring(0, runs.start(0)) + ' ' + (signs ? behind.substring(1) : behind);
    return found(runs.value(0), runs.value(1), rest);
  }

  private static Optional<Found> found(int year, int month, String rest) {
    try {
      return Optional.of(new Found(YearMonth.of(year, month), Folding.words(rest)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
