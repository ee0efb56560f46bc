package org.dateline.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.search.Bar;
import org.dateline.search.BarWidth;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;

/** Counts the values and days of sets of documents. Used by one thread. */
final class FacetCounter {
  private static final int MOST_VALUES = 200;
  private static final int MOST_BARS = 4_000;

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
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      FixedBitSet set = sets.get(leaf.ord);
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.of(facet));
      if (values.getValueCount() > 0) {
        int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        countOrdinals(values, set, byOrdinal);
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
          if (byOrdinal[ordinal] > 0) {
            counts.merge(
                words.value(leaf.reader(), facet, values, ordinal),
                byOrdinal[ordinal],
                Integer::sum);
          }
        }
      }
    }
    selected.forEach(value -> counts.putIfAbsent(value, 0));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Integer> entry) -> selected.contains(entry.getKey()),
                    Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_VALUES)
        .map(entry ->
            new FacetCount(
                entry.getKey(),
                label(facet, entry.getKey()),
                entry.getValue(),
                selected.contains(entry.getKey())))
        .toList();
  }

  private static void countOrdinals(SortedSetDocValues values, FixedBitSet set, int[] counts)
      throws IOException {
    SortedDocValues single = DocValues.unwrapSingleton(values);
    DocIdSetIterator documents = new BitSetIterator(set, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (single != null) {
        if (single.advanceExact(document)) {
          counts[single.ordValue()]++;
        }
      } else if (values.advanceExact(document)) {
        int many = values.docValueCount();
        for (int i = 0; i < many; i++) {
          counts[(int) values.nextOrd()]++;
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

  /** How many documents were published when, without gaps; wider bars where there were too many. */
  List<Bar> histogram(BarWidth width, List<FixedBitSet> sets) throws IOException {
    TreeMap<LocalDate, Integer> bars = new TreeMap<>();
    Map<Long, LocalDate> starts = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), IndexFields.DATE);
      DocIdSetIterator documents = new BitSetIterator(sets.get(leaf.ord), 0);
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (days.advanceExact(document)) {
          LocalDate start =
              starts.computeIfAbsent(
                  days.longValue(), day -> width.start(LocalDate.ofEpochDay(day)));
          bars.merge(start, 1, Integer::sum);
        }
      }
    }
    List<Bar> list = new ArrayList<>();
    if (bars.isEmpty()) {
      return list;
    }
    for (LocalDate day = bars.firstKey(); !day.isAfter(bars.lastKey()); day = next(day, width)) {
      if (list.size() == MOST_BARS) {
        return width == BarWidth.MONTH
            ? sparse(bars)
            : histogram(width == BarWidth.DAY ? BarWidth.WEEK : BarWidth.MONTH, sets);
      }
      list.add(new Bar(day, bars.getOrDefault(day, 0)));
    }
    return list;
  }

  /** Only the bars that hold something: a stray year would make a list without end. */
  private static List<Bar> sparse(Map<LocalDate, Integer> bars) {
    List<Bar> list = new ArrayList<>();
    bars.forEach((day, count) -> list.add(new Bar(day, count)));
    return list;
  }

  private static LocalDate next(LocalDate day, BarWidth width) {
    return switch (width) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.plusWeeks(1);
      case MONTH -> day.plusMonths(1);
    };
  }
}
