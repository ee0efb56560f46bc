package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The names inside a workspace's folder.
 *
 * @param root the folder itself, absolute
 */
public record WorkspaceFolder(Path root) {
  /** The database's name without H2's ending. */
  static final String DATABASE_NAME = "dateline";

  private static final String ENDING = ".mv.db";

  /** The H2 file. Nothing but H2 may open it while the workspace is open. */
  public Path database() {
    return root.resolve(DATABASE_NAME + ENDING);
  }

  /** Where a new database is made, until it is complete and takes its own name. */
  Path unfinishedDatabase() {
    return root.resolve(DATABASE_NAME + "-new" + ENDING);
  }

  /** Where it is noted how far the change log has come. */
  Path chainEnd() {
    return root.resolve(DATABASE_NAME + ".end");
  }

  /** Where it is noted that the database once lost its end. */
  Path lostEnds() {
    return root.resolve(DATABASE_NAME + ".lost");
  }

  /** The folder of the WARC files. */
  public Path archive() {
    return root.resolve("archive");
  }

  /** The folder that holds one search index for each format version. */
  public Path index() {
    return root.resolve("index");
  }

  /** The folder of the database's backups. */
  public Path backups() {
    return root.resolve("backups");
  }

  /** The file that one process holds locked; nothing else opens it. */
  public Path lock() {
    return root.resolve("workspace.lock");
  }

  /**
   * Makes the folder where it is not there yet.
   *
   * @throws WorkspaceUnavailableException where the path is a file, or may not be written
   */
  static WorkspaceFolder prepare(Path path) throws WorkspaceUnavailableException {
    Path root = path.toAbsolutePath().normalize();
    if (root.toString().indexOf(';') >= 0) {
      throw new WorkspaceUnavailableException(
          "The workspace's path " + root + " has a semicolon in it; choose a folder without one.");
    }
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new WorkspaceUnavailableException(
          root + " is a file, not a folder; choose a folder for the workspace.");
    }
    try {
      Files.createDirectories(root);
      WorkspaceFolder folder = new WorkspaceFolder(root.toRealPath());
      Files.createDirectories(folder.archive());
      Files.createDirectories(folder.index());
      Files.createDirectories(folder.backups());
      return folder;
    } catch (IOException failure) {
      throw new WorkspaceUnavailableException(
          "The workspace " + root + " cannot be written; check that you may write to this folder.",
          failure);
    }
  }
}
