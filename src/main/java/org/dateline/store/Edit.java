package org.dateline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Change;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One open transaction that changes things and gathers the rows of the change log for them. Lives
 * on the writer's thread.
 */
final class Edit {
  private final Handle handle;
  private final Tables tables;
  private final ChangeHash.EditHeader header;
  private final Instant at;
  private final String agent;
  private final List<Pending> pending = new ArrayList<>();

  private record Pending(
      Change.Action action,
      ObjectKind kind,
      String objectId,
      Optional<String> before,
      Optional<String> after) {}

  Edit(Handle handle, Tables tables, ChangeHash.EditHeader header, Instant at, String agent) {
    this.handle = handle;
    this.tables = tables;
    this.header = header;
    this.at = at;
    this.agent = agent;
  }

  Handle handle() {
    return handle;
  }

  /** The moment of the edit, as the database keeps it. */
  Instant at() {
    return at;
  }

  String agent() {
    return agent;
  }

  UUID id() {
    return header.id();
  }

  <T> T create(RecordTable<T> table, T value) {
    table.insert(handle, value);
    pending.add(
        new Pending(
            Change.Action.CREATE,
            table.kind(),
            table.id(value),
            Optional.empty(),
            Optional.of(table.json(tables.json, value))));
    return value;
  }

  /** Changes a thing; does nothing where both states say the same. */
  <T> T update(RecordTable<T> table, T before, T after) {
    String was = table.json(tables.json, before);
    String is = table.json(tables.json, after);
    if (was.equals(is)) {
      return after;
    }
    table.update(handle, after);
    pending.add(
        new Pending(
            Change.Action.UPDATE,
            table.kind(),
            table.id(after),
            Optional.of(was),
            Optional.of(is)));
    return after;
  }

  <T> void delete(RecordTable<T> table, T value) {
    table.delete(handle, value);
    pending.add(
        new Pending(
            Change.Action.DELETE,
            table.kind(),
            table.id(value),
            Optional.of(table.json(tables.json, value)),
            Optional.empty()));
  }

  <T> Optional<T> find(RecordTable<T> table, String id) {
    return table.find(handle, id);
  }

  /**
   * Writes the edit and its rows of the change log.
   *
   * @return the new end of the chain, or nothing where nothing was changed
   */
  Optional<Head> log() {
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    long ordinal =
        handle.createQuery("SELECT COALESCE(MAX(ordinal), 0) FROM edit").mapTo(Long.class).one();
    handle
        .createUpdate(
            "INSERT INTO edit (id, ordinal, at, agent, kind, title, target_id) VALUES (:id,"
                + " :ordinal, :at, :agent, :kind, :title, :target)")
        .bind("id", Sql.id(header.id()))
        .bind("ordinal", ordinal + 1)
        .bind("at", Sql.time(at))
        .bind("agent", agent)
        .bind("kind", header.kind().name())
        .bind("title", header.title())
        .bind("target", Sql.any(header.target()))
        .execute();
    Head head = Head.of(handle);
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO change_log (seq, edit_id, at, agent, action, object_kind, object_id,"
                + " object_before, object_after, prev_hash, hash) VALUES (:seq, :edit, :at, :agent,"
                + " :action, :kind, :object, :before, :after, :prev, :hash)");
    for (Pending row : pending) {
      Change open =
          new Change(
              head.seq() + 1,
              at,
              agent,
              row.action(),
              row.kind().label(),
              row.objectId(),
              row.before(),
              row.after(),
              head.hash(),
              "");
      String hash = ChangeHash.of(open, header);
      batch
          .bind("seq", open.seq())
          .bind("edit", Sql.id(header.id()))
          .bind("at", Sql.time(at))
          .bind("agent", agent)
          .bind("action", row.action().name())
          .bind("kind", open.objectKind())
          .bind("object", open.objectId())
          .bind("before", Sql.any(row.before()))
          .bind("after", Sql.any(row.after()))
          .bind("prev", head.hash())
          .bind("hash", hash)
          .add();
      head = new Head(open.seq(), hash);
    }
    batch.execute();
    return Optional.of(head);
  }

  /** The end of the chain. */
  record Head(long seq, String hash) {
    static Head of(Handle handle) {
      return handle
          .createQuery("SELECT seq, hash FROM change_log ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
          .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash")))
          .findOne()
          .orElse(new Head(0, ChangeHash.START));
    }
  }
}
