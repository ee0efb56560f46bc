package org.dateline.desk.job;

/** How a job says how far it is. Safe for use by several threads. */
public interface JobProgress {
  /**
   * Says how far the work is.
   *
   * @param done how many steps are done
   * @param total how many there are; 0 where that is not known
   * @param message what is being done, in a few words
   */
  void report(long done, long total, String message);

  /**
   * Ends the work where it was cancelled.
   *
   * @throws InterruptedException where it was
   */
  void checkCancelled() throws InterruptedException;

  /** A progress that nobody watches. */
  static JobProgress unwatched() {
    return new JobProgress() {
      @Override
      public void report(long done, long total, String message) {
        // Nobody watches.
      }

      @Override
      public void checkCancelled() throws InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException("cancelled");
        }
      }
    };
  }
}
