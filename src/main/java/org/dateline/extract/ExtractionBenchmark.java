package org.dateline.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/**
 * Measures how fast pages are extracted, on one thread and warm, beside jsoup parsing the same
 * bytes in the same run. Parsing is a part of extracting, so a ratio of 1 cannot be reached and 0.5
 * means that all the rest takes as long as parsing.
 */
public final class ExtractionBenchmark {
  private static final int WARM_UP = 24_000;
  private static final int MEASURED = 2000;
  private static final int LEAST_TURNS = 3;

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
   * @param parseSeconds bare {@code Jsoup.parse} of all pages, each at its fastest
   * @param extractSeconds extracting all pages, each at its fastest
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
   * Measures in turns of bare parsing and extracting all pages: first unmeasured, until the virtual
   * machine has compiled what runs often, then measured. Much of extracting runs once a page, and
   * is compiled to the end only after some twenty thousand pages. Of each page its fastest turn
   * counts, so that what else the machine does falls out.
   *
   * @param pages the pages, at least one
   * @throws IOException never for bytes in memory; jsoup declares it
   */
  public Result run(List<PageSource> pages) throws IOException {
    measure(pages, turns(pages, WARM_UP));
    return measure(pages, turns(pages, MEASURED));
  }

  /** So many turns that so many pages are extracted, and a few at least. */
  private static int turns(List<PageSource> pages, int extractions) {
    return Math.max(LEAST_TURNS, extractions / pages.size());
  }

  private Result measure(List<PageSource> pages, int turns) throws IOException {
    long[] parse = new long[pages.size()];
    long[] extract = new long[pages.size()];
    Arrays.fill(parse, Long.MAX_VALUE);
    Arrays.fill(extract, Long.MAX_VALUE);
    int without = 0;
    for (int turn = 0; turn < turns; turn++) {
      without = 0;
      for (int at = 0; at < parse.length; at++) {
        parse[at] = Math.min(parse[at], parse(pages.get(at)));
      }
      for (int at = 0; at < extract.length; at++) {
        long begin = System.nanoTime();
        Extraction extraction = extractor.extract(pages.get(at));
        extract[at] = Math.min(extract[at], System.nanoTime() - begin);
        without += extraction instanceof Extraction.NoArticle ? 1 : 0;
      }
    }
    long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
    return new Result(pages.size(), bytes, seconds(parse), seconds(extract), without);
  }

  private static long parse(PageSource page) throws IOException {
    long begin = System.nanoTime();
    Jsoup.parse(
        new ByteArrayInputStream(page.bytes()), page.charset().orElse(null), page.url().orElse(""));
    return System.nanoTime() - begin;
  }

  private static double seconds(long[] nanoseconds) {
    return Arrays.stream(nanoseconds).sum() / 1e9;
  }
}
