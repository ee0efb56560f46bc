package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.dateline.search.Facet;

/**
 * The values of facets, numbered over all segments. A segment has ordinals of its own; which number
 * each of them means is found out once in the segment's life, so that a query counts numbers and
 * unpacks no names. Safe for use by several threads.
 */
public final class FacetValues {
  private final Map<IndexReader.CacheKey, Map<Facet, int[]>> bySegment =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Facet, Numbering> numberings = new EnumMap<>(Facet.class);

  public FacetValues() {
    for (Facet facet : Facet.values()) {
      numberings.put(facet, new Numbering());
    }
  }

  /** The words of one facet; a number once given stays. */
  private static final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    synchronized int numberOf(String word) {
      return numbers.computeIfAbsent(
          word,
          added -> {
            words.add(added);
            return words.size() - 1;
          });
    }

    synchronized OptionalInt known(String word) {
      Integer number = numbers.get(word);
      return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    synchronized String word(int number) {
      return words.get(number);
    }

    synchronized int size() {
      return words.size();
    }
  }

  /** The number of each ordinal of a segment. */
  int[] numbers(LeafReader segment, Facet facet, SortedSetDocValues values) throws IOException {
    IndexReader.CacheHelper life = segment.getCoreCacheHelper();
    if (life == null) {
      return numbered(facet, values);
    }
    Map<Facet, int[]> known =
        bySegment.computeIfAbsent(life.getKey(), any -> new ConcurrentHashMap<>());
    int[] numbers = known.get(facet);
    if (numbers == null) {
      numbers = numbered(facet, values);
      known.put(facet, numbers);
    }
    return numbers;
  }

  private int[] numbered(Facet facet, SortedSetDocValues values) throws IOException {
    Numbering numbering = numbering(facet);
    int[] numbers = new int[Math.toIntExact(values.getValueCount())];
    for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
      numbers[ordinal] = numbering.numberOf(values.lookupOrd(ordinal).utf8ToString());
    }
    return numbers;
  }

  /** How many numbers were given so far. */
  int size(Facet facet) {
    return numbering(facet).size();
  }

  /** The number of a word; nothing where no segment that was counted has it. */
  OptionalInt number(Facet facet, String word) {
    return numbering(facet).known(word);
  }

  /** The words that have a number. */
  String word(Facet facet, int number) {
    return numbering(facet).word(number);
  }

  private Numbering numbering(Facet facet) {
    return java.util.Objects.requireNonNull(numberings.get(facet));
  }
}
