package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.dateline.model.Change;
import org.dateline.model.Revision;
import org.jdbi.v3.core.Handle;

/**
 * Who did what, when: rows without gaps, each chained to the one before by its hash. Projections
 * such as the search index follow it by {@code seq}.
 */
public final class ChangeLog {
  private final Journal journal;

  ChangeLog(Journal journal) {
    this.journal = journal;
  }

  /** The last row's seq; 0 where there is none. */
  public long lastSeq() {
    return journal.database().read(handle -> Edit.Head.of(handle).seq());
  }

  /** The rows after {@code seq}, oldest first, at most {@code limit}. */
  public List<Change> after(long seq, int limit) {
    return journal.database().read(handle -> after(handle, seq, limit));
  }

  private static List<Change> after(Handle handle, long seq, int limit) {
    return handle
        .createQuery(
            "SELECT * FROM change_log WHERE seq > :seq ORDER BY seq FETCH FIRST :limit ROWS ONLY")
        .bind("seq", seq)
        .bind("limit", limit)
        .map((row, context) -> change(row))
        .list();
  }

  /** The rows of one thing, oldest first. */
  public List<Change> of(ObjectKind kind, String objectId) {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT * FROM change_log WHERE object_kind = :kind AND object_id = :id"
                        + " ORDER BY seq")
                .bind("kind", kind.label())
                .bind("id", objectId)
                .map((row, context) -> change(row))
                .list());
  }

  /** The rows of one edit, oldest first. */
  static List<Change> ofEdit(Handle handle, UUID edit) {
    return handle
        .createQuery("SELECT * FROM change_log WHERE edit_id = :edit ORDER BY seq")
        .bind("edit", Sql.id(edit))
        .map((row, context) -> change(row))
        .list();
  }

  /**
   * What some rows of the log touched, as far as articles' search documents depend on it.
   *
   * @param upTo the seq that was looked at last
   * @param articles whose text, headline, claims or stories changed
   * @param names whether the names of organisations, people or products changed
   */
  public record Touched(long upTo, Set<UUID> articles, boolean names) {
    public Touched {
      articles = Set.copyOf(articles);
    }
  }

  /** The articles that the rows after {@code seq}, at most {@code limit} of them, are about. */
  public Touched touched(long seq, int limit) {
    return journal
        .database()
        .read(handle -> {
          List<Change> changes = after(handle, seq, limit);
          long upTo = changes.isEmpty() ? seq : changes.getLast().seq();
          return new Touched(
              upTo,
              new TouchedArticles(handle, journal.tables()).of(changes),
              changes.stream().anyMatch(ChangeLog::isName));
        });
  }

  private static boolean isName(Change change) {
    return change.objectKind().equals(ObjectKind.ENTITY.label());
  }

  /** What the rows after {@code seq}, at most {@code limit} of them, mean to saved searches. */
  public AlertFeed forAlerts(long seq, int limit) {
    List<Change> changes = after(seq, limit);
    Tables tables = journal.tables();
    List<AlertFeed.Event> events = new ArrayList<>();
    for (Change change : changes) {
      ObjectKind kind = ObjectKind.ofLabel(change.objectKind()).orElseThrow();
      if (kind == ObjectKind.REVISION && change.action() == Change.Action.CREATE) {
        Revision revision = tables.revisions.parse(tables.json, change.after().orElseThrow());
        events.add(new AlertFeed.NewRevision(revision.articleId(), revision.id()));
      } else if (kind == ObjectKind.SAVED_SEARCH) {
        events.add(
            new AlertFeed.SearchChanged(
                UUID.fromString(change.objectId()),
                change.before().map(state -> tables.savedSearches.parse(tables.json, state)),
                change.after().map(state -> tables.savedSearches.parse(tables.json, state))));
      } else if (kind == ObjectKind.ENTITY) {
        events.add(new AlertFeed.NamesChanged());
      }
    }
    return new AlertFeed(changes.isEmpty() ? seq : changes.getLast().seq(), events);
  }

  /**
   * Tells {@code listener} the last seq after each commit, on a thread of the workspace: it has to
   * be quick and may not write.
   */
  public void onCommit(LongConsumer listener) {
    journal.onCommit(listener);
  }

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("seq"),
        Sql.time(row, "at"),
        row.getString("agent"),
        Change.Action.valueOf(row.getString("action")),
        row.getString("object_kind"),
        row.getString("object_id"),
        Sql.text(row, "object_before"),
        Sql.text(row, "object_after"),
        row.getString("prev_hash"),
        row.getString("hash"));
  }
}
