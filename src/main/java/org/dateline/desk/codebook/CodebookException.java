package org.dateline.desk.codebook;

/** A codebook file cannot be used; the message is one sentence for the person. */
public final class CodebookException extends Exception {
  private static final long serialVersionUID = 1;

  CodebookException(String sentence) {
    super(sentence);
  }

  CodebookException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
