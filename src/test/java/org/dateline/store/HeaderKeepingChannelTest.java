package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a copy of the file has at some moment is what a process that was killed then would have
 * left.
 */
class HeaderKeepingChannelTest {
  private static final int OPENINGS = 8;
  private static final int COMMITS = 8;

  @TempDir Path folder;

  private final Random random = new Random(4);
  private int rows;

  @BeforeEach
  void register() {
    HeaderKeepingFileSystem.register();
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + HeaderKeepingFileSystem.name(file), "sa", "");
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM words")) {
      found.next();
      return found.getInt(1);
    }
  }

  private void commitOne(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO words VALUES (?, ?)");
        PreparedStatement change =
            connection.prepareStatement("UPDATE words SET text = ? WHERE id = ?")) {
      insert.setInt(1, ++rows);
      insert.setString(2, "word ".repeat(100 + random.nextInt(700)));
      insert.executeUpdate();
      change.setString(1, "other ".repeat(random.nextInt(500)));
      change.setInt(2, 1 + random.nextInt(rows));
      change.executeUpdate();
    }
    connection.commit();
  }

  @Test
  void eachCommitIsFoundAgainWhenTheProcessIsKilledRightAfterIt() throws Exception {
    Path file = folder.resolve("store");
    Path copy = folder.resolve("copy");
    List<String> lost = new ArrayList<>();
    for (int opening = 0; opening < OPENINGS; opening++) {
      try (Connection connection = open(file);
          Statement statement = connection.createStatement()) {
        statement.execute("SET WRITE_DELAY 0");
        statement.execute("CREATE TABLE IF NOT EXISTS words (id INT PRIMARY KEY, text VARCHAR)");
        connection.setAutoCommit(false);
        for (int commit = 0; commit < COMMITS; commit++) {
          commitOne(connection);
          Files.copy(
              folder.resolve("store.mv.db"),
              folder.resolve("copy.mv.db"),
              StandardCopyOption.REPLACE_EXISTING);
          try (Connection afterwards = open(copy)) {
            if (count(afterwards) != rows) {
              lost.add(opening + "." + commit + ": " + count(afterwards) + " of " + rows);
            }
          }
        }
      }
    }
    assertThat(lost).isEmpty();
    try (Connection connection = open(file)) {
      assertThat(count(connection)).isEqualTo(rows);
    }
  }

  @Test
  void aFileThatWasWrittenWithoutItOpensAndTheOtherWayRound() throws Exception {
    String plain = "jdbc:h2:file:" + folder.resolve("store");
    try (Connection connection = DriverManager.getConnection(plain, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE words (id INT PRIMARY KEY, text VARCHAR)");
    }
    try (Connection connection = open(folder.resolve("store"))) {
      connection.setAutoCommit(false);
      commitOne(connection);
    }
    try (Connection connection = DriverManager.getConnection(plain, "sa", "")) {
      assertThat(count(connection)).isEqualTo(1);
    }
  }
}
