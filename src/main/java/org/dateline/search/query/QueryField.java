package org.dateline.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields that words can be looked for in. */
public enum QueryField {
  TITLE("title", "headline"),
  BODY("body", "text"),
  AUTHOR("author", "byline", "by"),
  PUBLISHER("publisher", "outlet", "site"),
  URL("url", "address"),
  LANG("lang", "language"),
  STORY("story"),
  SOURCE("source", "feed"),
  TYPE("type"),
  REGION("region", "country"),
  VENDOR("vendor", "organisation", "organization", "org", "company"),
  SPEAKER("speaker"),
  STATUS("status"),
  TAG("tag"),
  NOTE("note");

  private final String label;
  private final String aliases;

  QueryField(String label, String... aliases) {
    this.label = label;
    this.aliases = " " + String.join(" ", aliases) + " ";
  }

  /** Its name in a query. */
  public String label() {
    return label;
  }

  /** The field of that name or one of its other names, in any case of letters. */
  public static Optional<QueryField> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.label.equals(wanted) || field.aliases.contains(" " + wanted + " "))
        .findFirst();
  }
}
