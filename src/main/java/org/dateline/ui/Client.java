package org.dateline.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.desk.ClientWindow;
import org.dateline.desk.Desk;
import org.dateline.desk.UserFolders;

/**
 * The desktop client behind a plain interface. Nothing of the toolkit is loaded before a window or
 * a picture is wanted, so that commands pay nothing for it.
 */
public final class Client implements ClientWindow {
  private final Path settingsFile;
  private Optional<WindowProgram> prepared = Optional.empty();

  /** Remembers the window in the person's settings folder. */
  public Client() {
    this(UserFolders.ofThisSystem().settings().resolve("window.properties"));
  }

  /**
   * @param settingsFile where the window's size and panes are remembered
   */
  public Client(Path settingsFile) {
    this.settingsFile = settingsFile;
  }

  @Override
  public Optional<String> whyUnavailable() {
    return "Headless".equals(System.getProperty("glass.platform"))
        ? Optional.empty()
        : DisplayCheck.ofThisSystem().whyUnavailable();
  }

  @Override
  public void prepare(Path workspace) {
    WindowProgram program = new WindowProgram(settingsFile);
    program.start(workspace);
    prepared = Optional.of(program);
  }

  @Override
  public void show(Desk desk) {
    if (prepared.isEmpty()) {
      prepare(desk.folder());
    }
    prepared.orElseThrow().show(desk);
  }

  @Override
  public void writePicture(Desk desk, Path picture, boolean dark) throws IOException {
    new WindowProgram(settingsFile).writePicture(desk, picture, dark);
  }
}
