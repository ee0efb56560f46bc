package org.dateline.extract.date;

import java.util.List;
import java.util.Optional;
import org.dateline.model.StatedTime;

/**
 * The dates of a page.
 *
 * @param published when it says it was published
 * @param modified when it says it was last changed
 * @param candidates all that could be one of them, the heaviest first; then months, where no day is
 *     clear
 */
public record PageDates(
    Optional<StatedTime> published, Optional<StatedTime> modified, List<DateCandidate> candidates) {
  public PageDates {
    candidates = List.copyOf(candidates);
  }
}
