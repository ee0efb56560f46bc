package org.dateline.search.analysis;

/**
 * A term of a text and where it stands.
 *
 * @param term the term, as the index knows it
 * @param position which word of the text it is, from 0; several terms may share one
 * @param start where its word begins in the text
 * @param end where its word ends
 */
public record Token(String term, int position, int start, int end) {
  /** What every term begins with that is not a word exactly as folded. */
  public static final char MARK = '\u0001';

  /** The mark of pairs of neighbouring Chinese or Japanese characters. */
  static final String PAIR = MARK + "2";

  /** Whether the term is a word as it was written, case and marks aside. */
  public boolean exact() {
    return term.isEmpty() || term.charAt(0) != MARK;
  }

  /** The term for a word's stem in a language. */
  static String stem(String language, String stem) {
    return MARK + language + MARK + stem;
  }
}
