package org.dateline.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * The places of many terms of a segment as if they were one term, put together in memory by a
 * counting sort. Immutable.
 */
final class Places {
  /** More places of a segment than these are not looked at, and the person is told. */
  private static final int MOST = 3_000_000;

  private static final float COST_OF_A_DOCUMENT = 2f;

  private final int[] firsts;
  private final int[] positions;

  /**
   * @param firsts by document, where its positions begin; one more than there are documents
   * @param positions in order within each document
   */
  private Places(int[] firsts, int[] positions) {
    this.firsts = firsts;
    this.positions = positions;
  }

  /** The places of terms, of too many those of the first. */
  static Places of(TermsEnum terms, int documents) throws IOException {
    int[] owners = new int[256];
    int[] places = new int[256];
    int count = 0;
    int[] firsts = new int[documents + 1];
    PostingsEnum postings = null;
    while (count < MOST && terms.next() != null) {
      postings = terms.postings(postings, PostingsEnum.POSITIONS);
      for (int document = postings.nextDoc();
          document != PostingsEnum.NO_MORE_DOCS && count < MOST;
          document = postings.nextDoc()) {
        int times = postings.freq();
        owners = ArrayUtil.grow(owners, count + times);
        places = ArrayUtil.grow(places, count + times);
        for (int i = 0; i < times; i++) {
          owners[count] = document;
          places[count++] = postings.nextPosition();
        }
        firsts[document + 1] += times;
      }
    }
    for (int document = 0; document < documents; document++) {
      firsts[document + 1] += firsts[document];
    }
    int[] next = Arrays.copyOf(firsts, documents);
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[next[owners[i]]++] = places[i];
    }
    for (int document = 0; document < documents; document++) {
      Arrays.sort(sorted, firsts[document], firsts[document + 1]);
    }
    return new Places(firsts, sorted);
  }

  /** Whether the terms of a pattern have more places than are looked at. */
  static boolean exceeded(TermPattern pattern, Terms terms) throws IOException {
    if (terms.getSumTotalTermFreq() <= MOST) {
      return false;
    }
    long count = 0;
    TermsEnum each = pattern.terms(terms);
    while (count <= MOST && each.next() != null) {
      count += each.totalTermFreq();
    }
    return count > MOST;
  }

  IntervalIterator iterator() {
    return new Each();
  }

  private final class Each extends IntervalIterator {
    private int document = -1;
    private int next;
    private int position = -1;

    @Override
    public int start() {
      return position;
    }

    @Override
    public int end() {
      return position;
    }

    @Override
    public int gaps() {
      return 0;
    }

    @Override
    public int nextInterval() {
      boolean more = document < firsts.length - 1 && next < firsts[document + 1];
      position = more ? positions[next++] : NO_MORE_INTERVALS;
      return position;
    }

    @Override
    public float matchCost() {
      return COST_OF_A_DOCUMENT;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      int documents = firsts.length - 1;
      int found = target;
      while (found < documents && firsts[found] == firsts[found + 1]) {
        found++;
      }
      document = found < documents ? found : NO_MORE_DOCS;
      next = found < documents ? firsts[found] : positions.length;
      position = -1;
      return document;
    }

    @Override
    public long cost() {
      return positions.length;
    }
  }
}
