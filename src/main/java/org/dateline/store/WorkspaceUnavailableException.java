package org.dateline.store;

/** Why a workspace cannot be opened; the message is one sentence for the person. */
public final class WorkspaceUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to do
   */
  public WorkspaceUnavailableException(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence what is wrong and what to do
   * @param cause what the system said
   */
  public WorkspaceUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
