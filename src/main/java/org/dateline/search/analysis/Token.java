package org.dateline.search.analysis;

import java.util.Optional;

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

  /** The language that a term is a stem in; nothing of a term that is none. */
  public static Optional<String> languageOf(String term) {
    int end = term.indexOf(MARK, 1);
    return term.isEmpty() || term.charAt(0) != MARK || end < 0
        ? Optional.empty()
        : Optional.of(term.substring(1, end));
  }
}
