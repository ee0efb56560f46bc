package org.dateline;

import java.nio.file.Path;
import java.util.Optional;
import org.dateline.cli.CommandLineProgram;
import org.dateline.desk.ClientWindow;
import org.dateline.desk.Desk;

/** Starts the program: joins the command line and the window. */
public final class Dateline {
  private Dateline() {}

  /**
   * Runs one command, or the desktop client where none is given.
   *
   * @param arguments as on the command line
   */
  public static void main(String[] arguments) {
    ProgramLog.configure();
    System.exit(
        new CommandLineProgram(System.in, System.out, System.err, new NoWindow()).run(arguments));
  }

  private static final class NoWindow implements ClientWindow {
    @Override
    public Optional<String> whyUnavailable() {
      return Optional.of("This build has no window; use the commands that dateline --help lists.");
    }

    @Override
    public void show(Desk desk) {
      desk.close();
    }

    @Override
    public void writePicture(Desk desk, Path picture, boolean dark) {
      throw new UnsupportedOperationException("no window");
    }
  }
}
