package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The rows of what the program remembers of sources: states and entries. Not part of the change
 * log, since no person decided them.
 */
final class SourceRows {
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

  static void update(Handle handle, UUID source, SourceState state) {
    bind(
            handle
                .createUpdate(
                    "UPDATE source_state SET next_poll = :next, not_before = :notBefore, failures"
                        + " = :failures, stopped = :stopped, validators_of = :of, etag = :etag,"
                        + " last_modified = :modified, body_sha256 = :sha, pace_minutes = :pace,"
                        + " redirect_target = :target, redirect_times = :times, redirect_first ="
                        + " :first, redirect_last = :last WHERE source_id = :source")
                .bind("source", Sql.id(source)),
            state)
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
