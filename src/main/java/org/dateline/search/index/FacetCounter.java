package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;

/** Counts the values of sets of documents. Used by one thread. */
final class FacetCounter {
  private static final int MOST_VALUES = 200;

  /** Counts from this one on need not be told apart to see which values are the most frequent. */
  private static final int MANY = 255;

  private final List<LeafReaderContext> leaves;
  private final FacetValues words;
  private final Gazetteer gazetteer;

  FacetCounter(List<LeafReaderContext> leaves, FacetValues words, Gazetteer gazetteer) {
    this.words = words;
    this.leaves = leaves;
    this.gazetteer = gazetteer;
  }

  /**
   * The values of a facet, the most frequent first.
   *
   * @param sets the documents of each leaf, in the order of the leaves
   * @param selected the values that the results are narrowed to; they are listed even where nothing
   *     has them
   */
  List<FacetCount> count(Facet facet, List<FixedBitSet> sets, Set<String> selected)
      throws IOException {
    int[] counts = counts(facet, sets);
    List<Counted> listed = new ArrayList<>();
    for (String value : selected) {
      OptionalInt number = words.number(facet, value);
      boolean counted = number.isPresent() && number.getAsInt() < counts.length;
      listed.add(new Counted(value, counted ? counts[number.getAsInt()] : 0));
      if (counted) {
        counts[number.getAsInt()] = 0;
      }
    }
    listed.sort(Comparator.naturalOrder());
    listed.addAll(mostFrequent(facet, counts));
    List<FacetCount> list = new ArrayList<>(Math.min(MOST_VALUES, listed.size()));
    for (Counted counted : listed.subList(0, Math.min(MOST_VALUES, listed.size()))) {
      list.add(
          new FacetCount(
              counted.value(),
              label(facet, counted.value()),
              counted.count(),
              selected.contains(counted.value())));
    }
    return list;
  }

  /** The first values in their order; the thousands that are left out are only counted. */
  private List<Counted> mostFrequent(Facet facet, int[] counts) {
    int[] values = new int[MANY + 1];
    for (int count : counts) {
      values[Math.min(count, MANY)]++;
    }
    int least = MANY;
    int enough = values[MANY];
    while (least > 1 && enough < MOST_VALUES) {
      least--;
      enough += values[least];
    }
    List<Counted> first = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] >= least) {
        first.add(new Counted(words.word(facet, number), counts[number]));
      }
    }
    first.sort(Comparator.naturalOrder());
    return first;
  }

  /** A value with its count; the more frequent comes first, of equals by the alphabet. */
  private record Counted(String value, int count) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      return count == other.count
          ? value.compareTo(other.value)
          : Integer.compare(other.count, count);
    }
  }

  /** How many documents have each value, by the values' numbers. */
  private int[] counts(Facet facet, List<FixedBitSet> sets) throws IOException {
    if (sets.stream().allMatch(set -> set.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS)) {
      return new int[0];
    }
    int[] counts = new int[words.size(facet)];
    for (LeafReaderContext leaf : leaves) {
      FixedBitSet set = sets.get(leaf.ord);
      // Segments without the field, or without a match, are many, and asking them takes long.
      boolean asked =
          leaf.reader().getFieldInfos().fieldInfo(IndexFields.of(facet)) != null
              && set.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS;
      if (asked) {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.of(facet));
        int[] numbers = words.numbers(leaf.reader(), facet, values);
        if (counts.length < words.size(facet)) {
          counts = Arrays.copyOf(counts, words.size(facet));
        }
        count(values, set, numbers, counts);
      }
    }
    return counts;
  }

  private static void count(SortedSetDocValues values, FixedBitSet set, int[] numbers, int[] counts)
      throws IOException {
    SortedDocValues single = DocValues.unwrapSingleton(values);
    DocIdSetIterator documents = new BitSetIterator(set, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (single != null) {
        if (single.advanceExact(document)) {
          counts[numbers[single.ordValue()]]++;
        }
      } else if (values.advanceExact(document)) {
        int many = values.docValueCount();
        for (int i = 0; i < many; i++) {
          counts[numbers[(int) values.nextOrd()]]++;
        }
      }
    }
  }

  private String label(Facet facet, String value) {
    return switch (facet) {
      case REGION -> gazetteer.region(value).map(Region::name).orElse(value);
      case LANGUAGE ->
          value.equals("und")
              ? "Other"
              : Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
      case PUBLISHER, AUTHOR, SOURCE, STORY, TYPE, ORGANISATION, SPEAKER, STATUS -> value;
    };
  }
}
