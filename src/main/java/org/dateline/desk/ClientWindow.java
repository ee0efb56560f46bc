package org.dateline.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The desktop client as the command line sees it. The window itself is wired in where the program
 * starts, so that nothing but its own room knows the toolkit.
 */
public interface ClientWindow {
  /**
   * Why no window can be opened here, as one sentence that says what to install or set; nothing
   * where one can.
   */
  Optional<String> whyUnavailable();

  /**
   * Starts the toolkit while the workspace is still being opened, and says so on the screen where
   * that takes long. Call from the main thread, at most once, before {@link #show}.
   *
   * @param workspace the folder
   */
  void prepare(Path workspace);

  /**
   * Opens the window and returns when it was closed. Call from the main thread, once.
   *
   * @param desk the open workspace; the window closes it
   */
  void show(Desk desk);

  /**
   * Draws the window on the workspace into a PNG file, without a display. Call from the main
   * thread, once.
   *
   * @param desk the open workspace
   * @param picture the file to write
   * @param dark whether in dark colours
   * @throws IOException where the file cannot be written
   */
  void writePicture(Desk desk, Path picture, boolean dark) throws IOException;
}
