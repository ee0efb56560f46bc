package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import org.dateline.desk.find.Explored;
import org.dateline.search.SearchResult;

/** What the list of articles shows. */
sealed interface Listing {
  /** It is being looked up. */
  record Loading() implements Listing {}

  /**
   * Articles.
   *
   * @param rows the articles, the first of them
   * @param total how many there are in all
   * @param more whether there are more than are shown by now
   * @param explored what was counted beside them, where that was wanted
   * @param behind whether the index lacked something, so that more may be found once it is built
   */
  record Rows(
      List<ArticleRow> rows, int total, boolean more, Optional<Explored> explored, boolean behind)
      implements Listing {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A query has a mistake in it.
   *
   * @param query what was typed
   * @param mistake what is wrong with it
   */
  record Misread(String query, SearchResult.Misunderstood mistake) implements Listing {}

  /**
   * Why there is nothing to show.
   *
   * @param sentence what is wrong and what to do
   */
  record Failed(String sentence) implements Listing {}
}
