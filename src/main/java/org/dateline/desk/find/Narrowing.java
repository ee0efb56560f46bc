package org.dateline.desk.find;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.search.Facet;

/**
 * What a person clicked to see less: any of one facet's values, all of the facets, and the days.
 *
 * @param selections the values by facet; no facet without a value
 * @param days the days of publication
 */
public record Narrowing(Map<Facet, Set<String>> selections, Optional<Days> days) {
  /** Everything. */
  public static final Narrowing NONE = new Narrowing(Map.of(), Optional.empty());

  public Narrowing {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    selections.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        copy.put(facet, Set.copyOf(values));
      }
    });
    selections = Map.copyOf(copy);
  }

  /** Whether everything is seen. */
  public boolean isEmpty() {
    return selections.isEmpty() && days.isEmpty();
  }

  /** With a value taken in, or out where it was in. */
  public Narrowing toggled(Facet facet, String value) {
    Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
    all.putAll(selections);
    Set<String> values = new LinkedHashSet<>(all.getOrDefault(facet, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    all.put(facet, values);
    return new Narrowing(all, days);
  }

  /** With other days. */
  public Narrowing within(Optional<Days> other) {
    return new Narrowing(selections, other);
  }
}
