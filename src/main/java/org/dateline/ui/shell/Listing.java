package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;

/** What the list of articles shows. */
sealed interface Listing {
  /** It is being looked up. */
  record Loading() implements Listing {}

  /**
   * Articles.
   *
   * @param rows the articles
   * @param total how many there are in all
   * @param note how a query was understood, where that is worth a word
   * @param suggestion a query that would find more
   */
  record Rows(List<ArticleRow> rows, int total, Optional<String> note, Optional<String> suggestion)
      implements Listing {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Why there is nothing to show.
   *
   * @param sentence what is wrong and what to do
   * @param suggestion a query that may have been meant
   */
  record Failed(String sentence, Optional<String> suggestion) implements Listing {}
}
