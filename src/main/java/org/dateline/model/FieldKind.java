package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What a field of a claim holds. */
public enum FieldKind {
  REGION,
  ORGANISATION,
  PERSON,
  PRODUCT,
  TEXT,
  NUMBER,
  DATE,
  CHOICE,
  LINK;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that {@link #label()}, or nothing where there is none. */
  public static Optional<FieldKind> ofLabel(String label) {
    return Labels.find(values(), FieldKind::label, label);
  }
}
