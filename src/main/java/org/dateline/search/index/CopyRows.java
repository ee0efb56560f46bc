package org.dateline.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.dateline.search.Hit;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;

/**
 * Joins hits that carry the same story. Only texts that share a key of their sketches are read and
 * compared, which of most lists are none. Used by one thread.
 */
final class CopyRows {
  /** With how many hits that share keys with it a hit is compared at most. */
  private static final int CANDIDATES = 60;

  private final IndexSearcher searcher;
  private final CopyFinder copies;
  private final CopyDecisions decisions;

  CopyRows(IndexSearcher searcher, TextAnalysis analysis, CopyDecisions decisions) {
    this.searcher = searcher;
    this.copies = new CopyFinder(searcher, analysis, decisions);
    this.decisions = decisions;
  }

  /**
   * The hits with one row for each story: the best of them stays and names the others.
   *
   * @param documents of the hits, in the same order
   */
  List<Hit> joined(List<Hit> hits, List<ScoreDoc> documents) throws IOException {
    List<Map<Integer, Integer>> sharing = sharing(documents);
    List<Hit> rows = new ArrayList<>();
    int[] rowOf = new int[hits.size()];
    Map<UUID, Integer> placeOf = new HashMap<>();
    for (int place = 0; place < rowOf.length; place++) {
      Hit hit = hits.get(place);
      OptionalInt copy =
          hit.current() ? copyOf(place, documents, sharing.get(place)) : OptionalInt.empty();
      if (hit.current() && copy.isEmpty()) {
        copy = decided(hit, placeOf);
      }
      if (copy.isEmpty()) {
        rowOf[place] = rows.size();
        rows.add(hit);
      } else {
        rowOf[place] = rowOf[copy.getAsInt()];
        rows.set(rowOf[place], with(rows.get(rowOf[place]), hit.articleId()));
      }
      placeOf.putIfAbsent(hit.articleId(), place);
    }
    return rows;
  }

  /** The place of an earlier hit that carries the same story. */
  private OptionalInt copyOf(int place, List<ScoreDoc> documents, Map<Integer, Integer> shared)
      throws IOException {
    Comparator<Integer> mostShared =
        Comparator.comparingInt(other -> -shared.getOrDefault(other, 0));
    List<Integer> likeliest =
        shared.keySet().stream()
            .sorted(mostShared.thenComparingInt(other -> other))
            .limit(CANDIDATES)
            .toList();
    for (int other : likeliest) {
      if (copies.areCopies(documents.get(place).doc, documents.get(other).doc)) {
        return OptionalInt.of(other);
      }
    }
    return OptionalInt.empty();
  }

  /** The place of an earlier hit that a person joined with one. */
  private OptionalInt decided(Hit hit, Map<UUID, Integer> placeOf) {
    return decisions.joinedTo(hit.articleId()).stream()
        .filter(placeOf::containsKey)
        .mapToInt(joined -> placeOf.getOrDefault(joined, 0))
        .min();
  }

  /** For each hit how many keys it shares with which earlier ones. */
  private List<Map<Integer, Integer>> sharing(List<ScoreDoc> documents) throws IOException {
    List<Map<Integer, Integer>> sharing = new ArrayList<>();
    documents.forEach(any -> sharing.add(new HashMap<>()));
    // A key, then the place of the hit that has it: equal keys come to stand side by side.
    long[] keys = keys(documents);
    for (int from = 0; from < keys.length; ) {
      int to = from;
      while (to < keys.length && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
        for (int earlier = Math.max(from, to - CANDIDATES); earlier < to; earlier++) {
          if ((int) keys[earlier] < (int) keys[to]) {
            sharing.get((int) keys[to]).merge((int) keys[earlier], 1, Integer::sum);
          }
        }
        to++;
      }
      from = to;
    }
    return sharing;
  }

  private long[] keys(List<ScoreDoc> documents) throws IOException {
    int[] inOrder =
        IntStream.range(0, documents.size())
            .boxed()
            .sorted(Comparator.comparingInt(place -> documents.get(place).doc))
            .mapToInt(Integer::intValue)
            .toArray();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    long[] keys = new long[64];
    int count = 0;
    LeafReaderContext leaf = null;
    BinaryDocValues values = null;
    for (int place : inOrder) {
      int document = documents.get(place).doc;
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        values = DocValues.getBinary(leaf.reader(), IndexFields.COPY_KEYS);
      }
      if (values != null && values.advanceExact(document - leaf.docBase)) {
        BytesRef packed = values.binaryValue();
        ByteBuffer each = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        keys = ArrayUtil.grow(keys, count + packed.length / Integer.BYTES);
        while (each.remaining() >= Integer.BYTES) {
          keys[count++] = ((long) each.getInt() << Integer.SIZE) + place;
        }
      }
    }
    long[] sorted = Arrays.copyOf(keys, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static Hit with(Hit hit, UUID copy) {
    List<UUID> copies = new ArrayList<>(hit.copies());
    copies.add(copy);
    return new Hit(
        hit.articleId(),
        hit.revisionId(),
        hit.ordinal(),
        hit.current(),
        hit.url(),
        hit.title(),
        hit.publisher(),
        hit.published(),
        hit.captured(),
        hit.language(),
        hit.score(),
        hit.snippet(),
        hit.complete(),
        copies);
  }
}
