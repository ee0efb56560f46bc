package org.dateline.search.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.search.ArticleIndex;
import org.dateline.search.BarWidth;
import org.dateline.search.Facet;
import org.dateline.search.IndexException;
import org.dateline.search.IndexSettings;
import org.dateline.search.SearchDocument;
import org.dateline.search.SearchRequest;
import org.dateline.search.alert.AlertQuery;
import org.dateline.search.alert.MonitorAlertMatcher;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.index.DocumentMaker;
import org.dateline.search.index.Generations;
import org.dateline.search.index.IndexStore;
import org.dateline.search.index.QueryPlans;
import org.dateline.search.index.Searching;
import org.dateline.search.index.Unanswerable;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;

/**
 * Measures the index against bare Lucene with the same analysis, in one run and on one machine, so
 * that the ratios mean something elsewhere. Used by one thread; takes minutes.
 */
public final class SearchBenchmark {
  private static final int BATCH = 500;
  private static final int QUERIES = 600;

  /** The first thousands are answered by code that the virtual machine has not compiled yet. */
  private static final int WARM_UP = 5_000;

  private static final int PROCESSOR_ROUNDS = 4;
  private static final int HITS = 20;
  private static final int PARTIAL_HITS = 10;
  private static final int ALERT_ARTICLES = 100;

  private final ArticleGenerator generator = new ArticleGenerator();
  private final IndexSettings settings;
  private final Consumer<String> progress;

