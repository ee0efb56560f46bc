package org.dateline.cli;

import org.dateline.desk.job.JobProgress;

/** Says on standard error how far a long command is, at most once a second. */
final class ConsoleProgress implements JobProgress {
  private static final long PAUSE = 1_000_000_000L;

  private final Console console;
  private long last = System.nanoTime();

  ConsoleProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void report(long done, long total, String message) {
    long now = System.nanoTime();
    if (now - last >= PAUSE) {
      last = now;
      console.tell(message + ": " + done + (total > 0 ? " of " + total : ""));
    }
  }

  @Override
  public void checkCancelled() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("cancelled");
    }
  }
}
