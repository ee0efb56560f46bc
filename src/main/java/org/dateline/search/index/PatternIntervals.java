package org.dateline.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a document has any of the terms that a pattern stands for. Lucene's own source asks each
 * term for each document, and throws where the terms are too many. Immutable.
 */
final class PatternIntervals extends IntervalsSource {
  private final TermPattern pattern;

  PatternIntervals(TermPattern pattern) {
    this.pattern = pattern;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    Terms terms = leaf.reader().terms(field);
    return terms == null
        ? null
        : Places.of(() -> pattern.terms(terms), leaf.reader().maxDoc()).iterator();
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) throws IOException {
    Terms terms = leaf.reader().terms(field);
    if (terms == null) {
      return null;
    }
    Optional<List<BytesRef>> kept = pattern.termsOf(leaf, field, document);
    List<BytesRef> own = kept.isPresent() ? kept.get() : pattern.listed(terms);
    return own.isEmpty()
        ? null
        : Intervals.or(own.stream().map(Intervals::term).toArray(IntervalsSource[]::new))
            .matches(field, leaf, document);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    pattern.visit(visitor, PatternQuery.near(field, pattern), field);
  }

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public String toString() {
    return "pattern(" + pattern + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatternIntervals intervals && pattern.equals(intervals.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }
}
