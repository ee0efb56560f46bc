package org.dateline.search.query;

import java.util.Optional;

/** Ends the reading of a query where it makes no sense; never leaves the package. */
final class Mistake extends Exception {
  private static final long serialVersionUID = 1L;
  private final int at;
  private final transient Optional<String> guess;

  Mistake(String sentence, int at, Optional<String> guess) {
    super(sentence, null, false, false);
    this.at = at;
    this.guess = guess;
  }

  Mistake(String sentence, int at) {
    this(sentence, at, Optional.empty());
  }

  ReadQuery.Misread misread() {
    return new ReadQuery.Misread(String.valueOf(getMessage()), at, guess);
  }
}
