package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the index answers: hits, or why there are none to give. */
public sealed interface SearchResult {
  /**
   * The query was understood.
   *
   * @param total how many revisions match in all
   * @param understood the query as it was understood, in the query language; typing it again means
   *     the same
   * @param notes what the person should know of how it was understood
   * @param hits the first of them, in the order asked for
   * @param partial where nothing has all words of the query: the best articles that have some of
   *     them, none of which counts as found
   * @param facets the counts of each facet asked for, the most frequent value first
   * @param histogram the bars without gaps, oldest first; empty where none was asked for or no hit
   *     states a date
   * @param suggestions whole queries that would find more; only where little was found
   */
  record Found(
      int total,
      String understood,
      List<Note> notes,
      List<Hit> hits,
      List<Hit> partial,
      Map<Facet, List<FacetCount>> facets,
      List<Bar> histogram,
      List<String> suggestions)
      implements SearchResult {
    public Found {
      notes = List.copyOf(notes);
      hits = List.copyOf(hits);
      partial = List.copyOf(partial);
      facets = Map.copyOf(facets);
      histogram = List.copyOf(histogram);
      suggestions = List.copyOf(suggestions);
    }

    /** The same with something more that the person should know. */
    public Found noting(Note note) {
      List<Note> more = new ArrayList<>(notes);
      more.add(note);
      return new Found(total, understood, more, hits, partial, facets, histogram, suggestions);
    }
  }

  /**
   * There is a mistake in the query.
   *
   * @param sentence what is wrong, for the person
   * @param at where, as a position in the query in UTF-16 units
   * @param guess the query that may have been meant
   */
  record Misunderstood(String sentence, int at, Optional<String> guess) implements SearchResult {}

  /**
   * The index cannot answer now; it is damaged and waits to be rebuilt.
   *
   * @param sentence what is the matter, for the person
   */
  record Unavailable(String sentence) implements SearchResult {}

  /**
   * How the query was understood where it could have been otherwise.
   *
   * @param sentence for the person
   * @param alternative the query that means the other thing
   */
  record Note(String sentence, Optional<String> alternative) {}
}
