package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.ArchiveLocation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The rows of what the program remembers of sources: state and log. Not part of the change log,
 * since no person decided them.
 */
final class SourceRows {
  /** How many polls of a source its log keeps. */
  static final int LOG = 100;

  /** What a poll's line says of its document, where {@code c} is the document's capture. */
  static final String DOCUMENT =
      "c.sha256 AS document_sha256, c.archive_file AS document_file, c.archive_offset AS"
          + " document_offset";

  private static final int LONGEST_DETAIL = 4_000;

  private SourceRows() {}

  static void insert(Handle handle, UUID source, SourceState state) {
    bind(
            handle
                .createUpdate(
                    "INSERT INTO source_state (source_id, next_poll, not_before, failures, stopped,"
                        + " validators_of, etag, last_modified, body_sha256, pace_minutes,"
                        + " redirect_target, redirect_times, redirect_first, redirect_last, polls)"
                        + " VALUES (:source, :next, :notBefore, :failures, :stopped, :of, :etag,"
                        + " :modified, :sha, :pace, :target, :times, :first, :last, 0)")
                .bind("source", Sql.id(source)),
            state)
        .execute();
  }

  /** Writes a state and adds a line to the source's log, whose oldest goes. */
  static void update(Handle handle, UUID source, SourceState state, Poll poll) {
    bind(
            handle
                .createUpdate(
                    "UPDATE source_state SET next_poll = :next, not_before = :notBefore, failures"
                        + " = :failures, stopped = :stopped, validators_of = :of, etag = :etag,"
                        + " last_modified = :modified, body_sha256 = :sha, pace_minutes = :pace,"
                        + " redirect_target = :target, redirect_times = :times, redirect_first ="
                        + " :first, redirect_last = :last, polls = polls + 1 WHERE source_id ="
                        + " :source")
                .bind("source", Sql.id(source)),
            state)
        .execute();
    handle
        .createUpdate(
            "INSERT INTO poll (source_id, ordinal, at, status, bytes, outcome, new_entries, detail,"
                + " capture_id) SELECT source_id, polls, :at, :status, :bytes, :outcome, :new,"
                + " :detail, :capture FROM source_state WHERE source_id = :source")
        .bind("source", Sql.id(source))
        .bind("at", Sql.time(poll.at()))
        .bind("status", poll.status())
        .bind("bytes", poll.bytes())
        .bind("outcome", poll.outcome().name())
        .bind("new", poll.newEntries())
        .bind("detail", shortened(poll.detail()))
        .bind("capture", Sql.any(poll.document().map(KeptDocument::capture)))
        .execute();
    handle
        .createUpdate(
            "DELETE FROM poll WHERE source_id = :source AND ordinal <= (SELECT polls - :kept FROM"
                + " source_state WHERE source_id = :source)")
        .bind("source", Sql.id(source))
        .bind("kept", LOG)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, SourceState state) {
    Optional<SourceState.Redirect> redirect = state.redirect();
    return statement
        .bind("next", Sql.time(state.next()))
        .bind("notBefore", Sql.time(state.notBefore()))
        .bind("failures", state.failures())
        .bind("stopped", Sql.any(state.stopped().map(SourceRows::shortened)))
        .bind("of", Sql.any(state.lastRead().address()))
        .bind("etag", Sql.any(state.lastRead().etag()))
        .bind("modified", Sql.any(state.lastRead().lastModified()))
        .bind("sha", Sql.any(state.lastRead().bodySha256()))
        .bind("pace", Sql.any(state.lastRead().pace().map(Duration::toMinutes)))
        .bind("target", Sql.any(redirect.map(SourceState.Redirect::target)))
        .bind("times", Sql.any(redirect.map(SourceState.Redirect::times)))
        .bind("first", Sql.any(redirect.map(SourceState.Redirect::first)))
        .bind("last", Sql.any(redirect.map(SourceState.Redirect::last)));
  }

  static SourceState state(ResultSet row) throws SQLException {
    long pace = row.getLong("pace_minutes");
    Optional<String> target = Sql.text(row, "redirect_target");
    return new SourceState(
        Sql.time(row, "next_poll"),
        Sql.time(row, "not_before"),
        row.getInt("failures"),
        Sql.text(row, "stopped"),
        target.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new SourceState.Redirect(
                    target.get(),
                    row.getInt("redirect_times"),
                    Sql.time(row, "redirect_first"),
                    Sql.time(row, "redirect_last"))),
        new SourceState.LastRead(
            Sql.text(row, "validators_of"),
            Sql.text(row, "etag"),
            Sql.text(row, "last_modified"),
            Sql.text(row, "body_sha256"),
            pace > 0 ? Optional.of(Duration.ofMinutes(pace)) : Optional.empty()));
  }

  static Poll poll(ResultSet row) throws SQLException {
    return new Poll(
        Sql.time(row, "at"),
        row.getInt("status"),
        row.getLong("bytes"),
        PollOutcome.valueOf(row.getString("outcome")),
        row.getInt("new_entries"),
        row.getString("detail"),
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

  static SourceEntry entry(ResultSet row) throws SQLException {
    return new SourceEntry(
        Sql.id(row, "id"),
        Sql.id(row, "source_id"),
        Sql.text(row, "url"),
        row.getString("title"),
        time(row, "published"),
        time(row, "updated"),
        EntryState.valueOf(row.getString("state")),
        Sql.time(row, "due"),
        row.getInt("attempts"),
        row.getInt("unchanged"),
        Sql.optionalId(row, "article_id"),
        Sql.text(row, "detail"));
  }

  static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static String shortened(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }
}
