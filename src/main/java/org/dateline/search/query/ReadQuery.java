package org.dateline.search.query;

import java.util.Optional;

/** What became of a query when it was read. */
public sealed interface ReadQuery {
  /** It has a meaning. */
  record Understood(QueryNode node) implements ReadQuery {}

  /**
   * There is a mistake in it.
   *
   * @param sentence what is wrong, for the person
   * @param at where, as a position in UTF-16 units
   * @param guess the query that may have been meant
   */
  record Misread(String sentence, int at, Optional<String> guess) implements ReadQuery {}
}
