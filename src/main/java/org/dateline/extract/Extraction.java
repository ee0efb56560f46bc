package org.dateline.extract;

/** What came out of a page: an article, or a sentence that says why there is none. */
public sealed interface Extraction {

  /**
   * The page holds an article.
   *
   * @param article what it says
   */
  record Extracted(ExtractedArticle article) implements Extraction {}

  /**
   * The page holds no article.
   *
   * @param reason one sentence for a person
   */
  record NoArticle(String reason) implements Extraction {}
}
