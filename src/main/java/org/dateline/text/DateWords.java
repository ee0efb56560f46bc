package org.dateline.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.EdtfDate;

/**
 * Says an EDTF date in English words, with the names of months written out or short.
 *
 * @param month how a month with its year is said
 * @param day how a day is said
 */
record DateWords(DateTimeFormatter month, DateTimeFormatter day) {
  /** “8 September 2021”. */
  static final DateWords LONG = of("MMMM uuuu");

  /** “8 Sep 2021”. */
  static final DateWords SHORT = of("MMM uuuu");

  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  private static DateWords of(String month) {
    return new DateWords(
        DateTimeFormatter.ofPattern(month, Locale.ENGLISH),
        DateTimeFormatter.ofPattern("d " + month, Locale.ENGLISH));
  }

  String of(EdtfDate date) {
    if (!date.interval()) {
      return point(date);
    }
    Optional<String> part = DatePart.words(date.toString(), this);
    if (part.isPresent()) {
      return part.get();
    }
    Optional<EdtfDate> start = date.start();
    Optional<EdtfDate> end = date.end();
    if (start.isPresent() && end.isPresent()) {
      return point(start.get()) + " – " + point(end.get());
    }
    return start
        .map(from -> "since " + point(from))
        .orElseGet(() -> "until " + point(end.orElseThrow()));
  }

  private String point(EdtfDate date) {
    String doubt = date.uncertain() ? "perhaps " : "";
    String roughly = date.approximate() ? "about " : "";
    return doubt + roughly + plain(date);
  }

  private String plain(EdtfDate date) {
    LocalDate first = date.sortDay();
    return switch (date.precision()) {
      case CENTURY -> ordinal(first.getYear() / 100 + 1) + " century";
      case DECADE -> "the " + first.getYear() + "s";
      case YEAR -> String.valueOf(first.getYear());
      case SEASON -> SEASONS.get(first.getMonthValue() / 3 - 1) + " " + first.getYear();
      case MONTH -> month.format(first);
      case DAY -> day.format(first);
    };
  }

  private static String ordinal(int number) {
    if (number / 10 % 10 == 1) {
      return number + "th";
    }
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
