package org.dateline.desk.watch;

import java.util.List;
import org.dateline.model.SavedSearch;
import org.dateline.store.AlertRecord;

/**
 * An alert that a person is told of now.
 *
 * @param search the saved search
 * @param digest whether it sums up what came since the last time
 * @param found what was found, the oldest first; of an alert that is no digest, copies of one story
 */
public record DueAlert(SavedSearch search, boolean digest, List<AlertRecord> found) {
  public DueAlert {
    found = List.copyOf(found);
  }
}
