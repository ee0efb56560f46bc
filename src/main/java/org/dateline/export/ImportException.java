package org.dateline.export;

/** A file cannot be read as what it should be; the message is one sentence for the person. */
public final class ImportException extends Exception {
  private static final long serialVersionUID = 1;

  ImportException(String sentence) {
    super(sentence);
  }

  ImportException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
