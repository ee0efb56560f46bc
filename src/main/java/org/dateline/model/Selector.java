package org.dateline.model;

/**
 * How a span of a text is named so that it can be found again: the words with what stands around
 * them and where (W3C Web Annotation's TextQuoteSelector and TextPositionSelector in one, positions
 * in UTF-16 units).
 *
 * @param exact the words themselves, never empty
 * @param prefix what stands right before them, may be empty
 * @param suffix what stands right after them, may be empty
 * @param start where they begin
 * @param end where they end
 */
public record Selector(String exact, String prefix, String suffix, int start, int end) {
  /** How much of the surroundings is kept, in UTF-16 units. */
  public static final int CONTEXT = 64;

  public Selector {
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("a selector needs words");
    }
  }

  /**
   * The selector of a range of a text; the surroundings never begin or end inside a surrogate pair.
   */
  public static Selector of(String text, TextRange range) {
    int from = Math.max(0, range.start() - CONTEXT);
    if (from > 0 && from < range.start() && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    int to = Math.min(text.length(), range.end() + CONTEXT);
    if (to < text.length() && to > range.end() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return new Selector(
        range.in(text),
        text.substring(from, range.start()),
        text.substring(range.end(), to),
        range.start(),
        range.end());
  }

  /** Where it stands in the text that it was made on. */
  public TextRange range() {
    return new TextRange(start, end);
  }
}
