package org.dateline.cli;

/** What the program ends with. */
final class ExitCode {
  /** Everything was done. */
  static final int DONE = 0;

  /** Some items failed; each was named. */
  static final int SOME_FAILED = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** The workspace cannot be opened. */
  static final int NO_WORKSPACE = 3;

  private ExitCode() {}
}
