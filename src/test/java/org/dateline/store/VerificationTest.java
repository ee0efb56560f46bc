package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.model.Capture;
import org.dateline.store.archive.ArchiveDamagedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  @TempDir Path folder;
  @TempDir Path copies;

  @BeforeEach
  void fill() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      for (int number = 0; number < 8; number++) {
        RecordedCapture recorded =
            Examples.add(
                workspace,
                "https://news.example/" + number,
                Examples.TEXT + " More words.".repeat(number * 20));
        workspace
            .tagging()
            .tag(
                recorded.revision().orElseThrow().id(),
                Examples.range(Examples.TEXT, "other regions"),
                Examples.claim(),
                Optional.of("Locked phones"));
      }
    }
  }

  private static List<String> problems(Path of) throws WorkspaceUnavailableException, IOException {
    try (Workspace workspace = Examples.open(of)) {
      return workspace.verification().run(Verification.Progress.NONE).problems();
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("dateline"), "OWNER", "");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aWholeWorkspaceHasNoProblems() throws Exception {
    assertThat(problems(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE revision SET body = REPLACE(body, 'locked', 'looked') | The text of the revision",
        "UPDATE revision SET headline = 'Other' | is not as the change log says",
        "UPDATE claim SET body = 'Nothing' | is not as the change log says",
        "UPDATE claim_value SET code_value = 'RU' WHERE code_value = 'UA-43' | is not as the change"
            + " log says",
        "UPDATE annotation SET exact = 'some regions' | are not in its text where it says",
        "UPDATE evidence SET state = 'GONE' | is not as the change log says",
        "UPDATE evidence SET state = 'NONSENSE' | cannot be read",
        "UPDATE capture SET sha256 = 'ff' | does not have the hash of what lies in the archive",
        "UPDATE capture SET archive_offset = archive_offset + 1 | is damaged: ",
        "DELETE FROM story_member | is in the change log but is missing",
        "INSERT INTO story VALUES (RANDOM_UUID(), 'Smuggled', '') | although the change log does"
            + " not say so",
        "UPDATE change_log SET agent = 'eve' WHERE seq = 5 | Row 5 of the change log was altered",
        "UPDATE edit SET title = 'Something else' | of the change log was altered",
        "DELETE FROM change_log WHERE seq = 7 | gap between rows 6 and 8",
        "UPDATE article SET url = 'https://other.example/' | is not as the change log says",
      })
  void whatWasAlteredIsNamed(String sql, String words) throws Exception {
    asOwner(sql);
    assertThat(problems(folder)).anySatisfy(problem -> assertThat(problem).contains(words));
  }

  @Test
  void aFlippedBitIsReportedOrHarmless() throws Exception {
    Random random = new Random(42);
    Object before = content(folder);
    for (int round = 0; round < 25; round++) {
      Path copy = copy(round);
      List<Path> files = new ArrayList<>(List.of(copy.resolve("dateline.mv.db")));
      try (Stream<Path> archive = Files.list(copy.resolve("archive"))) {
        archive.forEach(files::add);
      }
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      try {
        if (problems(copy).isEmpty()) {
          assertThat(content(copy)).as("%s, byte %d", file, at).isEqualTo(before);
        }
      } catch (WorkspaceUnavailableException reported) {
        assertThat(reported).hasMessageContaining("restore a backup");
      }
    }
  }

  private Path copy(int round) throws IOException {
    Path copy = copies.resolve(Integer.toString(round));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path from : all.toList()) {
        Path to = copy.resolve(folder.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    return copy;
  }

  private static Object content(Path of) throws WorkspaceUnavailableException, IOException {
    try (Workspace workspace = Examples.open(of)) {
      List<Object> content = new ArrayList<>();
      for (ArticleSummary summary : workspace.articles().list(ArticleFilter.ALL, 0, 100)) {
        content.add(summary);
        content.add(workspace.articles().revisions(summary.article().id()));
        for (Capture capture : workspace.captures().ofArticle(summary.article().id())) {
          content.add(capture);
          content.add(payloadHash(workspace, capture));
        }
      }
      content.add(workspace.claims().details(ClaimFilter.ALL));
      content.add(workspace.stories().list());
      content.add(workspace.entities().list());
      content.add(workspace.changes().after(0, 10_000));
      return content;
    }
  }

  private static String payloadHash(Workspace workspace, Capture capture)
      throws ArchiveDamagedException {
    return workspace.archive().payload(capture.archive().orElseThrow()).sha256();
  }

  @Test
  void aDatabaseThatFellBackToAnOlderStateIsReportedEverAfter() throws Exception {
    Path database = folder.resolve("dateline.mv.db");
    byte[] older = Files.readAllBytes(database);
    try (Workspace workspace = Examples.open(folder)) {
      Examples.add(workspace, "https://news.example/late", Examples.TEXT);
    }
    Files.write(database, older);
    for (int time = 0; time < 2; time++) {
      assertThat(problems(folder))
          .singleElement()
          .satisfies(problem -> assertThat(problem).startsWith("The change log had reached row "));
      try (Workspace workspace = Examples.open(folder)) {
        Examples.add(workspace, "https://news.example/" + time, Examples.TEXT + " Later.");
      }
    }
  }

  @Test
  void itCanBeStopped() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      Verification.Report report = workspace.verification().run((what, done) -> done < 10);
      assertThat(report).isEqualTo(new Verification.Report(false, 10, List.of()));
    }
  }
}
