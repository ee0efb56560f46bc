package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  @TempDir Path folder;

  @Test
  void theVersionThatAStartExpectsIsThatOfTheNewestMigration() throws Exception {
    Path migrations =
        Path.of(Objects.requireNonNull(getClass().getResource("/db/migration")).toURI());
    try (Stream<Path> files = Files.list(migrations)) {
      int newest =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("V\\d+__.*\\.sql"))
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf('_'))))
              .max()
              .orElseThrow();
      assertThat(DatabaseOpening.SCHEMA_VERSION).isEqualTo(Integer.toString(newest));
    }
  }

  @Test
  void aWorkspaceOfANewerProgramIsLeftAlone() throws Exception {
    Examples.open(folder).close();
    asOwner(
        "INSERT INTO \"flyway_schema_history\" SELECT \"installed_rank\" + 1000, '999',"
            + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\","
            + " \"installed_on\", \"execution_time\", \"success\" FROM \"flyway_schema_history\""
            + " WHERE \"version\" = '1'");
    assertThatThrownBy(() -> Examples.open(folder))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageContaining("newer Dateline");
  }

  @Test
  void aBackupIsMadeBeforeAnOlderWorkspaceIsChanged() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      Examples.add(workspace, "https://news.example/a", Examples.TEXT);
    }
    // As if the last migration had not been made: the program makes a backup and then finds that
    // the tables are there, which it says without harming them.
    asOwner("DELETE FROM \"flyway_schema_history\"");
    assertThatThrownBy(() -> Examples.open(folder))
        .isInstanceOf(WorkspaceUnavailableException.class);
    try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
      assertThat(backups.map(file -> file.getFileName().toString()))
          .singleElement()
          .satisfies(name -> assertThat(name).startsWith("dateline-").endsWith(".zip"));
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("dateline"), "OWNER", "");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
