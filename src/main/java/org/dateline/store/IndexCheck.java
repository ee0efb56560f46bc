package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Compares each index of the database with the rows of its table. A flipped bit in an index hides a
 * row from those who look by it, while the row itself is well. Knows H2's catalogue and hints;
 * another database checks itself.
 */
final class IndexCheck {
  private IndexCheck() {}

  private record Index(String table, String name, List<String> columns) {
    /** The indexed columns of every row, as the index has them or as the table has them. */
    String contents(boolean ofIndex) {
      String list =
          columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
      return "SELECT "
          + list
          + ", _ROWID_ FROM \""
          + table
          + "\""
          + (ofIndex ? " USE INDEX (\"" + name + "\") ORDER BY " + list : " ORDER BY _ROWID_");
    }
  }

  /** A sentence for each index that does not fit its table. */
  static List<String> problems(Handle handle) {
    List<String> problems = new ArrayList<>();
    for (Index index : indexes(handle)) {
      boolean used =
          handle
              .createQuery("EXPLAIN " + index.contents(true))
              .mapTo(String.class)
              .one()
              .contains("/* PUBLIC." + index.name() + " */");
      if (used
          && sum(handle, index, index.contents(true))
              != sum(handle, index, index.contents(false))) {
        problems.add(
            "The index "
                + index.name()
                + " of the table "
                + index.table()
                + " is damaged, so that some rows are not found; restore a backup.");
      }
    }
    return problems;
  }

  private static List<Index> indexes(Handle handle) {
    return handle
        .createQuery(
            "SELECT table_name, index_name, LISTAGG(column_name, ' ') WITHIN GROUP (ORDER BY"
                + " ordinal_position) AS columns FROM information_schema.index_columns WHERE"
                + " table_schema = 'PUBLIC' GROUP BY table_name, index_name ORDER BY table_name,"
                + " index_name")
        .map((row, context) ->
            new Index(
                row.getString("table_name"),
                row.getString("index_name"),
                List.of(row.getString("columns").split(" ", -1))))
        .list();
  }

  /** A sum over rows that does not depend on their order. */
  private static long sum(Handle handle, Index index, String query) {
    int columns = index.columns().size() + 1;
    return handle
        .createQuery(query)
        .map((row, context) -> {
          long hash = 17;
          for (int column = 1; column <= columns; column++) {
            hash = hash * 1_000_003 + Objects.hashCode(row.getObject(column));
          }
          return hash * hash + hash;
        })
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
