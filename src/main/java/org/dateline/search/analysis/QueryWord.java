package org.dateline.search.analysis;

import java.util.List;

/**
 * A word of a query, as the terms that can stand for it in the index.
 *
 * @param places one after the other, for each the terms that can stand there
 * @param whole terms that can stand for the whole word where it has several places
 */
public record QueryWord(List<Place> places, List<String> whole) {
  public QueryWord {
    places = List.copyOf(places);
    whole = List.copyOf(whole);
  }

  /**
   * A place in a word.
   *
   * @param position counted from the word's first place
   * @param terms any of them, in no order
   */
  public record Place(int position, List<String> terms) {
    public Place {
      terms = List.copyOf(terms);
    }
  }
}
