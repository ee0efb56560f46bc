package org.dateline.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the index.
 *
 * <pre>{@code
 * SearchRequest.of("locked phones region:IR").limit(50).counting(Facet.PUBLISHER, Facet.LANGUAGE)
 * }</pre>
 *
 * @param query what the person typed
 * @param limit how many hits to return at most
 * @param sort in which order
 * @param facets what to count
 * @param selections the values that the person has clicked: any of one facet's, all of the facets
 * @param histogram the width of the histogram's bars, where one is wanted
 * @param snippets whether passages are wanted
 * @param joinCopies whether hits that carry the same story are shown as one
 */
public record SearchRequest(
    String query,
    int limit,
    SortOrder sort,
    Set<Facet> facets,
    Map<Facet, Set<String>> selections,
    Optional<BarWidth> histogram,
    boolean snippets,
    boolean joinCopies) {
  public SearchRequest {
    if (limit < 0) {
      throw new IllegalArgumentException("a negative limit: " + limit);
    }
    facets = Set.copyOf(facets);
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    selections.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        copy.put(facet, Set.copyOf(values));
      }
    });
    selections = Map.copyOf(copy);
  }

  /** A query with the usual settings: 20 hits by relevance, with passages. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, 20, SortOrder.RELEVANCE, Set.of(), Map.of(), Optional.empty(), true, false);
  }

  /** With another number of hits. */
  public SearchRequest limit(int hits) {
    return new SearchRequest(
        query, hits, sort, facets, selections, histogram, snippets, joinCopies);
  }

  /** In another order. */
  public SearchRequest sorted(SortOrder order) {
    return new SearchRequest(
        query, limit, order, facets, selections, histogram, snippets, joinCopies);
  }

  /** With these facets counted, too. */
  public SearchRequest counting(Facet... wanted) {
    Set<Facet> all = EnumSet.noneOf(Facet.class);
    all.addAll(facets);
    all.addAll(Set.of(wanted));
    return new SearchRequest(query, limit, sort, all, selections, histogram, snippets, joinCopies);
  }

  /** Narrowed to a facet's value; several values of one facet widen each other. */
  public SearchRequest selecting(Facet facet, String value) {
    Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
    all.putAll(selections);
    Set<String> values = new LinkedHashSet<>(all.getOrDefault(facet, Set.of()));
    values.add(value);
    all.put(facet, values);
    return new SearchRequest(query, limit, sort, facets, all, histogram, snippets, joinCopies);
  }

  /** With a histogram of the days of publication. */
  public SearchRequest histogram(BarWidth width) {
    return new SearchRequest(
        query, limit, sort, facets, selections, Optional.of(width), snippets, joinCopies);
  }

  /** Without passages, which is cheaper. */
  public SearchRequest withoutSnippets() {
    return new SearchRequest(query, limit, sort, facets, selections, histogram, false, joinCopies);
  }

  /** With hits that carry the same story shown as one. */
  public SearchRequest joiningCopies() {
    return new SearchRequest(query, limit, sort, facets, selections, histogram, snippets, true);
  }
}
