package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Opens the workspace's database, or makes it.
 *
 * <p>The owner's account makes and migrates tables, flushes and backs up, and does nothing else:
 * day by day the program works as a user who may only read and write rows, and so cannot make H2
 * run Java code or touch files, whatever a statement says. A new database is made beside its place
 * and moved there when it is complete, so that a killed process never leaves half of one.
 */
final class DatabaseOpening {
  /**
   * H2 moves nothing about in the file when it closes: a process that is killed meanwhile could
   * leave it unreadable. {@link Database#close()} has it written anew beside instead.
   */
  private static final String IN_PLACE = ";MAX_COMPACT_TIME=0";

  /** How many statements each connection keeps ready, so that they are not read anew each time. */
  private static final String STATEMENTS = ";QUERY_CACHE_SIZE=64";

  private static final String OWNER = "OWNER";
  private static final String USER = "DATELINE";
  private static final String NO_PASSWORD = "";

  /** Raised with each migration; lets a start that has nothing to migrate skip the tool for it. */
  static final String SCHEMA_VERSION = "8";

  private final WorkspaceFolder folder;

  DatabaseOpening(WorkspaceFolder folder) {
    this.folder = folder;
  }

  /**
   * The open database. The caller holds the workspace's lock.
   *
   * @throws WorkspaceUnavailableException where the file is damaged, or is no workspace's
   */
  Database open(BeforeMigration beforeMigration) throws WorkspaceUnavailableException {
    try {
      Files.deleteIfExists(folder.unfinishedDatabase());
      if (Files.exists(folder.database()) && Files.size(folder.database()) == 0) {
        replaceEmpty();
      }
      if (Files.notExists(folder.database())) {
        create();
      } else {
        DatabaseInspection.refuseForeign(folder.database());
      }
      return openExisting(beforeMigration);
    } catch (IOException failure) {
      throw new WorkspaceUnavailableException(
          "The workspace " + folder.root() + " cannot be read; check that you may write to it.",
          failure);
    }
  }

  /** What is done before a database of an older version is changed. */
  @FunctionalInterface
  interface BeforeMigration {
    void backUp(Connection owner) throws SQLException, IOException;
  }

  private void replaceEmpty() throws WorkspaceUnavailableException, IOException {
    try (Stream<Path> backups = Files.list(folder.backups())) {
      if (backups.findAny().isPresent()) {
        throw new WorkspaceUnavailableException(
            "The workspace's database " + folder.database() + " is empty; restore a backup.");
      }
    }
    Files.delete(folder.database());
  }

  private void create() throws WorkspaceUnavailableException, IOException {
    try (Connection owner = owner(folder.unfinishedDatabase(), "")) {
      migrate(owner, folder.unfinishedDatabase());
    } catch (SQLException | FlywayException failure) {
      throw new WorkspaceUnavailableException(
          "The workspace's database cannot be made in " + folder.root() + ".", failure);
    }
    Files.move(folder.unfinishedDatabase(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Database openExisting(BeforeMigration beforeMigration)
      throws WorkspaceUnavailableException, IOException {
    Connection owner = null;
    Database opened = null;
    try {
      owner = owner(folder.database());
      String version = version(owner);
      if (!version.equals(SCHEMA_VERSION)) {
        if (isNewer(version)) {
          throw new WorkspaceUnavailableException(
              "The workspace "
                  + folder.root()
                  + " was made by a newer Dateline; open it with that one.");
        }
        beforeMigration.backUp(owner);
        migrate(owner, folder.database());
      }
      try (Statement statement = owner.createStatement()) {
        // A commit is in the file when it returns. H2 writes this setting down but goes back to
        // half
        // a second with each opening, so it is set each time.
        statement.execute("SET WRITE_DELAY 0");
      }
      JdbcConnectionPool pool =
          JdbcConnectionPool.create(url(folder.database()) + ";IFEXISTS=TRUE", USER, NO_PASSWORD);
      pool.getConnection().close();
      opened = new Database(folder.database(), pool, owner);
      return opened;
    } catch (SQLException | RuntimeException failure) {
      // A damaged file makes the database fail in any way; all of them mean the same to a person.
      throw new WorkspaceUnavailableException(
          "The workspace's database "
              + folder.database()
              + " is damaged or is not one of Dateline; restore a backup.",
          failure);
    } finally {
      if (opened == null && owner != null) {
        closeFailed(owner);
      }
    }
  }

  private static void closeFailed(Connection owner) {
    try {
      owner.close();
    } catch (SQLException _) {
      // Why it could not be opened is what the person is told.
    }
  }

  private static boolean isNewer(String version) {
    try {
      return Integer.parseInt(version) > Integer.parseInt(SCHEMA_VERSION);
    } catch (NumberFormatException foreign) {
      return false;
    }
  }

  private static String version(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" ORDER BY"
                    + " \"installed_rank\" DESC FETCH FIRST 1 ROWS ONLY")) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "0";
    }
  }

  private void migrate(Connection owner, Path file) throws SQLException {
    Flyway.configure(DatabaseOpening.class.getClassLoader())
        .loggers(QuietMigrationLog.class.getName())
        .dataSource(url(file), OWNER, NO_PASSWORD)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Statement statement = owner.createStatement()) {
      statement.execute("CREATE USER IF NOT EXISTS " + USER + " PASSWORD ''");
      statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO " + USER);
    }
  }

  /** The owner's connection, while the workspace is open, for what only the owner may do. */
  Connection owner() throws SQLException {
    return owner(folder.database());
  }

  /** The owner's connection to a database at another place. */
  static Connection owner(Path file) throws SQLException {
    return owner(file, ";IFEXISTS=TRUE" + STATEMENTS);
  }

  private static Connection owner(Path file, String options) throws SQLException {
    return DriverManager.getConnection(url(file) + IN_PLACE + options, OWNER, NO_PASSWORD);
  }

  private static String url(Path file) {
    String name = file.getFileName().toString();
    HeaderKeepingFileSystem.register();
    return "jdbc:h2:"
        + HeaderKeepingFileSystem.name(
            file.resolveSibling(name.substring(0, name.length() - ".mv.db".length())));
  }
}
