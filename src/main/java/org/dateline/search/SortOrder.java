package org.dateline.search;

/** In which order hits come. */
public enum SortOrder {
  /** The best answer first; of equals, the newer. */
  RELEVANCE,
  /** The newest first, by the stated date of publication, else by the day of capture. */
  DATE
}
