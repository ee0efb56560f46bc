package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The values of a facet that each document of a segment has, by number, unpacked so that counting
 * reads an array. Immutable.
 */
final class FacetColumn {
  /** By document: 0 without a value, a number plus 1, or of several values where they stand. */
  private final int[] numbers;

  private final List<int[]> several;

  private FacetColumn(int[] numbers, List<int[]> several) {
    this.numbers = numbers;
    this.several = several;
  }

  /**
   * Reads a segment.
   *
   * @param numberOf the number of each ordinal
   * @param documents how many the segment has
   */
  static FacetColumn read(SortedSetDocValues values, int[] numberOf, int documents)
      throws IOException {
    int[] numbers = new int[documents];
    List<int[]> several = new ArrayList<>();
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      int count = values.docValueCount();
      if (count == 1) {
        numbers[document] = numberOf[(int) values.nextOrd()] + 1;
      } else {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
          all[i] = numberOf[(int) values.nextOrd()] + 1;
        }
        numbers[document] = ~several.size();
        several.add(all);
      }
    }
    return new FacetColumn(numbers, several);
  }

  /**
   * Counts the values of documents.
   *
   * @param counts by the values' numbers plus 1; the first is of those that have none
   */
  void count(int[] documents, int length, int[] counts) {
    for (int i = 0; i < length; i++) {
      int number = numbers[documents[i]];
      if (number >= 0) {
        counts[number]++;
      } else {
        for (int each : several.get(~number)) {
          counts[each]++;
        }
      }
    }
  }
}
