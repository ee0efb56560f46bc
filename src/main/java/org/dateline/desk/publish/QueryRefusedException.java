package org.dateline.desk.publish;

/** That the query of an export is not understood; the message says what is wrong with it. */
public final class QueryRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  QueryRefusedException(String sentence) {
    super(sentence);
  }
}
