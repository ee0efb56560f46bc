package org.dateline.fetch;

/** An address that cannot be fetched; the message is one sentence for the person. */
public final class BadAddressException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong with the address
   */
  public BadAddressException(String sentence) {
    super(sentence);
  }

  /** What is wrong with the address, as one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
