package org.dateline.search.index;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.dateline.search.Facet;

/**
 * The values of facets, numbered over all segments. A segment has ordinals of its own; which number
 * each of its documents has is found out once in the segment's life, so that a query counts numbers
 * and unpacks no names. Safe for use by several threads.
 */
final class FacetValues {
  private final Map<IndexReader.CacheKey, SegmentColumns> bySegment =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Facet, FacetNumbers> numberings = new EnumMap<>(Facet.class);

  FacetValues() {
    for (Facet facet : Facet.values()) {
      numberings.put(facet, new FacetNumbers());
    }
  }

  /** What is counted of a segment's documents, kept as long as the segment is. */
  SegmentColumns columns(LeafReader segment) {
    IndexReader.CacheHelper life = segment.getCoreCacheHelper();
    return life == null
        ? new SegmentColumns(this)
        : bySegment.computeIfAbsent(life.getKey(), any -> new SegmentColumns(this));
  }

  /** The number of each ordinal of a segment. */
  int[] numbers(Facet facet, SortedSetDocValues values) throws IOException {
    FacetNumbers words = of(facet);
    int[] numbers = new int[Math.toIntExact(values.getValueCount())];
    for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
      numbers[ordinal] = words.numberOf(values.lookupOrd(ordinal).utf8ToString());
    }
    return numbers;
  }

  /** The numbers of a facet's values. */
  FacetNumbers of(Facet facet) {
    return Objects.requireNonNull(numberings.get(facet));
  }
}
