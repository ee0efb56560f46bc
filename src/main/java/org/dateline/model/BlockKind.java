package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What a stretch of an article's text is. */
public enum BlockKind {
  PARAGRAPH,
  HEADING,
  QUOTE,
  LIST_ITEM,
  TABLE_ROW,
  CAPTION,
  PREFORMATTED;

  /** The name in files and on the command line: lower case, words joined by a hyphen. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with that {@link #label()}, or nothing where there is none. */
  public static Optional<BlockKind> ofLabel(String label) {
    return Labels.find(values(), BlockKind::label, label);
  }
}
