package org.dateline.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where there is no desktop: nothing can be chosen or opened. Safe for several threads. */
public class NoDialogs implements Dialogs {
  @Override
  public List<Path> chooseFiles() {
    return List.of();
  }

  @Override
  public Optional<Path> chooseFolder(String title, Path from) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> chooseTarget(String title, Path suggestion) {
    return Optional.empty();
  }

  @Override
  public boolean showFolder(Path target) {
    return false;
  }

  @Override
  public boolean browse(String address) {
    return false;
  }
}
