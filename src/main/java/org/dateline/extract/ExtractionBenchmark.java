package org.dateline.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Measures how fast pages are extracted, on one thread and warm, beside jsoup parsing the same
 * bytes in the same run. Parsing is a part of extracting, so a ratio of 1 cannot be reached and 0.5
 * means that all the rest takes as long as parsing.
 */
public final class ExtractionBenchmark {
  private final ArticleExtractor extractor;

  /**
   * A benchmark.
   *
   * @param extractor what is measured
   */
  public ExtractionBenchmark(ArticleExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * What was measured.
   *
   * @param pages how many pages
   * @param bytes how many bytes they are together
   * @param parseSeconds the best round of bare {@code Jsoup.parse} over all pages
   * @param extractSeconds the best round of extracting all pages
   * @param withoutArticle how many pages gave no article
   */
  public record Result(
      int pages, long bytes, double parseSeconds, double extractSeconds, int withoutArticle) {
    /** How fast extracting is beside bare parsing: 1 would be as fast. */
    public double ratio() {
      return extractSeconds == 0 ? 0 : parseSeconds / extractSeconds;
    }

    /** The figures in words. */
    public String summary() {
      return String.format(
          Locale.ROOT,
          "%d pages, %.1f MB: parse %.3f s, extract %.3f s (%.1f pages/s), ratio %.2f, %d without"
              + " an article",
          pages,
          bytes / 1e6,
          parseSeconds,
          extractSeconds,
          extractSeconds == 0 ? 0 : pages / extractSeconds,
          ratio(),
          withoutArticle);
    }
  }

  /**
   * Measures; the first round only warms up, and of the others the best counts.
   *
   * @param pages the pages
   * @param rounds how many rounds are measured, 1 or more
   * @throws IOException never for bytes in memory; jsoup declares it
   */
  public Result run(List<PageSource> pages, int rounds) throws IOException {
    double parse = Double.MAX_VALUE;
    double extract = Double.MAX_VALUE;
    int without = 0;
    for (int round = 0; round <= rounds; round++) {
      long begin = System.nanoTime();
      int nodes = 0;
      for (PageSource page : pages) {
        Document document =
            Jsoup.parse(
                new ByteArrayInputStream(page.bytes()),
                page.charset().orElse(null),
                page.url().orElse(""));
        nodes += document.childNodeSize();
      }
      long between = System.nanoTime();
      without = 0;
      for (PageSource page : pages) {
        without += extractor.extract(page) instanceof Extraction.NoArticle ? 1 : 0;
      }
      long end = System.nanoTime();
      if (round > 0 && nodes >= 0) {
        parse = Math.min(parse, (between - begin) / 1e9);
        extract = Math.min(extract, (end - between) / 1e9);
      }
    }
    long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
    return new Result(pages.size(), bytes, parse, extract, without);
  }
}
