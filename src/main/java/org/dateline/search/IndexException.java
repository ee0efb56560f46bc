package org.dateline.search;

/** The index could not be opened, read or written; the message says why, for the person. */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for the person
   * @param cause what happened
   */
  public IndexException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
