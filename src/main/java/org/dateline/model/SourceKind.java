package org.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** What a followed address is. */
public enum SourceKind {
  /** RSS, Atom, RDF or JSON Feed. */
  FEED,
  /** A sitemap, as a rule one of news. */
  SITEMAP,
  /** A page whose links are watched. */
  PAGE;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that {@link #label()}. */
  public static Optional<SourceKind> ofLabel(String label) {
    for (SourceKind kind : values()) {
      if (kind.label().equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
