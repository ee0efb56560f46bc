package org.dateline.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.EdtfDate;

/** Says an EDTF date in English words. */
final class DateWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  private DateWords() {}

  static String of(EdtfDate date) {
    if (!date.interval()) {
      return point(date);
    }
    Optional<String> part = DatePart.words(date.toString());
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

  private static String point(EdtfDate date) {
    String doubt = date.uncertain() ? "perhaps " : "";
    String roughly = date.approximate() ? "about " : "";
    return doubt + roughly + plain(date);
  }

  private static String plain(EdtfDate date) {
    LocalDate first = date.sortDay();
    return switch (date.precision()) {
      case CENTURY -> ordinal(first.getYear() / 100 + 1) + " century";
      case DECADE -> "the " + first.getYear() + "s";
      case YEAR -> String.valueOf(first.getYear());
      case SEASON -> SEASONS.get(first.getMonthValue() / 3 - 1) + " " + first.getYear();
      case MONTH -> MONTH.format(first);
      case DAY -> DAY.format(first);
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
