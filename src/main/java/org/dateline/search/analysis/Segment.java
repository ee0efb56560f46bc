package org.dateline.search.analysis;

/**
 * A run of letters and digits of a text.
 *
 * @param start where it begins
 * @param end where it ends
 * @param script what it is written in
 * @param joint what joins it to the segment before it, or a blank where nothing does
 */
record Segment(int start, int end, Script script, char joint) {
  /** No joint. */
  static final char NONE = ' ';

  /** Whether an apostrophe joins it to the segment before. */
  boolean afterApostrophe() {
    return joint == '\'';
  }
}
