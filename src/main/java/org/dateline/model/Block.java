package org.dateline.model;

/**
 * One block of a revision's text; blocks follow each other in reading order, a blank line between
 * them.
 *
 * @param kind what it is
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 */
public record Block(BlockKind kind, int start, int end) {
  /** Where it stands in the text. */
  public TextRange range() {
    return new TextRange(start, end);
  }
}
