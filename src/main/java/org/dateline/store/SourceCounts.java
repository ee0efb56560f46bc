package org.dateline.store;

/**
 * How many sources there are.
 *
 * @param all what is followed
 * @param troubled those that a person should look at
 */
public record SourceCounts(int all, int troubled) {
  /** Nothing is followed. */
  public static final SourceCounts NONE = new SourceCounts(0, 0);
}
