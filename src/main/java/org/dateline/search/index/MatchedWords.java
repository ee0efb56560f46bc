package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.dateline.model.TextRange;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.analysis.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a query matches in the texts of documents that it found: words by the positions that
 * the index keeps, words with wildcards by reading the text, since asking for each of the thousands
 * of terms that they stand for takes longer. Used by one thread.
 */
final class MatchedWords {
  private static final int MOST_MATCHES = 2_000;

  private final List<LeafReaderContext> leaves;
  private final TextAnalysis analysis;
  private final List<PatternQuery> patterns = new ArrayList<>();
  private final Weight weight;

  MatchedWords(IndexSearcher searcher, Query query, TextAnalysis analysis) throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.analysis = analysis;
    this.weight =
        searcher.createWeight(searcher.rewrite(positive(query)), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /**
   * What a query wants, with its patterns apart; of a document that was found it is known that it
   * has nothing else.
   */
  private Query positive(Query query) {
    return switch (query) {
      case BooleanQuery all -> {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        wanted.setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
        for (BooleanClause clause : all) {
          if (clause.occur() != BooleanClause.Occur.MUST_NOT) {
            wanted.add(positive(clause.query()), clause.occur());
          }
        }
        yield wanted.build();
      }
      case DisjunctionMaxQuery any ->
          WordQueries.any(any.getDisjuncts().stream().map(this::positive).toList());
      case BoostQuery boosted -> positive(boosted.getQuery());
      case PatternQuery pattern -> {
        patterns.add(pattern);
        yield MatchAllDocsQuery.INSTANCE;
      }
      default -> query;
    };
  }

  /** What matched in a document; nothing where it does not match. */
  @Nullable Matches of(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return weight.matches(leaf, document - leaf.docBase);
  }

  /**
   * What matched in a text, in order and without overlaps.
   *
   * @param matches what matched in its document
   * @param field the field that the text was written to
   */
  List<TextRange> in(@Nullable Matches matches, String field, String text) throws IOException {
    List<TextRange> ranges = new ArrayList<>();
    MatchesIterator each = matches == null ? null : matches.getMatches(field);
    while (each != null && each.next() && ranges.size() < MOST_MATCHES) {
      collect(each, text.length(), ranges);
    }
    List<TermPattern> wanted =
        patterns.stream()
            .filter(pattern -> pattern.getField().equals(field))
            .map(PatternQuery::pattern)
            .toList();
    if (matches != null && !wanted.isEmpty()) {
      for (Token word : analysis.words(text)) {
        if (ranges.size() < MOST_MATCHES
            && wanted.stream().anyMatch(pattern -> pattern.standsFor(word.term()))) {
          ranges.add(new TextRange(word.start(), word.end()));
        }
      }
    }
    return merged(ranges);
  }

  /** Of words that stand near each other the words are marked, not what stands between them. */
  private static void collect(MatchesIterator match, int length, List<TextRange> ranges)
      throws IOException {
    MatchesIterator parts = match.getSubMatches();
    if (parts != null) {
      while (parts.next() && ranges.size() < MOST_MATCHES) {
        collect(parts, length, ranges);
      }
      return;
    }
    int start = match.startOffset();
    int end = Math.min(match.endOffset(), length);
    if (start >= 0 && start < end) {
      ranges.add(new TextRange(start, end));
    }
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    Collections.sort(ranges);
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges) {
      if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
        TextRange last = merged.removeLast();
        merged.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
