package org.dateline.cli;

/** That a line of input is not what it should be; the message says what to write instead. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String sentence) {
    super(sentence);
  }
}
