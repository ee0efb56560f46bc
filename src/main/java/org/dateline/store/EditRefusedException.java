package org.dateline.store;

/**
 * Why an edit was not made; the message is one sentence for the person. Nothing of the edit is
 * kept.
 */
public final class EditRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to do
   */
  public EditRefusedException(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence what is wrong and what to do
   * @param cause what the database said
   */
  public EditRefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
