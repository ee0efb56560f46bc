package org.dateline.fetch.feed;

import java.util.Locale;

/** The families of feeds. */
public enum FeedKind {
  /** RSS 0.9x and 2.0. */
  RSS,
  /** RSS 0.90 and 1.0, which are RDF. */
  RDF,
  /** Atom 0.3 and 1.0. */
  ATOM,
  /** JSON Feed 1.0 and 1.1. */
  JSON,
  /** A sitemap, with or without news. */
  SITEMAP,
  /** Microsoft's Channel Definition Format. */
  CDF;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
