package org.dateline.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a segment's documents, each column read when it is first asked for: four bytes
 * a document. Safe for use by several threads.
 */
final class SegmentColumns {
  /** The day of a document that states neither day nor month. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /** Added to the first day of a month, of a document that states no day. */
  static final int MONTH_ALONE = 1 << 28;

  private final FacetValues words;
  private final Map<Facet, Optional<FacetColumn>> facets = new EnumMap<>(Facet.class);
  private int @Nullable [] days;

  /**
   * @param words the values of facets over all segments
   */
  SegmentColumns(FacetValues words) {
    this.words = words;
  }

  /** The values of a facet; nothing where no document of the segment has any. */
  synchronized Optional<FacetColumn> facet(LeafReader segment, Facet facet) throws IOException {
    Optional<FacetColumn> known = facets.get(facet);
    if (known == null) {
      known = read(segment, facet);
      facets.put(facet, known);
    }
    return known;
  }

  private Optional<FacetColumn> read(LeafReader segment, Facet facet) throws IOException {
    SortedSetDocValues values = segment.getSortedSetDocValues(IndexFields.of(facet));
    return values == null
        ? Optional.empty()
        : Optional.of(FacetColumn.read(values, words.numbers(facet, values), segment.maxDoc()));
  }

  /** The days of publication since 1970, by document; where it states a month alone, so marked. */
  synchronized int[] days(LeafReader segment) throws IOException {
    if (days == null) {
      int[] read = new int[segment.maxDoc()];
      Arrays.fill(read, NO_DAY);
      read(DocValues.getNumeric(segment, IndexFields.DATE), 0, read);
      read(DocValues.getNumeric(segment, IndexFields.MONTH), MONTH_ALONE, read);
      days = read;
    }
    return days;
  }

  private static void read(NumericDocValues values, int mark, int[] days) throws IOException {
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      days[document] = Math.addExact(Math.toIntExact(values.longValue()), mark);
    }
  }
}
