package org.dateline.search.index;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Any of the terms that a word with wildcards stands for; all of them count the same. */
final class PatternQuery extends AutomatonQuery {
  /** More terms of a segment than these are not looked for, and the person is told. */
  static final int MOST_TERMS = 50_000;

  private final TermPattern pattern;
  private final boolean near;

  private PatternQuery(String field, TermPattern pattern, boolean near) {
    super(new Term(field, pattern.label()), pattern.automaton());
    this.pattern = pattern;
    this.near = near;
  }

  PatternQuery(String field, TermPattern pattern) {
    this(field, pattern, false);
  }

  /** What shows a visitor a pattern that stands near others. */
  static PatternQuery near(String field, TermPattern pattern) {
    return new PatternQuery(field, pattern, true);
  }

  /** Whether a segment has more for it than is looked at. */
  boolean isCut(LeafReaderContext leaf) throws IOException {
    Terms terms = leaf.reader().terms(getField());
    return terms != null
        && (near ? Places.exceeded(pattern, terms) : terms.size() > MOST_TERMS && hasMore(terms));
  }

  private boolean hasMore(Terms terms) throws IOException {
    TermsEnum each = pattern.terms(terms);
    int count = 0;
    while (count <= MOST_TERMS && each.next() != null) {
      count++;
    }
    return count > MOST_TERMS;
  }

  TermPattern pattern() {
    return pattern;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new First(super.getTermsEnum(terms, attributes));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** So many terms of an enumeration as are looked for. */
  private static final class First extends FilteredTermsEnum {
    private int count;

    First(TermsEnum all) {
      super(all, false);
    }

    @Override
    protected AcceptStatus accept(BytesRef term) {
      count++;
      return count > MOST_TERMS ? AcceptStatus.END : AcceptStatus.YES;
    }
  }
}
