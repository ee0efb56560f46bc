package org.dateline.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.engine.DbObject;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.TypeInfo;
import org.h2.value.Typed;
import org.h2.value.VersionedValue;

/**
 * Looks into a database file before H2 opens it. H2 runs what a file's catalogue says while it
 * opens it: a trigger's class is loaded, its source compiled, a linked table connects to its
 * server. A workspace that somebody was sent may hold any of that, so only what a workspace's own
 * catalogue has is let through.
 *
 * <p>The catalogue is the map {@code table.0} of the store: id, head, type of object, SQL.
 */
final class DatabaseInspection {
  private static final Set<Integer> HARMLESS_TYPES =
      Set.of(
          DbObject.TABLE_OR_VIEW,
          DbObject.INDEX,
          DbObject.USER,
          DbObject.CONSTRAINT,
          DbObject.SETTING,
          DbObject.RIGHT);
  private static final Pattern PLAIN_TABLE =
      Pattern.compile("CREATE CACHED TABLE \"PUBLIC\"\\.\"[A-Za-z_]+\"\\(", Pattern.UNICODE_CASE);
  private static final Pattern PLAIN_SETTING =
      Pattern.compile(
          "SET (CREATE_BUILD|WRITE_DELAY|RETENTION_TIME|MAX_COMPACT_TIME|MAX_LOG_SIZE) \\d+");

  /** Functions and types that reach files, other servers or Java from within a table. */
  private static final Pattern REACHING_OUT =
      Pattern.compile(
          "FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA|JAVA_OBJECT|\\bOTHER\\b|GENERATED",
          Pattern.CASE_INSENSITIVE);

  private DatabaseInspection() {}

  /**
   * @throws WorkspaceUnavailableException where the file cannot be read, or holds what no workspace
   *     has
   */
  static void refuseForeign(Path file) throws WorkspaceUnavailableException {
    MVStore store = null;
    try {
      store = new MVStore.Builder().fileName(file.toString()).readOnly().open();
      if (!store.hasMap("table.0")) {
        throw new WorkspaceUnavailableException(damaged(file));
      }
      MVMap<Long, Object> catalogue =
          store.openMap(
              "table.0",
              new MVMap.Builder<Long, Object>()
                  .keyType(LongDataType.INSTANCE)
                  .valueType(rowsOrVersions()));
      Cursor<Long, Object> rows = catalogue.cursor(null);
      while (rows.hasNext()) {
        rows.next();
        for (SearchRow row : rows(rows.getValue())) {
          refuseForeign(row, file);
        }
      }
    } catch (RuntimeException broken) {
      // The reader of a damaged catalogue can fail in any way; all of them mean the same.
      throw new WorkspaceUnavailableException(damaged(file), broken);
    } finally {
      if (store != null) {
        store.closeImmediately();
      }
    }
  }

  private static String damaged(Path file) {
    return "The workspace's database "
        + file
        + " is damaged or is not one of Dateline; restore a backup.";
  }

  @SuppressWarnings("unchecked") // the map's values are rows, or versions of rows
  private static DataType<Object> rowsOrVersions() {
    RowDataType rowType =
        RowFactory.getDefaultRowFactory()
            .createRowFactory(
                null,
                CompareMode.getInstance(null, 0),
                null,
                new Typed[] {
                  TypeInfo.TYPE_INTEGER,
                  TypeInfo.TYPE_INTEGER,
                  TypeInfo.TYPE_INTEGER,
                  TypeInfo.TYPE_VARCHAR
                },
                null,
                false)
            .getRowDataType();
    DataType<?> versions = new VersionedValueType<>(rowType);
    return (DataType<Object>) versions;
  }

  /** A row, or what a transaction that never ended made of it and what it was before. */
  private static List<SearchRow> rows(Object value) {
    return switch (value) {
      case SearchRow row -> List.of(row);
      case VersionedValue<?> versions ->
          Stream.of(versions.getCurrentValue(), versions.getCommittedValue())
              .filter(SearchRow.class::isInstance)
              .map(SearchRow.class::cast)
              .toList();
      default -> throw new IllegalArgumentException("not a row of the catalogue");
    };
  }

  private static void refuseForeign(SearchRow row, Path file) throws WorkspaceUnavailableException {
    int type = row.getValue(2).getInt();
    String sql = row.getValue(3).getString();
    boolean harmless =
        HARMLESS_TYPES.contains(type)
            && !REACHING_OUT.matcher(sql).find()
            && (type != DbObject.TABLE_OR_VIEW || PLAIN_TABLE.matcher(sql).lookingAt())
            && (type != DbObject.SETTING || PLAIN_SETTING.matcher(sql).matches());
    if (!harmless) {
      throw new WorkspaceUnavailableException(
          "The workspace's database "
              + file
              + " holds something that could run on its own (a trigger, a function or a linked"
              + " table), so it was not opened. If this is your own workspace, its file is damaged:"
              + " restore a backup.");
    }
  }
}
