package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOrigin;
import org.dateline.model.CaptureOutcome;
import org.jdbi.v3.core.Handle;

/**
 * The documents of sources that brought entries: feeds, sitemaps and watched pages as they came.
 * Each is a capture without an article, recorded together with the poll that it belongs to.
 */
public final class SourceDocuments {
  private final Journal journal;

  SourceDocuments(Journal journal) {
    this.journal = journal;
  }

  static KeptDocument add(Edit edit, Journal journal, UUID source, NewDocument document) {
    CaptureOutcome outcome =
        last(edit.handle(), source)
            .map(before ->
                before.sha256().filter(document.sha256()::equals).isPresent()
                    ? CaptureOutcome.UNCHANGED
                    : CaptureOutcome.REVISED)
            .orElse(CaptureOutcome.NEW);
    Capture capture =
        new Capture(
            journal.newId(),
            Optional.empty(),
            Optional.of(source),
            Sql.stored(document.fetchedAt()),
            document.requestedUrl(),
            document.finalUrl(),
            document.status(),
            document.contentType(),
            Optional.of(document.sha256()),
            Optional.of(document.archive()),
            document.etag(),
            document.lastModified(),
            outcome,
            Optional.empty(),
            Optional.of(CaptureOrigin.ADDRESS));
    edit.create(
        journal.tables().captures, new ArticleTables.CaptureEntry(capture, Optional.empty()));
    return new KeptDocument(capture.id(), document.sha256(), document.archive());
  }

  /** The document of a source that was kept last. */
  public Optional<Capture> last(UUID source) {
    return journal.database().read(handle -> last(handle, source));
  }

  private static Optional<Capture> last(Handle handle, UUID source) {
    return newest(handle, source, 1).stream().findFirst();
  }

  /**
   * The documents of a source, newest first; also of one that is no longer followed.
   *
   * @param limit how many at most
   */
  public List<Capture> of(UUID source, int limit) {
    return journal.database().read(handle -> newest(handle, source, limit));
  }

  private static List<Capture> newest(Handle handle, UUID source, int limit) {
    return handle
        .createQuery(
            "SELECT * FROM capture WHERE source_id = :source ORDER BY fetched_at DESC, id DESC"
                + " FETCH FIRST :limit ROWS ONLY")
        .bind("source", Sql.id(source))
        .bind("limit", limit)
        .map((row, context) -> ArticleTables.Captures.capture(row))
        .list();
  }
}
