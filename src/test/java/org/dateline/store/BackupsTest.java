package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void aBackupBroughtToAnotherPlaceHasTheArticlesAndTheirEvidence() throws Exception {
    Path file = other.resolve("mine.zip");
    RecordedCapture recorded;
    try (Workspace workspace = Examples.open(folder)) {
      recorded = Examples.add(workspace, "https://news.example/a", Examples.TEXT);
      workspace.backups().writeTo(file);
    }
    Path target = other.resolve("restored");
    assertThat(Backups.restore(target, file, Clock.systemUTC(), "anna")).isEmpty();
    try (Workspace workspace = Examples.open(target)) {
      assertThat(workspace.articles().byId(recorded.article().orElseThrow().id()))
          .isEqualTo(recorded.article());
      assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
    }
  }

  @Test
  void restoringKeepsWhatWasThereAndDropsTheIndex() throws Exception {
    Path backup;
    Article first;
    try (Workspace workspace = Examples.open(folder)) {
      first =
          Examples.add(workspace, "https://news.example/a", Examples.TEXT).article().orElseThrow();
      backup = workspace.backups().make();
      Examples.add(workspace, "https://news.example/b", Examples.TEXT);
      Files.createDirectories(workspace.folder().index().resolve("1"));
      Files.writeString(workspace.folder().index().resolve("1").resolve("segments"), "stale");
    }
    Path kept = Backups.restore(folder, backup, Clock.systemUTC(), "anna").orElseThrow();
    assertThat(kept).isRegularFile();
    assertThat(folder.resolve("index")).isEmptyDirectory();
    try (Workspace workspace = Examples.open(folder)) {
      assertThat(workspace.articles().list(ArticleFilter.ALL, 0, 10))
          .extracting(ArticleSummary::article)
          .containsExactly(first);
    }
  }

  @Test
  void anArchiveFileThatWentOnSinceTheBackupIsKeptAndOneThatWentOnDifferentlyIsSetAside()
      throws Exception {
    Path early = other.resolve("early.zip");
    Path late = other.resolve("late.zip");
    try (Workspace workspace = Examples.open(folder)) {
      Examples.add(workspace, "https://news.example/a", Examples.TEXT);
      workspace.backups().writeTo(early);
      Examples.add(workspace, "https://news.example/b", Examples.TEXT);
      workspace.backups().writeTo(late);
    }
    Backups.restore(folder, early, Clock.systemUTC(), "anna");
    try (Workspace workspace = Examples.open(folder)) {
      Examples.add(workspace, "https://news.example/c", Examples.TEXT);
      assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
    }
    Path target = other.resolve("elsewhere");
    Backups.restore(target, early, Clock.systemUTC(), "anna");
    try (Workspace workspace = Examples.open(target)) {
      Examples.add(workspace, "https://news.example/d", Examples.TEXT + " Other words.");
    }
    Backups.restore(target, late, Clock.systemUTC(), "anna");
    try (Workspace workspace = Examples.open(target)) {
      assertThat(workspace.articles().ids()).hasSize(2);
      assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
    }
    try (var files = Files.list(target.resolve("backups"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("replaced-") && name.endsWith(".warc.gz"));
    }
  }

  @Test
  void anOpenWorkspaceIsNotReplaced() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      Path backup = workspace.backups().make();
      assertThatThrownBy(() -> Backups.restore(folder, backup, Clock.systemUTC(), "anna"))
          .isInstanceOf(WorkspaceUnavailableException.class)
          .hasMessageContaining("already open");
    }
  }

  @Test
  void aFileThatIsNoBackupChangesNothing() throws Exception {
    Path file = other.resolve("bad.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("../evil.mv.db"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry("archive/../../evil.warc.gz"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry("dateline.mv.db"));
      zip.write("not a database".getBytes(StandardCharsets.UTF_8));
    }
    Examples.open(folder).close();
    byte[] before = Files.readAllBytes(folder.resolve("dateline.mv.db"));
    assertThatThrownBy(() -> Backups.restore(folder, file, Clock.systemUTC(), "anna"))
        .isInstanceOf(WorkspaceUnavailableException.class);
    assertThat(Files.readAllBytes(folder.resolve("dateline.mv.db"))).isEqualTo(before);
    assertThat(folder.resolve("..").resolve("evil.warc.gz")).doesNotExist();
  }

  @Test
  void aBackupThatIsNotThereIsSaidToBeMissing() {
    Path missing = other.resolve("missing.zip");
    assertThatThrownBy(() -> Backups.restore(folder, missing, Clock.systemUTC(), "anna"))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageStartingWith("There is no file " + missing);
  }

  @Test
  void oneBackupADayAndSevenAreKept() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      assertThat(workspace.backups().makeIfDue()).isPresent();
      assertThat(workspace.backups().makeIfDue()).isEmpty();
    }
    Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    try (Workspace workspace =
        Workspace.open(folder, tomorrow, "anna", Examples.CODEBOOK, AnchorCarrier.NONE)) {
      assertThat(workspace.backups().makeIfDue()).isPresent();
      for (int day = 0; day < 8; day++) {
        workspace.backups().make();
      }
      List<Path> backups = workspace.backups().list();
      assertThat(backups).hasSize(7);
    }
  }
}
