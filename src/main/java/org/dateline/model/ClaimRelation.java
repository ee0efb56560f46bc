package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** How one claim stands to another. */
public enum ClaimRelation {
  SUPPORTS,
  CONTRADICTS,
  UPDATES,
  REPEATS,
  RETRACTS;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The relation with that {@link #label()}, or nothing where there is none. */
  public static Optional<ClaimRelation> ofLabel(String label) {
    return Labels.find(values(), ClaimRelation::label, label);
  }
}
