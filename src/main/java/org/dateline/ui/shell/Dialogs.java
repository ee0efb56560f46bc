package org.dateline.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What only the desktop can ask or do. Called on the JavaFX thread. */
public interface Dialogs {
  /** Lets a person choose saved pages; none where they cancel. */
  List<Path> chooseFiles();

  /**
   * Lets a person choose one file; none where they cancel, or where there is no desktop.
   *
   * @param title the dialog's
   * @param kind what such files are called
   * @param patterns their names, for example {@code *.opml}
   */
  default Optional<Path> chooseFile(String title, String kind, List<String> patterns) {
    return Optional.empty();
  }

  /** Lets a person choose a folder. */
  Optional<Path> chooseFolder(String title, Path from);

  /** Lets a person choose where to save a file. */
  Optional<Path> chooseTarget(String title, Path suggestion);

  /** Shows a folder in the desktop's file manager; says whether that was possible. */
  boolean showFolder(Path folder);

  /** Opens a web address in the person's browser; says whether that was possible. */
  boolean browse(String address);
}
