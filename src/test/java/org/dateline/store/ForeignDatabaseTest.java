package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace that somebody was sent must not run anything. */
class ForeignDatabaseTest {
  private static final String RAN = "dateline.test.trigger.ran";

  @TempDir Path folder;

  /** Notes that it was loaded. */
  public static final class Attack implements Trigger {
    @Override
    public void init(
        Connection connection,
        String schema,
        String trigger,
        String table,
        boolean before,
        int type) {
      System.setProperty(RAN, trigger);
    }

    @Override
    public void fire(
        Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow) {
      System.setProperty(RAN, "fired");
    }
  }

  @BeforeEach
  void makeWorkspace() throws Exception {
    Examples.open(folder).close();
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("dateline"), "OWNER", "");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
    System.clearProperty(RAN);
  }

  private void assertRefused() {
    assertThatThrownBy(() -> Examples.open(folder))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageContaining("could run on its own");
  }

  @Test
  void triggerIsRefusedWithoutBeingLoaded() throws Exception {
    asOwner(
        "CREATE TRIGGER evil BEFORE INSERT ON article FOR EACH ROW CALL '"
            + Attack.class.getName()
            + "'");
    assertRefused();
    assertThat(System.getProperty(RAN)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE ALIAS evil FOR 'java.lang.System.getProperty(java.lang.String)'",
        "CREATE ALIAS evil AS 'String run() { return \"\"; }'",
        "CREATE LINKED TABLE evil(NULL, 'jdbc:h2:mem:other', 'sa', '', '(SELECT 1)')",
        "CREATE VIEW evil AS SELECT FILE_READ('/etc/passwd')",
        "CREATE TABLE evil (id INT, word VARCHAR DEFAULT FILE_READ('/etc/passwd', 'UTF-8'))",
        "CREATE TABLE evil (thing JAVA_OBJECT)",
        "CREATE DOMAIN evil AS VARCHAR DEFAULT 'x'",
        "CREATE SCHEMA evil"
      })
  void whatNoWorkspaceHasIsRefused(String sql) throws Exception {
    asOwner(sql);
    assertRefused();
  }

  @Test
  void theDayToDayUserMayNeitherMakeFunctionsNorTouchFiles() throws Exception {
    for (String sql :
        new String[] {
          "CREATE ALIAS evil FOR 'java.lang.System.getProperty(java.lang.String)'",
          "SELECT FILE_READ('/etc/hostname')",
          "SCRIPT TO '/tmp/evil.sql'",
          "DROP TABLE article",
          "SET WRITE_DELAY 500"
        }) {
      assertThatThrownBy(
              () -> {
                try (Connection user =
                        DriverManager.getConnection(
                            "jdbc:h2:file:" + folder.resolve("dateline"), "DATELINE", "");
                    Statement statement = user.createStatement()) {
                  statement.execute(sql);
                }
              })
          .as(sql)
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItWas() throws Exception {
    Path file = folder.resolve("dateline.mv.db");
    byte[] words = "This is my shopping list.\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, words);
    assertThatThrownBy(() -> Examples.open(folder))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageContaining("is damaged or is not one of Dateline");
    assertThat(Files.readAllBytes(file)).isEqualTo(words);
  }

  @Test
  void anotherProgramsDatabaseIsRefused() throws Exception {
    Files.delete(folder.resolve("dateline.mv.db"));
    try (Connection owner =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("dateline"), "sa", "");
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE TABLE customer (id INT)");
    }
    assertThatThrownBy(() -> Examples.open(folder))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageContaining("is damaged or is not one of Dateline");
  }
}
