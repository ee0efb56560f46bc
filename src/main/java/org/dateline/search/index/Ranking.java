package org.dateline.search.index;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.search.SortOrder;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.QueryNode;

/**
 * Finds and orders documents: BM25 over headline and text as one (headline twice), then, for the
 * best of them, a bonus where words of the query stand close together as they do in the query, and
 * a mild one for newer pieces. Used by one thread.
 */
final class Ranking {
  /** How many of the best are looked at more closely. */
  private static final int CLOSELY = 100;

  private static final float CLOSENESS = 0.15f;
  private static final double NEWNESS = 0.04;
  private static final double SECONDS_TO_HALF = 365.25 * 24 * 3600;

  private final IndexSearcher searcher;
  private final Closeness closeness;
  private final long now;

  Ranking(IndexSearcher searcher, TextAnalysis analysis, Set<Language> languages, Clock clock) {
    this.searcher = searcher;
    this.closeness = new Closeness(analysis, languages);
    this.now = clock.instant().getEpochSecond();
  }

  /**
   * What was found.
   *
   * @param total how many in all
   * @param documents the first of them, in order
   * @param matches all of them by leaf, where they were asked for
   */
  record Ranked(int total, List<ScoreDoc> documents, List<FixedBitSet> matches) {}

  /**
   * Finds, counts and orders.
   *
   * @param all whether all matches are asked for
   */
  Ranked rank(Query query, List<QueryNode.Word> words, SortOrder sort, int limit, boolean all)
      throws IOException {
    List<FixedBitSet> sets = all ? Searching.emptySets(leaves()) : List.of();
    TopDocs found = top(query, sort, limit, Integer.MAX_VALUE, sets);
    int total = Math.toIntExact(found.totalHits.value());
    return new Ranked(total, ordered(found, words, sort, limit), sets);
  }

  /**
   * The first in order, uncounted, and without a look at how close the words stand: what can't come
   * among them need not be looked at.
   */
  List<ScoreDoc> first(Query query, SortOrder sort, int limit) throws IOException {
    return ordered(top(query, sort, limit, limit, List.of()), List.of(), sort, limit);
  }

  private TopDocs top(Query query, SortOrder sort, int limit, int counted, List<FixedBitSet> sets)
      throws IOException {
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    int wanted =
        Math.min(most, sort == SortOrder.RELEVANCE ? Math.max(limit, CLOSELY) : Math.max(1, limit));
    return switch (sort) {
      case RELEVANCE -> collect(query, new TopScoreDocCollectorManager(wanted, counted), sets);
      case DATE ->
          collect(
              query,
              new TopFieldCollectorManager(
                  new Sort(new SortField(IndexFields.WHEN, SortField.Type.LONG, true)),
                  wanted,
                  counted),
              sets);
    };
  }

  private List<ScoreDoc> ordered(
      TopDocs found, List<QueryNode.Word> words, SortOrder sort, int limit) throws IOException {
    List<ScoreDoc> documents =
        sort == SortOrder.RELEVANCE && found.scoreDocs.length > 0
            ? reordered(found, words)
            : Arrays.asList(found.scoreDocs);
    return documents.subList(0, Math.min(limit, documents.size()));
  }

  private <T extends TopDocs> TopDocs collect(
      Query query, CollectorManager<?, T> top, List<FixedBitSet> sets) throws IOException {
    if (sets.isEmpty()) {
      return searcher.search(query, top);
    }
    Object[] results = searcher.search(query, new MultiCollectorManager(top, new Sets(sets)));
    return (TopDocs) results[0];
  }

  /** The documents that match, by leaf. */
  List<FixedBitSet> matches(Query query) throws IOException {
    List<FixedBitSet> sets = Searching.emptySets(leaves());
    searcher.search(query, new Sets(sets));
    return sets;
  }

  private List<LeafReaderContext> leaves() {
    return searcher.getIndexReader().leaves();
  }

  private List<ScoreDoc> reordered(TopDocs found, List<QueryNode.Word> words) throws IOException {
    ScoreDoc[] documents = found.scoreDocs;
    int closely = Math.min(CLOSELY, documents.length);
    Optional<Query> together = closeness.query(words);
    if (together.isPresent()) {
      TopDocs best = new TopDocs(found.totalHits, Arrays.copyOf(documents, closely));
      ScoreDoc[] rescored =
          QueryRescorer.rescore(searcher, best, together.get(), CLOSENESS, closely).scoreDocs;
      System.arraycopy(rescored, 0, documents, 0, closely);
    }
    long[] when = new long[closely];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < closely; i++) {
      when[i] = when(documents[i].doc);
      double age = Math.max(0, now - when[i]) / SECONDS_TO_HALF;
      documents[i].score *= (float) (1 + NEWNESS * Math.pow(0.5, age));
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> -documents[i].score)
            .thenComparingLong(i -> -when[i])
            .thenComparingInt(i -> documents[i].doc));
    List<ScoreDoc> list = new ArrayList<>(documents.length);
    order.forEach(i -> list.add(documents[i]));
    list.addAll(Arrays.asList(documents).subList(closely, documents.length));
    return list;
  }

  private long when(int document) throws IOException {
    LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexFields.WHEN);
    return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
  }

  /** Collects the documents that match into one set a leaf; leaves are never shared by threads. */
  private static final class Sets implements CollectorManager<Sets.Collecting, Boolean> {
    private final List<FixedBitSet> sets;

    Sets(List<FixedBitSet> sets) {
      this.sets = sets;
    }

    @Override
    public Collecting newCollector() {
      return new Collecting(sets);
    }

    @Override
    public Boolean reduce(Collection<Collecting> collectors) {
      return true;
    }

    static final class Collecting extends SimpleCollector {
      private final List<FixedBitSet> sets;
      private FixedBitSet current = new FixedBitSet(1);

      Collecting(List<FixedBitSet> sets) {
        this.sets = sets;
      }

      @Override
      protected void doSetNextReader(LeafReaderContext context) {
        current = sets.get(context.ord);
      }

      @Override
      public void collect(int document) {
        current.set(document);
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    }
  }
}
