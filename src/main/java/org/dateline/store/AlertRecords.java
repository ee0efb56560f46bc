package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import tools.jackson.core.type.TypeReference;

/**
 * What saved searches found, whether a person was told and has looked at it, and how far the change
 * log was followed. Made by a machine, so not logged; kept over restarts and crashes. Records of a
 * deleted search stay and are not listed, so that undoing the deletion brings them back.
 */
public final class AlertRecords {
  private static final String OF_SEARCHES =
      "SELECT m.* FROM alert_match m JOIN saved_search s ON s.id = m.saved_search_id";

  private final Database database;
  private final CanonicalJson json;
  private final Journal journal;

  AlertRecords(Journal journal) {
    this.journal = journal;
    this.database = journal.database();
    this.json = journal.tables().json;
  }

  /** The change up to which saved searches have looked at everything. */
  public long reachedSeq() {
    return database.read(handle ->
        handle
            .createQuery("SELECT seq FROM alert_progress WHERE id = 'alerts'")
            .mapTo(Long.class)
            .one());
  }

  /**
   * Keeps what was found up to a change, together with that change's number: after a crash either
   * both are there or none. A record that is there already stays as it is.
   */
  public void record(Collection<AlertRecord> found, long seq) {
    write(handle -> {
      for (AlertRecord each : found) {
        insert(handle, each);
      }
      return handle
          .createUpdate("UPDATE alert_progress SET seq = :seq WHERE id = 'alerts'")
          .bind("seq", seq)
          .execute();
    });
  }

  private void insert(Handle handle, AlertRecord found) {
    boolean known =
        handle
            .createQuery(
                "SELECT 1 FROM alert_match WHERE saved_search_id = :search AND revision_id ="
                    + " :revision")
            .bind("search", Sql.id(found.savedSearchId()))
            .bind("revision", Sql.id(found.revisionId()))
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (known) {
      return;
    }
    Update update =
        handle
            .createUpdate(
                "INSERT INTO alert_match (saved_search_id, revision_id, article_id, group_id,"
                    + " found_at, words, unread, state, digest) VALUES (:search, :revision,"
                    + " :article, :group, :at, :words, :unread, :state, FALSE)")
            .bind("search", Sql.id(found.savedSearchId()))
            .bind("revision", Sql.id(found.revisionId()))
            .bind("article", Sql.id(found.articleId()))
            .bind("group", Sql.id(found.groupId()))
            .bind("at", Sql.time(found.foundAt()))
            .bind("words", json.write(found.words()))
            .bind("unread", found.unread())
            .bind("state", (found.silent() ? State.SILENT : State.WAITING).name());
    update.execute();
  }

  private enum State {
    WAITING,
    DELIVERED,
    SILENT
  }

  /** What was found and nobody was told of yet, the oldest first. */
  public List<AlertRecord> waiting() {
    return list(OF_SEARCHES + " WHERE m.state = 'WAITING' ORDER BY m.found_at, m.revision_id");
  }