  /**
   * @param progress is told what is being done
   */
  public SearchBenchmark(IndexSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * What was measured. Times are in milliseconds.
   *
   * @param articles how many articles were indexed
   * @param indexedPerSecond how many of them a second, analysis and all
   * @param bareIndexedPerSecond how many a second bare Lucene took with the same analysis
   * @param indexingRatio the first as a share of the second; 1 is as fast as bare Lucene
   * @param queryMedian a query with its hits, all facets, a histogram and passages
   * @param queryP99 of 100 such queries the slowest but one
   * @param bareMedian the same query for the same articles, once parsed, on bare Lucene: its best
   *     hits, read from the index as they have to be shown, and how many there are; where there are
   *     none, then the second query for articles that have some of the words, with its best
   * @param matchingMedian the same queries on bare Lucene without reading their hits
   * @param queryRatio the first median as a multiple of the bare one
   * @param processorRatio the processor's time of all full queries as a multiple of that of the
   *     bare ones, with that of all threads but the virtual machine's own: it goes on compiling for
   *     long, which is no searching
   * @param typingMedian completing a word and searching without facets, as at each keystroke
   * @param typingP99 of 100 of them the slowest but one
   * @param bytes what the index takes on disk
   * @param memoryMegabytes what the program used at the end, after a collection
   */
  public record Figures(
      int articles,
      double indexedPerSecond,
      double bareIndexedPerSecond,
      double indexingRatio,
      double queryMedian,
      double queryP99,
      double bareMedian,
      double matchingMedian,
      double queryRatio,
      double processorRatio,
      double typingMedian,
      double typingP99,
      long bytes,
      long memoryMegabytes) {}

  /**
   * What matching alerts took, in milliseconds an article.
   *
   * @param queries how many saved searches watched
   * @param registration registering all of them
   * @param median a new article
   * @param p99 of 100 articles the slowest but one
   */
  public record AlertFigures(int queries, double registration, double median, double p99) {}

  /**
   * Measures indexing and search.
   *
   * @param folder an empty or absent folder; what is made in it is removed
   */
  public Figures measure(int articles, Path folder) throws IndexException, IOException {
    Path ours = folder.resolve("index");
    Path bare = folder.resolve("bare");
    try {
      progress.accept("Indexing " + articles + " articles with bare Lucene");
      indexBare(Math.min(articles, 2_000), bare.resolve("warm"));
      double bareSeconds = indexBare(articles, bare.resolve("all"));
      progress.accept("Indexing " + articles + " articles");
      try (ArticleIndex index = ArticleIndex.open(ours, settings)) {
        double seconds = index(articles, index);
        progress.accept("Searching");
        Times times = search(ours, index);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Figures(
            articles,
            articles / seconds,
            articles / bareSeconds,
            bareSeconds / seconds,
            at(times.full, 0.5),
            at(times.full, 0.99),
            at(times.bare, 0.5),
            at(times.matching, 0.5),
            at(times.full, 0.5) / at(times.bare, 0.5),
            times.processorRatio,
            at(times.typing, 0.5),
            at(times.typing, 0.99),
            index.figures().bytes(),
            (runtime.totalMemory() - runtime.freeMemory()) >> 20);
      }
    } finally {
      Generations.delete(folder);
    }
  }

  private static SearchRequest full(String query) {
    return SearchRequest.of(query).limit(HITS).counting(Facet.values()).histogram(BarWidth.MONTH);
  }

  private static void type(ArticleIndex index, String query) {
    index.complete(query, query.length(), 8);
    index.search(SearchRequest.of(query).limit(HITS));
  }

  private double index(int articles, ArticleIndex index) throws IndexException {
    long start = System.nanoTime();
    for (int from = 0; from < articles; from += BATCH) {
      List<SearchDocument> batch = new ArrayList<>(BATCH);
      for (int i = from; i < Math.min(articles, from + BATCH); i++) {
        batch.add(generator.article(i));
      }
      index.put(batch, from + (long) batch.size());
    }
    index.commit();
    return (System.nanoTime() - start) / 1e9;
  }

  private double indexBare(int articles, Path folder) throws IOException {
    Files.createDirectories(folder);
    DocumentMaker maker = new DocumentMaker(new TextAnalysis(Set.of()), new LanguageGuess());
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(settings.memoryMegabytes());
    config.setCommitOnClose(false);
    long start = System.nanoTime();
    double seconds;
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < articles; i++) {
        writer.addDocument(maker.make(generator.article(i)));
      }
      writer.commit();
      seconds = (System.nanoTime() - start) / 1e9;
      writer.rollback();
    }
    Generations.delete(folder);
    return seconds;
  }

  /** What searches took, one number for each query. */
  private static final class Times {
    private final double[] full = new double[QUERIES];
    private final double[] bare = new double[QUERIES];
    private final double[] matching = new double[QUERIES];
    private final double[] typing = new double[QUERIES];
    private double processorRatio;
  }

  /**
   * Asks the index and, on the same files and with nothing of ours around it, Lucene: each query in
   * turn, so that whatever else the machine does falls on both.
   */
  private Times search(Path folder, ArticleIndex index) throws IOException {
    QueryPlans plans =
        new QueryPlans(new TextAnalysis(Set.of()), new LanguageGuess(), settings.names());
    Times times = new Times();
    Map<String, Bare> queries = new LinkedHashMap<>();
    Random random = new Random(42);
    try (Directory directory = FSDirectory.open(new Generations(folder).newestFirst().getFirst());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int i = -WARM_UP; i < QUERIES; i++) {
        int place = Math.max(0, i);
        String typed = generator.query(random);
        Bare query = bare(typed, plans, searcher);
        times.matching[place] = time(() -> matched(searcher, query));
        times.bare[place] = time(() -> shown(searcher, query));
        times.full[place] = time(() -> index.search(full(typed)));
        times.typing[place] = time(() -> type(index, typed));
        if (i >= 0) {
          queries.put(typed, query);
        }
      }
      long bare = 0;
      long full = 0;
      for (int round = 0; round < PROCESSOR_ROUNDS; round++) {
        long start = processorTime();
        for (Bare query : queries.values()) {
          shown(searcher, query);
        }
        long between = processorTime();
        for (String typed : queries.keySet()) {
          index.search(full(typed));
        }
        bare += between - start;
        full += processorTime() - between;
      }
      times.processorRatio = full / (double) Math.max(1, bare);
    }
    return times;
  }

  /** Nanoseconds of the processor that all threads of the program have used. */
  private static long processorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getAllThreadIds())
        .map(threads::getThreadCpuTime)
        .filter(time -> time > 0)
        .sum();
  }

  /**
   * What Lucene is asked for a query.
   *
   * @param partial what is asked after it where it finds nothing
   */
  private record Bare(Query query, Optional<Query> partial) {}

  private Bare bare(String typed, QueryPlans plans, IndexSearcher searcher) throws IOException {
    return switch (new QueryReader().read(typed)) {
      case ReadQuery.Misread misread -> throw new IllegalStateException(misread.sentence());
      case ReadQuery.Understood understood -> {
        try {
          Set<Language> languages = IndexStore.languages(searcher);
          LocalDate today = LocalDate.now(settings.clock());
          yield new Bare(
              Searching.current(plans.plan(understood.node(), typed, languages, today).query()),
              plans
                  .partial(understood.node(), languages, today)
                  .map(partial -> Searching.current(partial.query())));
        } catch (Unanswerable never) {
          throw new IllegalStateException(
              "the generator asks for nothing that is not there", never);
        }
      }
    };
  }

  private static TopDocs matched(IndexSearcher searcher, Bare bare) throws IOException {
    TopDocs found =
        searcher.search(bare.query(), new TopScoreDocCollectorManager(HITS, Integer.MAX_VALUE));
    return found.totalHits.value() == 0 && bare.partial().isPresent()
        ? searcher.search(bare.partial().get(), PARTIAL_HITS)
        : found;
  }

  private static void shown(IndexSearcher searcher, Bare bare) throws IOException {
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : matched(searcher, bare).scoreDocs) {
      stored.document(hit.doc);
    }
  }

  /** Measures alerts with so many saved searches. */
  public AlertFigures measureAlerts(int queries) {
    Random random = new Random(7);
    List<AlertQuery> watched = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      watched.add(new AlertQuery(new UUID(0, i), generator.query(random), false));
    }
    try (MonitorAlertMatcher matcher = new MonitorAlertMatcher(settings)) {
      long start = System.nanoTime();
      matcher.put(watched);
      matcher.match(generator.article(0), Optional.empty());
      double registration = (System.nanoTime() - start) / 1e6;
      double[] times = new double[ALERT_ARTICLES];
      for (int i = -ALERT_ARTICLES; i < ALERT_ARTICLES; i++) {
        SearchDocument article = generator.article(1_000 + i);
        times[Math.max(0, i)] = time(() -> matcher.match(article, Optional.empty()));
      }
      return new AlertFigures(queries, registration, at(times, 0.5), at(times, 0.99));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** What is measured. */
  private interface Timed {
    void run() throws IOException;
  }

  private static double time(Timed timed) throws IOException {
    long start = System.nanoTime();
    timed.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double at(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
  }
}
