package org.dateline.desk.find;

import java.util.Locale;
import java.util.Optional;
import org.dateline.search.SearchResult;

/**
 * How far an index that began empty is filled.
 *
 * @param done how many articles are in it
 * @param articles how many there are
 */
public record Filling(int done, int articles) {
  /** What whoever searches meanwhile should know. */
  SearchResult.Note note() {
    return new SearchResult.Note(
        String.format(
            Locale.ENGLISH,
            "The search index is being built: %,d of %,d articles can be found by now.",
            done,
            articles),
        Optional.empty());
  }
}
