package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWorkspaceTest {
  @Test
  void theLastWorkspaceIsRememberedAsLongAsItIsThere(@TempDir Path home) throws IOException {
    LastWorkspace last = new LastWorkspace(new UserFolders(Map.of(), "Linux", home));
    assertThat(last.folder()).isEmpty();
    Path workspace = Files.createDirectory(home.resolve("locked phones"));
    last.remember(workspace);
    assertThat(last.folder()).contains(workspace);
    Files.delete(workspace);
    assertThat(last.folder()).isEmpty();
  }

  @Test
  void theEnvironmentSaysItLater(@TempDir Path home) {
    new LastWorkspace(new UserFolders(Map.of(), "Linux", home)).remember(home);
    assertThat(
            new LastWorkspace(
                    new UserFolders(Map.of("DATELINE_WORKSPACE", "/elsewhere"), "Linux", home))
                .folder())
        .isEmpty();
  }
}
