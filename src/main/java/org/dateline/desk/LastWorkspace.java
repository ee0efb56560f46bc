package org.dateline.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the workspace that the window was opened on last, in the person's settings. */
public final class LastWorkspace {
  private static final Logger LOG = LoggerFactory.getLogger(LastWorkspace.class);

  private final UserFolders folders;

  /**
   * @param folders where settings are kept
   */
  public LastWorkspace(UserFolders folders) {
    this.folders = folders;
  }

  private Path file() {
    return folders.settings().resolve("last-workspace.txt");
  }

  /**
   * The last one, where it is still there; nothing where the environment names a workspace, since
   * that was said later.
   */
  public Optional<Path> folder() {
    if (folders.workspaceNamed() || Files.notExists(file())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(Files.readString(file()).strip())).filter(Files::isDirectory);
    } catch (IOException | InvalidPathException e) {
      LOG.warn("The last workspace is not known any more: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Remembers a folder. */
  public void remember(Path folder) {
    try {
      Files.createDirectories(folders.settings());
      Files.writeString(file(), folder.toString());
    } catch (IOException e) {
      LOG.warn("The workspace can't be remembered for the next start: {}", e.getMessage());
    }
  }
}
