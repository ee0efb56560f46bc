package org.dateline.ui.shell;

import java.util.Optional;
import org.dateline.desk.find.Exploration;
import org.dateline.desk.find.Narrowing;
import org.dateline.search.BarWidth;
import org.dateline.search.SortOrder;

/**
 * What a person asked the list of articles for.
 *
 * @param query what was typed; empty where nothing is searched for
 * @param narrowing what was clicked to see less
 * @param sort in which order
 * @param bars how much time a bar of the histogram covers; nothing for what fits
 * @param rows how many articles are wanted by now
 */
record Asked(String query, Narrowing narrowing, SortOrder sort, Optional<BarWidth> bars, int rows) {
  private static final int PAGE = 200;

  /** Nothing in particular. */
  static final Asked NOTHING =
      new Asked("", Narrowing.NONE, SortOrder.RELEVANCE, Optional.empty(), PAGE);

  /** The same for another query. */
  Asked query(String other) {
    return new Asked(other, narrowing, sort, bars, PAGE);
  }

  /** The same with other things clicked. */
  Asked narrowed(Narrowing other) {
    return new Asked(query, other, sort, bars, PAGE);
  }

  /** The same in another order. */
  Asked sorted(SortOrder other) {
    return new Asked(query, narrowing, other, bars, PAGE);
  }

  /** The same with other bars. */
  Asked bars(Optional<BarWidth> other) {
    return new Asked(query, narrowing, sort, other, rows);
  }

  /** The same with more articles. */
  Asked more() {
    return new Asked(query, narrowing, sort, bars, rows * 2);
  }

  /** Whether it is for the same articles in the same order, however many of them. */
  boolean isSameList(Asked other) {
    return query.equals(other.query) && narrowing.equals(other.narrowing) && sort == other.sort;
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
        bars,
        searching());
  }
}
