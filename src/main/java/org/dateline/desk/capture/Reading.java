package org.dateline.desk.capture;

import java.util.Optional;
import org.dateline.extract.ExtractedArticle;

/** What came of reading a page without keeping it. */
public sealed interface Reading {
  /**
   * It holds an article.
   *
   * @param article what it says
   * @param url its address, where it has one
   */
  record Read(ExtractedArticle article, Optional<String> url) implements Reading {}

  /**
   * It could not be read.
   *
   * @param sentence why, in one line
   */
  record Unread(String sentence) implements Reading {}

  /** That a page could not be read; the message says why in one line. */
  final class UnreadException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadException(String sentence) {
      super(sentence);
    }
  }
}
