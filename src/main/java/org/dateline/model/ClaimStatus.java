package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** How far a person has checked a claim. */
public enum ClaimStatus {
  UNCHECKED,
  CHECKED,
  DISPUTED,
  RETRACTED;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with that {@link #label()}, or nothing where there is none. */
  public static Optional<ClaimStatus> ofLabel(String label) {
    return Labels.find(values(), ClaimStatus::label, label);
  }
}
