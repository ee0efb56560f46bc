package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What a named thing is. */
public enum EntityKind {
  ORGANISATION,
  PERSON,
  PRODUCT;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that {@link #label()}, or nothing where there is none. */
  public static Optional<EntityKind> ofLabel(String label) {
    return Labels.find(values(), EntityKind::label, label);
  }
}
