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
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
 * Finds what a query matches in the texts of documents: words by the positions that the index
 * keeps, words with wildcards by reading the text, since asking for each of the thousands of terms
 * that they stand for takes longer. Used by one thread.
 */
final class MatchedWords {
  private static final int MOST_MATCHES = 2_000;

  private final List<LeafReaderContext> leaves;
  private final TextAnalysis analysis;
  private final List<PatternQuery> patterns = new ArrayList<>();
  private final TermPlaces terms = new TermPlaces();
  private final Weight weight;
  private int last = -1;
  private @Nullable Matches lastMatches;

  private MatchedWords(IndexSearcher searcher, Query query, Known known, TextAnalysis analysis)
      throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.analysis = analysis;
    this.weight =
        searcher.createWeight(
            searcher.rewrite(positive(query, known)), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** For documents that the query found. */
  static MatchedWords ofFound(IndexSearcher searcher, Query query, TextAnalysis analysis)
      throws IOException {
    return new MatchedWords(searcher, query, Known.MATCHES, analysis);
  }

  /** For documents that the query may not match. */
  static MatchedWords ofAny(IndexSearcher searcher, Query query, TextAnalysis analysis)
      throws IOException {
    return new MatchedWords(searcher, query, Known.NOTHING, analysis);
  }

  /** What is known of a part of the query before it is asked. */
  private enum Known {
    /** It matches: only what is shown has to be looked for. */
    MATCHES,

    /** Whether it matches has to be found out, for itself alone. */
    NOTHING,

    /** Others count only where it matches. */
    DECIDES
  }

  /** What a query wants, with its patterns apart. */
  private Query positive(Query query, Known known) {
    return switch (query) {
      case BooleanQuery all -> positive(all, known);
      case DisjunctionMaxQuery any ->
          WordQueries.any(
              any.getDisjuncts().stream().map(one -> positive(one, ofOne(known))).toList());
      case BoostQuery boosted -> positive(boosted.getQuery(), known);
      case PatternQuery pattern -> {
        patterns.add(pattern);
        yield MatchAllDocsQuery.INSTANCE;
      }
      case FormsQuery forms -> {
        if (known == Known.DECIDES) {
          yield forms;
        }
        forms.shown().forEach(terms::add);
        yield MatchNoDocsQuery.INSTANCE;
      }
      // What only narrows, such as a date, is nothing that could be marked.
      case ConstantScoreQuery narrowing ->
          known == Known.DECIDES ? narrowing : MatchNoDocsQuery.INSTANCE;
      default -> query;
    };
  }

  private Query positive(BooleanQuery all, Known known) {
    BooleanQuery.Builder wanted = new BooleanQuery.Builder();
    boolean free = known != Known.DECIDES && all.getMinimumNumberShouldMatch() <= 1;
    if (!free) {
      wanted.setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
    }
    boolean joined = all.clauses().stream().anyMatch(BooleanClause::isRequired);
    for (BooleanClause clause : all) {
      if (clause.isRequired() && known == Known.MATCHES && free) {
        wanted.add(positive(clause.query(), Known.MATCHES), BooleanClause.Occur.SHOULD);
      } else if (clause.isRequired()) {
        wanted.add(positive(clause.query(), Known.DECIDES), clause.occur());
      } else if (!clause.isProhibited()) {
        boolean apart = free && (!joined || known == Known.MATCHES);
        wanted.add(positive(clause.query(), apart ? Known.NOTHING : Known.DECIDES), clause.occur());
      }
    }
    return wanted.build();
  }

  /** Of several parts, one of which matches, nothing is known of each. */
  private static Known ofOne(Known all) {
    return all == Known.MATCHES ? Known.NOTHING : all;
  }

  /**
   * What matched in a text of a document, in order and without overlaps; nothing where the document
   * does not match. Documents are best asked for in their order.
   *
   * @param field the field that the text was written to
   */
  List<TextRange> in(int document, String field, String text) throws IOException {
    List<TextRange> ranges = new ArrayList<>();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    terms.collect(leaf, document - leaf.docBase, field, text.length(), MOST_MATCHES, ranges);
    Matches matches = matches(leaf, document);
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
      collect(wanted, text, ranges);
    }
    return merged(ranges);
  }

  private @Nullable Matches matches(LeafReaderContext leaf, int document) throws IOException {
    if (document != last) {
      last = document;
      lastMatches = weight.matches(leaf, document - leaf.docBase);
    }
    return lastMatches;
  }

  /**
   * Reads a text for patterns. No word reaches over a space, so that what stands between two spaces
   * is cut into words only where one of them may be meant: that takes most of the time.
   */
  private void collect(List<TermPattern> wanted, String text, List<TextRange> ranges) {
    for (int from = 0; from < text.length() && ranges.size() < MOST_MATCHES; ) {
      int to = from;
      boolean plain = true;
      while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != '\n') {
        plain &= text.charAt(to) < 0x80;
        to++;
      }
      if (!plain || mayStandIn(wanted, text, from, to)) {
        for (Token word : analysis.words(text.substring(from, to))) {
          if (ranges.size() < MOST_MATCHES
              && wanted.stream().anyMatch(pattern -> pattern.standsFor(word.term()))) {
            ranges.add(new TextRange(from + word.start(), from + word.end()));
          }
        }
      }
      from = to + 1;
    }
  }

  private static boolean mayStandIn(List<TermPattern> patterns, String text, int from, int to) {
    for (TermPattern pattern : patterns) {
      if (pattern.mayStandIn(text, from, to)) {
        return true;
      }
    }
    return false;
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
