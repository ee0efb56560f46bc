package org.dateline.extract.file;

/** A file that cannot be read as a page; the message is one sentence for the person. */
final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnreadableFileException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
