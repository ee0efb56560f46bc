package org.dateline.desk.claim;

/** That a claim can't be kept as it was entered; the message is one sentence for the person. */
public final class BadClaimException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to enter instead
   */
  public BadClaimException(String sentence) {
    super(sentence);
  }
}
