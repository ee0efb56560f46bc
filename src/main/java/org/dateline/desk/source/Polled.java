package org.dateline.desk.source;

import java.util.Optional;
import org.dateline.fetch.FetchResult;
import org.dateline.store.PollRecord;

/**
 * What came of asking a source.
 *
 * @param record what is to be written down
 * @param document what was read; nothing where there was nothing to read
 */
public record Polled(PollRecord record, Optional<FetchResult.Fetched> document) {
  /** A poll that brought no document. */
  Polled(PollRecord record) {
    this(record, Optional.empty());
  }
}
