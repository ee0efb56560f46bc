package org.dateline.search.index;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.dateline.search.Facet;

/**
 * The values of facets as words. Lucene packs them tightly, and unpacking the same thousands of
 * names for every query costs more than counting them; so they are kept for as long as their
 * segment lives. Safe for use by several threads.
 */
public final class FacetValues {
  private final Map<IndexReader.CacheKey, Map<Facet, AtomicReferenceArray<String>>> bySegment =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The words for an ordinal of a segment. */
  String value(LeafReader segment, Facet facet, SortedSetDocValues values, int ordinal)
      throws IOException {
    IndexReader.CacheHelper segmentLife = segment.getCoreCacheHelper();
    if (segmentLife == null) {
      return values.lookupOrd(ordinal).utf8ToString();
    }
    AtomicReferenceArray<String> known =
        bySegment
            .computeIfAbsent(segmentLife.getKey(), any -> new ConcurrentHashMap<>())
            .computeIfAbsent(
                facet, any -> new AtomicReferenceArray<>(Math.toIntExact(values.getValueCount())));
    String word = known.get(ordinal);
    if (word == null) {
      word = values.lookupOrd(ordinal).utf8ToString();
      known.set(ordinal, word);
    }
    return word;
  }
}
