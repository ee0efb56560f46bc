package org.dateline.desk.capture;

import java.util.Optional;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.Extraction;
import org.dateline.extract.PageSource;
import org.dateline.extract.PublisherMemory;
import org.dateline.fetch.MatchKey;
import org.dateline.model.Revision;

/**
 * Reads the article out of a page with what the workspace knows of its publisher. What was learned
 * since the article was read first never makes its own words look changed: where the page still has
 * the words of the article's current text, that reading is taken.
 */
final class ArticleReading {
  /** The share of a page's text that has to be its own. */
  private static final double FURNITURE_LEAVES = 0.75;

  private final ArticleExtractor extractor;
  private final PublisherBlocks blocks;

  ArticleReading(ArticleExtractor extractor, PublisherBlocks blocks) {
    this.extractor = extractor;
    this.blocks = blocks;
  }

  /**
   * What came of a page.
   *
   * @param extraction the article, or why there is none
   * @param asked the memory that was asked, to learn from it
   */
  record Read(Extraction extraction, PublisherBlocks.Asked asked) {
    /** What a person should know of the reading. */
    Optional<String> note() {
      return switch (asked.leftOut()) {
        case 0 -> Optional.empty();
        case 1 -> Optional.of("One passage that recurs in this publisher's articles is left out.");
        default ->
            Optional.of(
                asked.leftOut()
                    + " passages that recur in this publisher's articles are left out.");
      };
    }
  }

  /**
   * Reads a page.
   *
   * @param article the article's key, as well as it is known
   * @param earlier its current text
   */
  Read read(PageSource page, MatchKey article, Optional<Revision> earlier) {
    PublisherBlocks.Asked asked = blocks.about(article, earlier);
    Extraction extraction = extractor.extract(page, asked);
    if (asked.leftOut() == 0 || earlier.filter(text -> sameText(extraction, text)).isPresent()) {
      return new Read(extraction, asked);
    }
    Extraction whole = extractor.extract(page, PublisherMemory.NONE);
    return earlier.filter(text -> sameText(whole, text)).isPresent() || copy(extraction, whole)
        ? new Read(whole, blocks.about(article, earlier))
        : new Read(extraction, asked);
  }

  /** Where much of a page is known, it is another copy of an article and not furniture. */
  private static boolean copy(Extraction extraction, Extraction whole) {
    return length(extraction) < FURNITURE_LEAVES * length(whole);
  }

  private static int length(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(ExtractedArticle article) -> article.text().length();
      case Extraction.NoArticle none -> 0;
    };
  }

  private static boolean sameText(Extraction extraction, Revision earlier) {
    return extraction instanceof Extraction.Extracted(ExtractedArticle article)
        && article.text().equals(earlier.text());
  }
}
