package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** Whether an article still says what a claim was tagged on. */
public enum EvidenceState {
  /** The latest revision has the words, character by character or but for typography. */
  INTACT,
  /** The words were changed under the claim; a person has to look. */
  CHANGED,
  /** It is not certain which of several places is meant; a person has to choose. */
  UNCERTAIN,
  /** The words are gone from the latest revision; the marked revision still has them. */
  GONE;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with that {@link #label()}, or nothing where there is none. */
  public static Optional<EvidenceState> ofLabel(String label) {
    return Labels.find(values(), EvidenceState::label, label);
  }
}
