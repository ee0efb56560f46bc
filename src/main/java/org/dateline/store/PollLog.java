package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.ArchiveLocation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The lines of a source's log. Of polls in a row that found nothing new in the same way only the
 * first and the last have a line, the last one with how many it stands for: a thousand sources that
 * are asked day and night would else push out of their logs all that is worth reading, and fill the
 * database with lines that say nothing.
 */
final class PollLog {
  /** How many lines a log keeps. */
  private static final int LINES = 100;

  /** What a line says of its document, where {@code c} is the document's capture. */
  static final String DOCUMENT =
      "c.sha256 AS document_sha256, c.archive_file AS document_file, c.archive_offset AS"
          + " document_offset";

  private static final String LIKE_IT =
      " outcome = :outcome AND status = :status AND detail = :detail AND new_entries = 0 AND"
          + " capture_id IS NULL";

  private PollLog() {}

  /** Writes a poll down; where the log becomes too long its oldest line goes. */
  static void add(Handle handle, UUID source, Poll poll) {
    if (poll.saysNothing() && lengthen(handle, source, poll)) {
      return;
    }
    handle
        .createUpdate("UPDATE source_state SET polls = polls + 1 WHERE source_id = :source")
        .bind("source", Sql.id(source))
        .execute();
    said(
            handle.createUpdate(
                "INSERT INTO poll (source_id, ordinal, at, status, bytes, outcome, new_entries,"
                    + " detail, capture_id) SELECT source_id, polls, :at, :status, :bytes,"
                    + " :outcome, :new, :detail, :capture FROM source_state WHERE source_id ="
                    + " :source"),
            source,
            poll)
        .bind("new", poll.newEntries())
        .bind("capture", Sql.any(poll.document().map(KeptDocument::capture)))
        .execute();
    handle
        .createUpdate(
            "DELETE FROM poll WHERE source_id = :source AND ordinal <= (SELECT polls - :kept FROM"
                + " source_state WHERE source_id = :source)")
        .bind("source", Sql.id(source))
        .bind("kept", LINES)
        .execute();
  }

  /** Lets the last line stand for one more poll, where it and the one before it say the same. */
  private static boolean lengthen(Handle handle, UUID source, Poll poll) {
    return said(
                handle.createUpdate(
                    "UPDATE poll SET at = :at, bytes = :bytes, times = times + 1 WHERE source_id ="
                        + " :source AND ordinal = (SELECT polls FROM source_state WHERE source_id"
                        + " = :source) AND"
                        + LIKE_IT
                        + " AND EXISTS (SELECT 1 FROM source_state t JOIN poll p ON p.source_id ="
                        + " t.source_id AND p.ordinal = t.polls - 1 WHERE t.source_id = :source"
                        + " AND"
                        + LIKE_IT
                        + ")"),
                source,
                poll)
            .execute()
        > 0;
  }

  private static Update said(Update statement, UUID source, Poll poll) {
    return statement
        .bind("source", Sql.id(source))
        .bind("at", Sql.time(poll.at()))
        .bind("status", poll.status())
        .bind("bytes", poll.bytes())
        .bind("outcome", poll.outcome().name())
        .bind("detail", SourceRows.shortened(poll.detail()));
  }

  /** The line that the result set stands on. */
  static Poll line(ResultSet row) throws SQLException {
    return new Poll(
        Sql.time(row, "at"),
        row.getInt("status"),
        row.getLong("bytes"),
        PollOutcome.valueOf(row.getString("outcome")),
        row.getInt("new_entries"),
        row.getString("detail"),
        row.getInt("times"),
        document(row));
  }

  private static Optional<KeptDocument> document(ResultSet row) throws SQLException {
    Optional<UUID> capture = Sql.optionalId(row, "capture_id");
    Optional<String> hash = Sql.text(row, "document_sha256");
    Optional<String> file = Sql.text(row, "document_file");
    if (capture.isEmpty() || hash.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptDocument(
            capture.get(),
            hash.get(),
            new ArchiveLocation(file.get(), row.getLong("document_offset"))));
  }
}
