package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What differs between a quote and its place in another revision. */
public enum ChangeKind {
  /** Digits or number words. */
  NUMBER,
  /** A date. */
  DATE,
  /** Not, no longer, never, cannot and their like. */
  NEGATION,
  /** A name, also of a region. */
  NAME,
  /** Other words. */
  WORDS,
  /** Quotation marks, dashes, spaces, case of letters' forms: nothing that is read aloud. */
  TYPOGRAPHY;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that {@link #label()}, or nothing where there is none. */
  public static Optional<ChangeKind> ofLabel(String label) {
    return Labels.find(values(), ChangeKind::label, label);
  }
}
