package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * One kind of thing that the change log speaks of, and the table that holds it.
 *
 * @param <T> the record of the thing
 */
abstract class RecordTable<T> {
  private final ObjectKind kind;
  private final Class<T> type;
  private final String table;
  private final List<String> keys;
  private final String insert;
  private final String update;
  private final String byKey;

  /**
   * @param kind the kind in the change log
   * @param type the record that stands for it there
   * @param table the table's name
   * @param keys the columns that identify a row
   * @param others all other columns
   */
  RecordTable(
      ObjectKind kind, Class<T> type, String table, List<String> keys, List<String> others) {
    this.kind = kind;
    this.type = type;
    this.table = table;
    this.keys = List.copyOf(keys);
    this.byKey = keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "));
    int columns = keys.size() + others.size();
    this.insert =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", keys)
            + (others.isEmpty() ? "" : ", ")
            + String.join(", ", others)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(columns, "?"))
            + ")";
    this.update =
        "UPDATE "
            + table
            + " SET "
            + others.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE "
            + byKey;
  }

  final ObjectKind kind() {
    return kind;
  }

  /** The values of the key columns. */
  abstract List<Object> key(T value);

  /** The values of the other columns, {@link Optional} for those that may be null. */
  abstract List<Object> columns(T value);

  /** The key columns' values from what {@link #id} made of them: one id, unless said otherwise. */
  List<Object> keyOf(String id) {
    return List.of(UUID.fromString(id));
  }

  /** {@link #keyOf} for a key of two ids. */
  static List<Object> idPair(String id) {
    String[] parts = id.split(" ", 2);
    return List.of(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
  }

  /** {@link #keyOf} for a key of an id, a word and another id. */
  static List<Object> idWordId(String id) {
    String[] parts = id.split(" ", 3);
    return List.of(UUID.fromString(parts[0]), parts[1], UUID.fromString(parts[2]));
  }

  /** The record of the row that the result set stands on. */
  abstract T read(ResultSet row) throws SQLException;

  /** What the change log says of it; all of it, unless another hash covers the rest. */
  String json(CanonicalJson json, T value) {
    return json.write(value);
  }

  /** The thing from what {@link #json} made of it. */
  T parse(CanonicalJson json, String words) {
    return json.read(words, type);
  }

  /** Its name in the change log. */
  final String id(T value) {
    return key(value).stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  void insert(Handle handle, T value) {
    Update statement = handle.createUpdate(insert);
    bind(statement, bind(statement, 0, key(value)), columns(value));
    statement.execute();
  }

  void update(Handle handle, T value) {
    Update statement = handle.createUpdate(update);
    bind(statement, bind(statement, 0, columns(value)), key(value));
    expectOne(statement.execute());
  }

  void delete(Handle handle, T value) {
    Update statement = handle.createUpdate("DELETE FROM " + table + " WHERE " + byKey);
    bind(statement, 0, key(value));
    expectOne(statement.execute());
  }

  private void expectOne(int rows) {
    if (rows != 1) {
      throw new IllegalStateException(rows + " rows of " + table + " where one was meant");
    }
  }

  private static int bind(Update statement, int from, List<Object> values) {
    int position = from;
    for (Object value : values) {
      statement.bind(position++, Sql.any(value));
    }
    return position;
  }

  Optional<T> find(Handle handle, String id) {
    Query query = handle.createQuery("SELECT * FROM " + table + " WHERE " + byKey);
    int position = 0;
    for (Object value : keyOf(id)) {
      query.bind(position++, Sql.any(value));
    }
    return query.map((row, context) -> read(row)).findOne();
  }

  /**
   * The rows that follow a row in the order of their keys, at most {@code limit}; the first ones
   * where there is none to follow.
   */
  List<T> page(Handle handle, Optional<T> after, int limit) {
    String order = String.join(", ", keys);
    String from =
        after.isEmpty()
            ? ""
            // The first key alone is what an index can seek by.
            : " WHERE "
                + keys.getFirst()
                + " >= ? AND ("
                + order
                + ") > ("
                + String.join(", ", Collections.nCopies(keys.size(), "?"))
                + ")";
    Query query =
        handle.createQuery(
            "SELECT * FROM "
                + table
                + from
                + " ORDER BY "
                + order
                + " FETCH FIRST "
                + limit
                + " ROWS ONLY");
    if (after.isPresent()) {
      List<Object> key = key(after.orElseThrow());
      int position = 0;
      query.bind(position++, Sql.any(key.getFirst()));
      for (Object value : key) {
        query.bind(position++, Sql.any(value));
      }
    }
    return query.map((row, context) -> read(row)).list();
  }

  /** How many rows there are. */
  long count(Handle handle) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }
}
