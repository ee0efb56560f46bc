package org.dateline.ui.shell;

import java.util.Optional;
import org.dateline.desk.find.Exploration;
import org.dateline.desk.find.Narrowing;
import org.dateline.search.SortOrder;

/**
 * What a person asked the list of articles for.
 *
 * @param query what was typed; empty where nothing is searched for
 * @param narrowing what was clicked to see less
 * @param sort in which order
 * @param rows how many articles are wanted by now
 */
record Asked(String query, Narrowing narrowing, SortOrder sort, int rows) {
  private static final int PAGE = 200;

  /** Nothing in particular. */
  static final Asked NOTHING = new Asked("", Narrowing.NONE, SortOrder.RELEVANCE, PAGE);

  /** The same for another query. */
  Asked query(String other) {
    return new Asked(other, narrowing, sort, PAGE);
  }

  /** The same with other things clicked. */
  Asked narrowed(Narrowing other) {
    return new Asked(query, other, sort, PAGE);
  }

  /** The same in another order. */
  Asked sorted(SortOrder other) {
    return new Asked(query, narrowing, other, PAGE);
  }

  /** The same with more articles. */
  Asked more() {
    return new Asked(query, narrowing, sort, rows * 2);
  }

  /** Whether the index has to answer it. */
  boolean searching() {
    return !query.isEmpty() || !narrowing.isEmpty();
  }

  Exploration exploration(boolean counting) {
    return new Exploration(
        query,
        narrowing,
        query.isEmpty() ? SortOrder.DATE : sort,
        searching() ? rows : 0,
        counting,
        Optional.empty(),
        searching());
  }
}
