package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What a fetch of an article came to, or of a source's document. */
public enum CaptureOutcome {
  /** The first text of an article, the first document of a source. */
  NEW,
  /** The same words or bytes as before, or 304. */
  UNCHANGED,
  /** Other words than before: a new revision; another document. */
  REVISED,
  /** No text of the article came of it; the capture's detail says why. */
  FAILED;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with that {@link #label()}, or nothing where there is none. */
  public static Optional<CaptureOutcome> ofLabel(String label) {
    return Labels.find(values(), CaptureOutcome::label, label);
  }
}
