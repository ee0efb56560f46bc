package org.dateline.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.model.Code;
import org.dateline.model.Gazetteer;

/**
 * What names in a query stand for.
 *
 * @param gazetteer the places that {@code region:} knows
 * @param saved the query that was saved under a name, for {@code saved:}
 * @param claimTypes the types of claims that {@code type:} knows; none where it takes any word
 */
public record QueryNames(
    Gazetteer gazetteer,
    Function<String, Optional<String>> saved,
    Supplier<List<Code>> claimTypes) {
  /** The shipped places, without saved searches, and any type. */
  public static QueryNames usual() {
    return new QueryNames(Gazetteer.shipped(), name -> Optional.empty(), List::of);
  }
}
