package org.dateline.desk.find;

import java.util.List;
import org.dateline.search.Bar;
import org.dateline.search.BarWidth;
import org.dateline.search.SearchResult;

/**
 * What came of an {@link Exploration}.
 *
 * @param result the answer; a mistake is said of the query as it was typed
 * @param understood the typed query as it was understood; blank where everything was asked for
 * @param histogram the days of publication, of all days, so that other ones can be chosen
 * @param width how much time one bar covers
 */
public record Explored(
    SearchResult result, String understood, List<Bar> histogram, BarWidth width) {
  public Explored {
    histogram = List.copyOf(histogram);
  }
}
