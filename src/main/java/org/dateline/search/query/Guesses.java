package org.dateline.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person may have meant where a query makes no sense. */
final class Guesses {
  private static final int NEAR_ENOUGH = 2;
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./](\\d{1,2})(?:[./](\\d{1,2}))?");

  private Guesses() {}

  /** The names that may stand before a colon. */
  static List<String> fields() {
    List<String> names = new ArrayList<>();
    Arrays.stream(QueryField.values()).map(QueryField::label).forEach(names::add);
    Arrays.stream(DateField.values()).map(DateField::label).forEach(names::add);
    names.addAll(List.of("is", "has", "in", "saved"));
    return names;
  }

  static Optional<String> field(String name) {
    return nearest(name, fields());
  }

  static Optional<String> property(String keyword, String value) {
    return nearest(
        value,
        Arrays.stream(Property.values())
            .filter(property -> property.keyword().equals(keyword))
            .map(Property::value)
            .toList());
  }

  static String properties(String keyword) {
    return Arrays.stream(Property.values())
        .filter(property -> property.keyword().equals(keyword))
        .map(property -> keyword + ":" + property.value())
        .collect(Collectors.joining(", "));
  }

  static Optional<String> date(String form) {
    Matcher dayFirst = DAY_FIRST.matcher(form);
    String guess = form;
    if (dayFirst.matches()) {
      guess = dayFirst.group(3) + "-" + two(dayFirst.group(2)) + "-" + two(dayFirst.group(1));
    } else {
      Matcher yearFirst = YEAR_FIRST.matcher(form);
      if (yearFirst.matches()) {
        guess =
            yearFirst.group(1)
                + "-"
                + two(yearFirst.group(2))
                + (yearFirst.group(3) == null ? "" : "-" + two(yearFirst.group(3)));
      } else if (form.length() > 4 && form.matches("\\d{4}-.*")) {
        guess = form.substring(0, 4);
      }
    }
    String better = guess;
    return DateForm.parse(better).map(DateForm::form);
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static Optional<String> nearest(String typed, List<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int bestDistance = Math.min(NEAR_ENOUGH, wanted.length() - 1) + 1;
    for (String name : known) {
      int distance = distance(wanted, name);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = Optional.of(name);
      }
    }
    return best;
  }

  /** Levenshtein's distance. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
