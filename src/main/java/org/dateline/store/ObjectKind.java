package org.dateline.store;

import java.util.Locale;
import java.util.Optional;

/** The kinds of things that the change log speaks of; {@link #label()} is what its rows say. */
public enum ObjectKind {
  ARTICLE,
  ARTICLE_KEY,
  CAPTURE,
  REVISION,
  ANNOTATION,
  ANCHOR,
  CLAIM,
  EVIDENCE,
  CLAIM_LINK,
  STORY,
  STORY_MEMBER,
  ENTITY,
  CODEBOOK,
  SAVED_SEARCH,
  COPY_DECISION,
  NOISE_RULE,
  SOURCE,
  SOURCE_ARTICLE,
  PAIRED_BROWSER,
  BROWSER_ACCESS;

  /** The name in the change log: lower case, words joined by a hyphen. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with that {@link #label()}, or nothing where there is none. */
  public static Optional<ObjectKind> ofLabel(String label) {
    for (ObjectKind kind : values()) {
      if (kind.label().equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
