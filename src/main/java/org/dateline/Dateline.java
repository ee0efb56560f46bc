package org.dateline;

import org.dateline.cli.CommandLineProgram;
import org.dateline.ui.Client;

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
        new CommandLineProgram(System.in, System.out, System.err, new Client()).run(arguments));
  }
}
