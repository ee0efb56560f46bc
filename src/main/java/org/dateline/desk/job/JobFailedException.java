package org.dateline.desk.job;

/** That a job could not be done; the message is one sentence for the person. */
public final class JobFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what happened and what to do
   */
  public JobFailedException(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence what happened and what to do
   * @param cause what was behind it
   */
  public JobFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
