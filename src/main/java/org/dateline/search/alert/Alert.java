package org.dateline.search.alert;

import java.util.List;

/**
 * What a person is told now.
 *
 * @param digest whether it sums up what came since the last time
 * @param articles what was found, the oldest first; of an alert that is no digest, copies of one
 *     story
 */
public record Alert(boolean digest, List<FoundByAlert> articles) {
  public Alert {
    articles = List.copyOf(articles);
  }
}
