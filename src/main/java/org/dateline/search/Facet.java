package org.dateline.search;

import java.util.Arrays;
import java.util.Optional;

/** What results can be counted and narrowed by. */
public enum Facet {
  PUBLISHER("publisher"),
  AUTHOR("author"),
  LANGUAGE("lang"),
  SOURCE("source"),
  STORY("story"),
  TYPE("type"),
  REGION("region"),
  ORGANISATION("vendor"),
  SPEAKER("speaker"),
  STATUS("status");

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  /** The field of the query language that narrows by it, which is its name in JSON, too. */
  public String field() {
    return field;
  }

  /** The facet of that {@link #field()}. */
  public static Optional<Facet> ofField(String field) {
    return Arrays.stream(values()).filter(facet -> facet.field.equals(field)).findFirst();
  }
}
