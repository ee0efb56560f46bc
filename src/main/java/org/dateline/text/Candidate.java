package org.dateline.text;

import org.dateline.model.TextRange;

/**
 * A place that a quote may have now.
 *
 * @param range where
 * @param same whether the characters are the same
 * @param only whether the same characters stand once in each of the two texts
 * @param inPlace whether it lies between what is kept before and after the quote
 * @param fitted whether the comparison of the texts, not the search, says so
 * @param owner whose it is, where the characters are the same
 * @param claimed share of it that stood elsewhere before
 * @param quote how alike the words are, 0 to 1
 * @param context how alike the surroundings are, 0 to 1
 * @param adjoining number of characters right before and right after that are the same
 * @param score all together, 0 to 1
 */
record Candidate(
    TextRange range,
    boolean same,
    boolean only,
    boolean inPlace,
    boolean fitted,
    Copies.Owner owner,
    double claimed,
    double quote,
    double context,
    int adjoining,
    double score) {
  /** So many of the same characters right beside a word say that it is the same sentence. */
  private static final int SAME_SENTENCE = 22;

  /**
   * Whether the surroundings say that it is the same statement, as it must be for a short quote.
   */
  boolean isSupported(double least) {
    return context >= least || adjoining >= SAME_SENTENCE;
  }
}