  /** What alerts tell or will tell, the newest first, at most {@code limit}. */
  public List<AlertRecord> alerting(boolean unreadOnly, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                OF_SEARCHES
                    + " WHERE m.state <> 'SILENT'"
                    + (unreadOnly ? " AND m.unread" : "")
                    + " ORDER BY m.found_at DESC, m.revision_id DESC FETCH FIRST :limit ROWS ONLY")
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** All that one search found in some articles. */
  public List<AlertRecord> of(UUID savedSearch, Collection<UUID> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM alert_match WHERE saved_search_id = :search AND article_id IN"
                    + " (<articles>) ORDER BY found_at, revision_id")
            .bind("search", Sql.id(savedSearch))
            .bindList("articles", Batches.ids(List.copyOf(articles)))
            .map((row, context) -> read(row))
            .list());
  }

  /** What one search told of a group of copies, the oldest first. */
  public List<AlertRecord> deliveredOf(UUID savedSearch, UUID group) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM alert_match WHERE saved_search_id = :search AND group_id = :group"
                    + " AND state = 'DELIVERED' ORDER BY delivered_at, revision_id")
            .bind("search", Sql.id(savedSearch))
            .bind("group", Sql.id(group))
            .map((row, context) -> read(row))
            .list());
  }

  /** When alerts of one search that were no digests came since a moment, one for each alert. */
  public List<Instant> deliveredSince(UUID savedSearch, Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT alert_id, MIN(delivered_at) AS at FROM alert_match WHERE saved_search_id ="
                    + " :search AND state = 'DELIVERED' AND NOT digest AND delivered_at >= :since"
                    + " GROUP BY alert_id ORDER BY at")
            .bind("search", Sql.id(savedSearch))
            .bind("since", Sql.time(since))
            .map((row, context) -> Sql.time(row, "at"))
            .list());
  }

  /** When the last digest of one search came. */
  public Optional<Instant> lastDigest(UUID savedSearch) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT delivered_at FROM alert_match WHERE saved_search_id = :search AND digest"
                    + " ORDER BY delivered_at DESC FETCH FIRST 1 ROWS ONLY")
            .bind("search", Sql.id(savedSearch))
            .map((row, context) -> Sql.time(row, "delivered_at"))
            .findOne());
  }

  /** A new id for an alert. */
  public UUID newAlertId() {
    return journal.newId();
  }

  /** Keeps that a person was told of records, with the alert that each of them names. */
  public void deliver(Collection<AlertRecord> told) {
    write(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              "UPDATE alert_match SET state = 'DELIVERED', alert_id = :alert, delivered_at = :at,"
                  + " digest = :digest WHERE saved_search_id = :search AND revision_id ="
                  + " :revision");
      for (AlertRecord each : told) {
        AlertRecord.Delivered delivered = each.delivered().orElseThrow();
        batch
            .bind("alert", Sql.id(delivered.alertId()))
            .bind("at", Sql.time(delivered.at()))
            .bind("digest", delivered.digest())
            .bind("search", Sql.id(each.savedSearchId()))
            .bind("revision", Sql.id(each.revisionId()))
            .add();
      }
      return batch.size() == 0 ? 0 : batch.execute().length;
    });
  }

  /** Keeps that nobody is to be told of what one search found so far. */
  public void silence(UUID savedSearch) {
    write(handle ->
        handle
            .createUpdate(
                "UPDATE alert_match SET state = 'SILENT' WHERE saved_search_id = :search AND state"
                    + " = 'WAITING'")
            .bind("search", Sql.id(savedSearch))
            .execute());
  }

  /** How many articles each search found that nobody has looked at; none where it is zero. */
  public Map<UUID, Integer> unread() {
    return database.read(handle -> {
      Map<UUID, Integer> counts = new HashMap<>();
      handle
          .createQuery(
              "SELECT m.saved_search_id, COUNT(DISTINCT m.article_id) AS articles FROM alert_match"
                  + " m JOIN saved_search s ON s.id = m.saved_search_id WHERE m.unread GROUP BY"
                  + " m.saved_search_id")
          .map((row, context) -> Map.entry(Sql.id(row, "saved_search_id"), row.getInt("articles")))
          .forEach(count -> counts.put(count.getKey(), count.getValue()));
      return counts;
    });
  }

  /**
   * Keeps that a person has looked at an article.
   *
   * @return whether any search had found it and nobody had looked
   */
  public boolean markRead(UUID article) {
    return write(handle ->
        handle
            .createUpdate(
                "UPDATE alert_match SET unread = FALSE WHERE article_id = :article AND unread")
            .bind("article", Sql.id(article))
            .execute())
        > 0;
  }

  /** Keeps that a person has looked at all that one search found. */
  public void markSearchRead(UUID savedSearch) {
    write(handle ->
        handle
            .createUpdate(
                "UPDATE alert_match SET unread = FALSE WHERE saved_search_id = :search AND unread")
            .bind("search", Sql.id(savedSearch))
            .execute());
  }

  private List<AlertRecord> list(String sql) {
    return database.read(handle -> handle.createQuery(sql).map((row, context) -> read(row)).list());
  }

  private int write(WriteQueue.Writing<Integer> work) {
    try {
      return database.write(work, written -> {});
    } catch (EditRefusedException impossible) {
      throw new IllegalStateException("a record of alerts was refused", impossible);
    }
  }

  private AlertRecord read(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    return new AlertRecord(
        Sql.id(row, "saved_search_id"),
        Sql.id(row, "revision_id"),
        Sql.id(row, "article_id"),
        Sql.id(row, "group_id"),
        Sql.time(row, "found_at"),
        json.read(row.getString("words"), new TypeReference<List<String>>() {}),
        row.getBoolean("unread"),
        state == State.DELIVERED
            ? Optional.of(
                new AlertRecord.Delivered(
                    Sql.id(row, "alert_id"),
                    Sql.time(row, "delivered_at"),
                    row.getBoolean("digest")))
            : Optional.empty(),
        state == State.SILENT);
  }
}
