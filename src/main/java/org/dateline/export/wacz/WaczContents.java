package org.dateline.export.wacz;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What goes into a package.
 *
 * @param title what it is
 * @param description what it is about; may be empty
 * @param created when it was put together
 * @param warc its WARC file, each record a gzip member of its own
 * @param records what of it is indexed
 * @param pages the pages that a reader is offered
 * @param annotations the claims' annotations (JSON-LD)
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, never compared
public record WaczContents(
    String title,
    String description,
    Instant created,
    Path warc,
    List<IndexedRecord> records,
    List<WaczPage> pages,
    byte[] annotations) {
  public WaczContents {
    records = List.copyOf(records);
    pages = List.copyOf(pages);
  }
}
