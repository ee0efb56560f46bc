package org.dateline.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The dates that can be asked for. */
public enum DateField {
  /** The day on which the article says it was published. */
  DATE("date"),
  /** The day on which it was captured, in UTC. */
  CAPTURED("captured");

  private final String label;

  DateField(String label) {
    this.label = label;
  }

  /** Its name in a query. */
  public String label() {
    return label;
  }

  /** The date of that name, in any case of letters; {@code published} means {@code date}. */
  public static Optional<DateField> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return wanted.equals("published")
        ? Optional.of(DATE)
        : Arrays.stream(values()).filter(field -> field.label.equals(wanted)).findFirst();
  }
}
