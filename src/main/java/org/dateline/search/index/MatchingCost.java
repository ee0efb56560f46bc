package org.dateline.search.index;

import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** What it takes to find out which documents a query matches, without how well they do. */
final class MatchingCost {
  private MatchingCost() {}

  /**
   * Whether a rewritten query is so soon matched that doing it twice costs less than scoring all:
   * only lists of documents are read for it, no positions, and no terms have to be looked up first.
   */
  static boolean isLow(Query query) {
    return switch (query) {
      case BooleanQuery all -> all.clauses().stream().allMatch(clause -> isLow(clause.query()));
      case DisjunctionMaxQuery any -> any.getDisjuncts().stream().allMatch(MatchingCost::isLow);
      case BoostQuery boosted -> isLow(boosted.getQuery());
      case ConstantScoreQuery unscored -> isLow(unscored.getQuery());
      case TermQuery _, CombinedFieldQuery _, TermInSetQuery _, PointRangeQuery _ -> true;
      case MatchAllDocsQuery _, MatchNoDocsQuery _ -> true;
      default -> false;
    };
  }
}
