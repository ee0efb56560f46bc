package org.dateline.desk.find;

import java.util.Optional;
import org.dateline.search.BarWidth;
import org.dateline.search.SortOrder;

/**
 * A search as a person does it in a window: a query, what was clicked to see less, and what is
 * counted beside the results.
 *
 * @param query what was typed; everything where it is blank
 * @param narrowing what was clicked
 * @param sort in which order
 * @param limit how many hits at most
 * @param counting whether facets and days are counted
 * @param width how much time a bar of the histogram covers, or the next wider one where there would
 *     be too many; what fits where none is named
 * @param joinCopies whether articles that carry the same story are one hit
 */
public record Exploration(
    String query,
    Narrowing narrowing,
    SortOrder sort,
    int limit,
    boolean counting,
    Optional<BarWidth> width,
    boolean joinCopies) {}
