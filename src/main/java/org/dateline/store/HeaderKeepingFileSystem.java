package org.dateline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of a database, reached by H2 under a scheme of their own, whose header names the newest
 * chunk as soon as it is written ({@link HeaderKeepingChannel}). Public because H2 makes objects of
 * it by reflection.
 */
public final class HeaderKeepingFileSystem extends FilePathWrapper {
  private static final String SCHEME = "datelinekept";

  /** For H2; nobody else makes one. */
  public HeaderKeepingFileSystem() {
    // Has no state.
  }

  /** Makes the scheme known to H2; does nothing where it is known. */
  static void register() {
    FilePath.register(new HeaderKeepingFileSystem());
  }

  /**
   * The name under which H2 opens a database in these files.
   *
   * @param file the database's file without {@code .mv.db}
   */
  static String name(Path file) {
    return SCHEME + ":nio:" + file;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new HeaderKeepingChannel(super.open(mode));
  }
}
