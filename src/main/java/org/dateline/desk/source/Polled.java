package org.dateline.desk.source;

import java.util.Optional;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.Trail;
import org.dateline.store.PollRecord;

/**
 * What came of asking a source.
 *
 * @param record what is to be written down
 * @param trail the way that the request took
 * @param document what was read; nothing where there was nothing to read
 */
public record Polled(PollRecord record, Trail trail, Optional<FetchResult.Fetched> document) {
  /** A poll that brought no document. */
  Polled(PollRecord record, Trail trail) {
    this(record, trail, Optional.empty());
  }
}
