package org.dateline.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an article can be or have, asked for as {@code is:…} and {@code has:…}. */
public enum Property {
  UNREAD("is", "unread"),
  READ("is", "read"),
  CLAIMS("has", "claims"),
  NOTES("has", "notes"),
  TAGS("has", "tags"),
  STORIES("has", "stories"),
  DATE("has", "date"),
  AUTHORS("has", "authors");

  private final String keyword;
  private final String value;

  Property(String keyword, String value) {
    this.keyword = keyword;
    this.value = value;
  }

  /** {@code is} or {@code has}. */
  public String keyword() {
    return keyword;
  }

  /** What stands after the colon. */
  public String value() {
    return value;
  }

  /** The property that is asked for so, in any case of letters; a missing plural s is forgiven. */
  public static Optional<Property> named(String keyword, String value) {
    String wanted = value.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(property -> property.keyword.equals(keyword))
        .filter(property -> property.value.equals(wanted) || property.value.equals(wanted + "s"))
        .findFirst();
  }
}
