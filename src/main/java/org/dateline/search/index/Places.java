package org.dateline.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;

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

  /**
   * The places of terms, of too many those of the first. They are read twice, once to see how many
   * each document has: put aside as they come they would take three times the memory.
   *
   * @param terms the same ones each time
   */
  static Places of(Enumerated terms, int documents) throws IOException {
    int[] firsts = new int[documents + 1];
    int read = 0;
    PostingsEnum postings = null;
    TermsEnum counted = terms.begin();
    while (read < MOST && counted.next() != null) {
      postings = counted.postings(postings, PostingsEnum.FREQS);
      for (int document = postings.nextDoc();
          document != PostingsEnum.NO_MORE_DOCS && read < MOST;
          document = postings.nextDoc()) {
        firsts[document + 1] += postings.freq();
        read += postings.freq();
      }
    }
    for (int document = 0; document < documents; document++) {
      firsts[document + 1] += firsts[document];
    }
    int[] next = Arrays.copyOf(firsts, documents);
    int[] positions = new int[read];
    int left = read;
    PostingsEnum placed = null;
    TermsEnum each = terms.begin();
    while (left > 0 && each.next() != null) {
      placed = each.postings(placed, PostingsEnum.POSITIONS);
      for (int document = placed.nextDoc();
          document != PostingsEnum.NO_MORE_DOCS && left > 0;
          document = placed.nextDoc()) {
        int times = placed.freq();
        for (int i = 0; i < times; i++) {
          positions[next[document]++] = placed.nextPosition();
        }
        left -= times;
      }
    }
    for (int document = 0; document < documents; document++) {
      Arrays.sort(positions, firsts[document], firsts[document + 1]);
    }
    return new Places(firsts, positions);
  }

  /** Terms that can be enumerated again. */
  interface Enumerated {
    /** The same terms from the first one on. */
    TermsEnum begin() throws IOException;
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
