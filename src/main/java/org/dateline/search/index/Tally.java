package org.dateline.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.dateline.search.Facet;

/** What was counted of the documents that a search found, while it found them. Immutable. */
final class Tally {
  private final Map<Facet, int[]> facets;
  private final int[] days;

  private Tally(Map<Facet, int[]> facets, int[] days) {
    this.facets = facets;
    this.days = days;
  }

  /**
   * How many documents have each value of the facets that were counted, by the values' numbers;
   * those that were given since are left out.
   */
  Map<Facet, int[]> facets() {
    return facets;
  }

  /**
   * The days of publication since 1970, one for each document that states it or its month, in no
   * order; months are marked as {@link SegmentColumns} says.
   */
  int[] days() {
    return days;
  }

  /** Counts while documents are collected by another collector, which need not know of it. */
  static final class Counting {
    private final FacetValues words;
    private final Set<Facet> facets;
    private final boolean byDay;

    /**
     * @param facets whose values are counted
     * @param byDay whether the days of publication are wanted
     */
    Counting(FacetValues words, Set<Facet> facets, boolean byDay) {
      this.words = words;
      this.facets = facets;
      this.byDay = byDay;
    }

    /** Searches once, for what the other collects and for what is counted. */
    <C extends Collector, T> Found<T> search(
        IndexSearcher searcher, Query query, CollectorManager<C, T> other) throws IOException {
      return searcher.search(query, new Both<>(other, this));
    }

    private Tally sum(List<Counts> parts) {
      Map<Facet, int[]> facetCounts = new EnumMap<>(Facet.class);
      for (Facet facet : facets) {
        int[] sum = new int[words.of(facet).size()];
        for (Counts part : parts) {
          int[] counted = Objects.requireNonNull(part.counts.get(facet));
          for (int i = 1; i < counted.length; i++) {
            sum[i - 1] += counted[i];
          }
        }
        facetCounts.put(facet, sum);
      }
      int[] days = new int[parts.stream().mapToInt(part -> part.dated).sum()];
      int filled = 0;
      for (Counts part : parts) {
        System.arraycopy(part.days, 0, days, filled, part.dated);
        filled += part.dated;
      }
      return new Tally(facetCounts, days);
    }
  }

  /** What was collected, and what was counted beside. */
  record Found<T>(T collected, Tally tally) {}

  /** Makes the pairs of collectors. */
  private record Both<C extends Collector, T>(CollectorManager<C, T> other, Counting counting)
      implements CollectorManager<Beside<C>, Found<T>> {
    @Override
    public Beside<C> newCollector() throws IOException {
      return new Beside<>(other.newCollector(), new Counts(counting));
    }

    @Override
    public Found<T> reduce(Collection<Beside<C>> pairs) throws IOException {
      return new Found<>(
          other.reduce(pairs.stream().map(pair -> pair.other).toList()),
          counting.sum(pairs.stream().map(pair -> pair.counts).toList()));
    }
  }

  /** Another collector, and what one thread has counted. */
  private static final class Beside<C extends Collector> extends FilterCollector {
    private final C other;
    private final Counts counts;

    Beside(C other, Counts counts) {
      super(other);
      this.other = other;
      this.counts = counts;
    }

    /** Kept back: what can count without looking at documents would leave them out here. */
    @Override
    public void setWeight(Weight weight) {}

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      counts.begin(leaf.reader());
      return new FilterLeafCollector(other.getLeafCollector(leaf)) {
        @Override
        public void collect(int document) throws IOException {
          in.collect(document);
          counts.add(document);
        }

        @Override
        public void finish() throws IOException {
          counts.count();
          in.finish();
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return other.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** What one thread has counted: documents are put aside and looked at a thousand at once. */
  private static final class Counts {
    private static final int TOGETHER = 1_024;

    private final FacetValues words;
    private final boolean byDay;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    private final Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);
    private final int[] documents = new int[TOGETHER];
    private int waiting;
    private int[] dayOf = {};
    private int[] days = {};
    private int dated;

    Counts(Counting counting) {
      this.words = counting.words;
      this.byDay = counting.byDay;
      counting.facets.forEach(facet -> counts.put(facet, new int[1]));
    }

    void begin(LeafReader segment) throws IOException {
      columns.clear();
      SegmentColumns read = words.columns(segment);
      for (Map.Entry<Facet, int[]> counted : counts.entrySet()) {
        Facet facet = counted.getKey();
        read.facet(segment, facet).ifPresent(column -> columns.put(facet, column));
        // A number of a segment that was just read may be higher than all before.
        int size = words.of(facet).size() + 1;
        if (counted.getValue().length < size) {
          counted.setValue(Arrays.copyOf(counted.getValue(), size));
        }
      }
      dayOf = byDay ? read.days(segment) : dayOf;
    }

    void add(int document) {
      documents[waiting++] = document;
      if (waiting == TOGETHER) {
        count();
      }
    }

    void count() {
      columns.forEach((facet, column) ->
          column.count(documents, waiting, Objects.requireNonNull(counts.get(facet))));
      if (byDay) {
        if (days.length < dated + waiting) {
          // Twice as many each time: of a million matches else most of the time goes to copying.
          days = Arrays.copyOf(days, Math.max(2 * days.length, TOGETHER));
        }
        for (int i = 0; i < waiting; i++) {
          int day = dayOf[documents[i]];
          if (day != SegmentColumns.NO_DAY) {
            days[dated++] = day;
          }
        }
      }
      waiting = 0;
    }
  }
}
