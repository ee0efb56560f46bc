package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What became of an annotation's words in another revision. */
public enum AnchorStatus {
  /** The same characters where the comparison of the texts keeps them. */
  EXACT,
  /** The same characters elsewhere. */
  MOVED,
  /** Other characters, even if only a quotation mark. */
  CHANGED,
  /** More than one place could be meant. */
  AMBIGUOUS,
  /** The words are gone. */
  ORPHANED,
  /** Not looked for, because the budget was spent. */
  SKIPPED;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with that {@link #label()}, or nothing where there is none. */
  public static Optional<AnchorStatus> ofLabel(String label) {
    return Labels.find(values(), AnchorStatus::label, label);
  }
}
