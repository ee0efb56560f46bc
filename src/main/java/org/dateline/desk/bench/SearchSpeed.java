package org.dateline.desk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.search.IndexException;
import org.dateline.search.IndexSettings;
import org.dateline.search.bench.SearchBenchmark;

/** How fast articles are indexed, found and matched with saved searches, beside bare Lucene. */
public final class SearchSpeed {
  private static final int FEWER = 10;

  private final SearchBenchmark benchmark;

  /**
   * @param progress is told what is being done
   */
  public SearchSpeed(Consumer<String> progress) {
    this.benchmark = new SearchBenchmark(IndexSettings.usual(), progress);
  }

  /**
   * Measures indexing and search on generated articles, in a folder of its own that is removed.
   *
   * @return the figures in words
   * @throws IOException where the temporary folder can't be written or the index fails
   */
  public String measureSearch(int articles) throws IOException {
    Path folder = Files.createTempDirectory("dateline-bench");
    try {
      SearchBenchmark.Figures figures = benchmark.measure(articles, folder);
      return String.format(
          Locale.ROOT,
          """
          %,d articles of generated text
          indexing            %,.0f articles a second; bare Lucene with the same analysis %,.0f: ratio %.2f
          query               p50 %.2f ms, p99 %.2f ms, with 20 hits, all facets, histogram, passages
          bare query          p50 %.2f ms, the same 20 hits read from bare Lucene (matching alone %.2f ms)
          query / bare query  %.2f by the clock, %.2f by the processor's time
          as it is typed      p50 %.2f ms, p99 %.2f ms, completing and searching at a keystroke
          index               %,d MB on disk
          memory              %,d MB of heap after collection\
          """,
          figures.articles(),
          figures.indexedPerSecond(),
          figures.bareIndexedPerSecond(),
          figures.indexingRatio(),
          figures.queryMedian(),
          figures.queryP99(),
          figures.bareMedian(),
          figures.matchingMedian(),
          figures.queryRatio(),
          figures.processorRatio(),
          figures.typingMedian(),
          figures.typingP99(),
          figures.bytes() >> 20,
          figures.memoryMegabytes());
    } catch (IndexException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Measures how long a new article takes that many saved searches watch for, and a tenth of them.
   *
   * @return the figures in words
   */
  public String measureAlerts(int searches) {
    SearchBenchmark.AlertFigures few = benchmark.measureAlerts(Math.max(1, searches / FEWER));
    SearchBenchmark.AlertFigures many = benchmark.measureAlerts(searches);
    return String.format(
        Locale.ROOT,
        """
        saved searches      %,d: p50 %.2f ms, p99 %.2f ms an article; made ready in %,.0f ms
                            %,d: p50 %.2f ms, p99 %.2f ms an article; made ready in %,.0f ms\
        """,
        few.queries(),
        few.median(),
        few.p99(),
        few.registration(),
        many.queries(),
        many.median(),
        many.p99(),
        many.registration());
  }
}
