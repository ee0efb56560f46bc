package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  @TempDir Path folder;

  @Test
  void whatAKilledProcessAcknowledgedIsThere() throws Exception {
    Random random = new Random(7);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      Process process = OtherProcess.start(folder, 10_000);
      acknowledged.addAll(OtherProcess.killAfter(process, 1 + random.nextInt(12), random));
      try (Workspace workspace = Examples.open(folder)) {
        for (String line : acknowledged) {
          String[] ids = line.split(" ", 2);
          assertThat(workspace.articles().currentRevision(UUID.fromString(ids[0]))).isPresent();
          assertThat(workspace.claims().details(UUID.fromString(ids[1]))).isPresent();
        }
        assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aSecondProcessIsToldWhoHoldsTheWorkspaceAndADeadOneHoldsNobody() throws Exception {
    Process process = OtherProcess.start(folder, 0);
    OtherProcess.opened(process);
    assertThatThrownBy(() -> Examples.open(folder))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageMatching(
            "The workspace .* is in use by process "
                + process.pid()
                + " of anna on .*, started .*; close it there\\.");
    process.destroyForcibly().waitFor();
    assertThat(folder.resolve("workspace.lock")).exists();
    Examples.open(folder).close();
  }

  @Test
  void thisProcessDoesNotOpenItTwiceAndKeepsItsLockWhileItTries() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      assertThatThrownBy(() -> Examples.open(folder))
          .isInstanceOf(WorkspaceUnavailableException.class)
          .hasMessageContaining("already open in this program");
      Process process = OtherProcess.start(workspace.folder().root(), 0);
      assertThat(process.waitFor()).isNotZero();
    }
  }

  @Test
  void aFolderLeftHalfMadeOpens() throws Exception {
    Files.createDirectories(folder.resolve("archive"));
    Files.write(folder.resolve("dateline-new.mv.db"), new byte[5000]);
    Files.write(folder.resolve("dateline.mv.db"), new byte[0]);
    Files.write(folder.resolve("workspace.lock"), new byte[] {0, 1, 2});
    try (Workspace workspace = Examples.open(folder)) {
      Examples.add(workspace, "https://news.example/a", Examples.TEXT);
    }
    assertThat(folder.resolve("dateline-new.mv.db")).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
    assertThatThrownBy(() -> Examples.open(file))
        .isInstanceOf(WorkspaceUnavailableException.class)
        .hasMessageEndingWith(
            "notes.txt is a file, not a folder; choose a folder for the workspace.");
  }
}
