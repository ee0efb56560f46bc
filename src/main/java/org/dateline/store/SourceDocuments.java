package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOrigin;
import org.dateline.model.CaptureOutcome;
import org.jdbi.v3.core.Handle;

/**
 * The documents of sources that brought entries, feeds, sitemaps and watched pages as they came,
 * and what was answered where there was none. Each is a capture without an article, recorded
 * together with the poll that it belongs to.
 */
public final class SourceDocuments {
  private final Journal journal;

  SourceDocuments(Journal journal) {
    this.journal = journal;
  }

  /** Records what is kept of a poll, if anything is. */
  static Optional<KeptDocument> add(Edit edit, Journal journal, UUID source, PollRecord poll) {
    return poll.document().map(document -> add(edit, journal, source, poll, document));
  }

  private static KeptDocument add(
      Edit edit, Journal journal, UUID source, PollRecord poll, NewDocument document) {
    boolean failed = poll.outcome().isTrouble();
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
            failed ? CaptureOutcome.FAILED : outcome(edit.handle(), source, document),
            failed ? Optional.of(SourceRows.shortened(poll.detail())) : Optional.empty(),
            Optional.of(CaptureOrigin.ADDRESS));
    edit.create(
        journal.tables().captures, new ArticleTables.CaptureEntry(capture, Optional.empty()));
    return new KeptDocument(capture.id(), document.sha256(), document.archive());
  }

  private static CaptureOutcome outcome(Handle handle, UUID source, NewDocument document) {
    return last(handle, source, false)
        .map(before ->
            before.sha256().filter(document.sha256()::equals).isPresent()
                ? CaptureOutcome.UNCHANGED
                : CaptureOutcome.REVISED)
        .orElse(CaptureOutcome.NEW);
  }

  /**
   * What was kept of a source last.
   *
   * @param failed whether of the polls that failed, or of the others
   */
  public Optional<Capture> last(UUID source, boolean failed) {
    return journal.database().read(handle -> last(handle, source, failed));
  }

  private static Optional<Capture> last(Handle handle, UUID source, boolean failed) {
    return newest(
            handle, source, failed ? " AND outcome = 'FAILED'" : " AND outcome <> 'FAILED'", 1)
        .stream()
        .findFirst();
  }

  /**
   * What is kept of a source, newest first; also of one that is no longer followed.
   *
   * @param limit how many at most
   */
  public List<Capture> of(UUID source, int limit) {
    return journal.database().read(handle -> newest(handle, source, "", limit));
  }

  private static List<Capture> newest(Handle handle, UUID source, String which, int limit) {
    return handle
        .createQuery(
            "SELECT * FROM capture WHERE source_id = :source"
                + which
                + " ORDER BY fetched_at DESC, id DESC FETCH FIRST :limit ROWS ONLY")
        .bind("source", Sql.id(source))
        .bind("limit", limit)
        .map((row, context) -> ArticleTables.Captures.capture(row))
        .list();
  }
}
