package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.desk.ClientWindow;
import org.dateline.desk.Desk;

/** A machine without a display. */
final class WithoutScreen implements ClientWindow {
  @Override
  public Optional<String> whyUnavailable() {
    return Optional.of("There is no display here.");
  }

  @Override
  public void prepare(Path workspace) {
    throw new AssertionError("no window can be shown");
  }

  @Override
  public void show(Desk desk) {
    throw new AssertionError("no window can be shown");
  }

  @Override
  public void writePicture(Desk desk, Path picture, boolean dark) throws IOException {
    Files.writeString(picture, dark ? "dark" : "light");
  }
}
