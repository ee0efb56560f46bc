package org.dateline.text;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.EdtfDate;

/**
 * Parts of a year or a month that have a name (“early 2021”, “the third quarter of 2021”). EDTF's
 * level 1 has no sign for them, so they are intervals, approximate where the words are.
 */
final class DatePart {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{4})-(\\d{2})(-\\d{2})?(~?)/\\1-(\\d{2})(-\\d{2})?\\4");

  /** Months of a year by the name of the part. */
  private static final Map<String, int[]> OF_YEAR =
      Map.of(
          "early", new int[] {1, 4},
          "mid", new int[] {5, 8},
          "late", new int[] {9, 12},
          "q1", new int[] {1, 3},
          "q2", new int[] {4, 6},
          "q3", new int[] {7, 9},
          "q4", new int[] {10, 12},
          "h1", new int[] {1, 6},
          "h2", new int[] {7, 12});

  private DatePart() {}

  /** The EDTF form of a part of a year, for example of {@code early} and 2021. */
  static Optional<String> ofYear(String part, int year) {
    return Optional.ofNullable(OF_YEAR.get(part))
        .map(months -> {
          String roughly = isRough(part) ? "~" : "";
          return "%04d-%02d%s/%04d-%02d%s"
              .formatted(year, months[0], roughly, year, months[1], roughly);
        });
  }

  /** The EDTF form of a part of a month: {@code early}, {@code mid} or {@code late}. */
  static Optional<String> ofMonth(String part, YearMonth month) {
    if (!isRough(part)) {
      return Optional.empty();
    }
    int first = part.equals("early") ? 1 : part.equals("mid") ? 11 : 21;
    int last = part.equals("early") ? 10 : part.equals("mid") ? 20 : month.lengthOfMonth();
    return Optional.of("%s-%02d~/%s-%02d~".formatted(month, first, month, last));
  }

  private static boolean isRough(String part) {
    return part.equals("early") || part.equals("mid") || part.equals("late");
  }

  /** The words for an interval that is a part with a name. */
  static Optional<String> words(String form, DateWords dates) {
    Matcher matcher = SPAN.matcher(form);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    for (String part : OF_YEAR.keySet()) {
      if (ofYear(part, year).orElseThrow().equals(form)) {
        return Optional.of(
            switch (part) {
              case "early", "late" -> part + " " + year;
              case "mid" -> "mid-" + year;
              case "h1" -> "first half of " + year;
              case "h2" -> "second half of " + year;
              default -> "Q" + part.charAt(1) + " " + year;
            });
      }
    }
    int month = Integer.parseInt(matcher.group(2));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    YearMonth inMonth = YearMonth.of(year, month);
    for (String part : new String[] {"early", "mid", "late"}) {
      if (ofMonth(part, inMonth).orElseThrow().equals(form)) {
        String name = dates.of(EdtfDate.of(inMonth));
        return Optional.of(part + (part.equals("mid") ? "-" : " ") + name);
      }
    }
    return Optional.empty();
  }
}
