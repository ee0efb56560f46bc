package org.dateline.desk.job;

/** The work of a job. */
@FunctionalInterface
public interface JobTask {
  /**
   * Does the work on a background thread.
   *
   * @param progress where to say how far it is
   * @return one sentence that says what came of it
   * @throws JobFailedException where it could not be done; its message is the sentence for the
   *     person
   * @throws InterruptedException where it was cancelled
   */
  String run(JobProgress progress) throws JobFailedException, InterruptedException;
}
