package org.dateline.search.index;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits;
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

  /** In an index of so many documents it is worth counting apart what is not ranked. */
  static final int LARGE = 250_000;

  /** Of a large index this share is counted with the ranking, before that is given up. */
  private static final int SHARE = 10;

  private final IndexSearcher searcher;
  private final Closeness closeness;
  private final long now;
  private final int large;

  /**
   * @param large from how many documents on matches are counted apart from ranking the first ones
   */
  Ranking(
      IndexSearcher searcher,
      TextAnalysis analysis,
      Set<Language> languages,
      Clock clock,
      int large) {
    this.large = large;
    this.searcher = searcher;
    this.closeness = new Closeness(analysis, languages);
    this.now = clock.instant().getEpochSecond();
  }

  /**
   * What was found.
   *
   * @param total how many in all
   * @param documents the first of them, in order
   * @param counted what was counted of all of them, where that was asked for
   */
  record Ranked(int total, List<ScoreDoc> documents, Optional<Tally> counted) {}

  /**
   * Finds, counts and orders.
   *
   * @param counting what is counted on the way
   */
  Ranked rank(
      Query query,
      List<QueryNode.Word> words,
      SortOrder sort,
      int limit,
      Optional<Tally.Counting> counting)
      throws IOException {
    if (searcher.getIndexReader().maxDoc() >= large && MatchingCost.isLow(query)) {
      // What can't come among the first is counted without a look at how well it matches.
      TopDocs first = searcher.search(query, top(sort, limit, large / SHARE));
      if (counting.isPresent()) {
        Tally.Found<Integer> all =
            counting
                .get()
                .search(searcher, query, new TotalHitCountCollectorManager(searcher.getSlices()));
        return new Ranked(
            all.collected(), ordered(first, words, sort, limit), Optional.of(all.tally()));
      }
      int total =
          first.totalHits.relation() == TotalHits.Relation.EQUAL_TO
              ? Math.toIntExact(first.totalHits.value())
              : searcher.count(query);
      return new Ranked(total, ordered(first, words, sort, limit), Optional.empty());
    }
    CollectorManager<?, ? extends TopDocs> top = top(sort, limit, Integer.MAX_VALUE);
    TopDocs found;
    Optional<Tally> counted = Optional.empty();
    if (counting.isPresent()) {
      Tally.Found<? extends TopDocs> both = counting.get().search(searcher, query, top);
      found = both.collected();
      counted = Optional.of(both.tally());
    } else {
      found = searcher.search(query, top);
    }
    int total = Math.toIntExact(found.totalHits.value());
    return new Ranked(total, ordered(found, words, sort, limit), counted);
  }

  /**
   * The first in order, uncounted, and without a look at how close the words stand: what can't come
   * among them need not be looked at.
   */
  List<ScoreDoc> first(Query query, SortOrder sort, int limit) throws IOException {
    return ordered(searcher.search(query, top(sort, limit, limit)), List.of(), sort, limit);
  }

  private CollectorManager<?, ? extends TopDocs> top(SortOrder sort, int limit, int counted) {
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    int wanted =
        Math.min(most, sort == SortOrder.RELEVANCE ? Math.max(limit, CLOSELY) : Math.max(1, limit));
    return switch (sort) {
      case RELEVANCE -> new TopScoreDocCollectorManager(wanted, counted);
      case DATE ->
          new TopFieldCollectorManager(
              new Sort(new SortField(IndexFields.WHEN, SortField.Type.LONG, true)),
              wanted,
              counted);
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
    long[] when = when(documents, closely);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < closely; i++) {
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

  /** When the first of some documents were published, in seconds since 1970. */
  private long[] when(ScoreDoc[] documents, int first) throws IOException {
    long[] when = new long[first];
    // The number of a document, then its place: values are read in the order of the documents.
    long[] inOrder = new long[first];
    for (int i = 0; i < first; i++) {
      inOrder[i] = ((long) documents[i].doc << Integer.SIZE) + i;
    }
    Arrays.sort(inOrder);
    LeafReaderContext leaf = null;
    NumericDocValues values = null;
    for (long each : inOrder) {
      int document = (int) (each >> Integer.SIZE);
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        values = DocValues.getNumeric(leaf.reader(), IndexFields.WHEN);
      }
      if (values != null && values.advanceExact(document - leaf.docBase)) {
        when[(int) each] = values.longValue();
      }
    }
    return when;
  }
}
