package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.dateline.model.TextRange;
import org.dateline.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what matched in an article, from the positions that the index keeps, and the passage that
 * shows it best. Used by one thread.
 */
final class Snippets {
  private static final int WIDTH = 260;
  private static final int LEAD = 90;
  private static final int MOST_MATCHES = 2_000;

  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  Snippets(IndexSearcher searcher, Query query) throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** What matched in a document; nothing where it does not match. */
  @Nullable Matches of(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return weight.matches(leaf, document - leaf.docBase);
  }

  /** What matched in a field, in order and without overlaps. */
  static List<TextRange> in(@Nullable Matches matches, String field, int length)
      throws IOException {
    MatchesIterator each = matches == null ? null : matches.getMatches(field);
    if (each == null) {
      return List.of();
    }
    List<TextRange> ranges = new ArrayList<>();
    while (each.next() && ranges.size() < MOST_MATCHES) {
      collect(each, length, ranges);
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

  /** The passage of a text with the most different matches, or its beginning. */
  static Snippet best(String text, List<TextRange> matches) {
    int first = bestFrom(text, matches);
    int anchor = matches.isEmpty() ? 0 : matches.get(first).start();
    int start = matches.isEmpty() ? 0 : beginning(text, anchor);
    int end =
        ending(text, Math.max(start + WIDTH, matches.isEmpty() ? 0 : matches.get(first).end()));
    return cut(text, start, end, matches);
  }

  /** With which match the window of most different words begins. */
  private static int bestFrom(String text, List<TextRange> matches) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] words = new int[matches.size()];
    for (int i = 0; i < words.length; i++) {
      String word = matches.get(i).in(text).toLowerCase(Locale.ROOT);
      words[i] = numbers.computeIfAbsent(word, any -> numbers.size());
    }
    int[] inWindow = new int[numbers.size()];
    int different = 0;
    int end = 0;
    int first = 0;
    int bestScore = -1;
    for (int i = 0; i < words.length; i++) {
      int limit = matches.get(i).start() + WIDTH - LEAD;
      while (end < words.length && matches.get(end).end() <= limit) {
        different += inWindow[words[end]]++ == 0 ? 1 : 0;
        end++;
      }
      int score = different * 4 + Math.min(end - i, 4);
      if (score > bestScore) {
        bestScore = score;
        first = i;
      }
      if (end > i) {
        different -= --inWindow[words[i]] == 0 ? 1 : 0;
      } else {
        end = i + 1;
      }
    }
    return first;
  }

  /** Where the sentence of a match begins, or a word before it. */
  private static int beginning(String text, int anchor) {
    int earliest = Math.max(0, anchor - LEAD);
    for (int i = anchor; i > earliest; i--) {
      char c = text.charAt(i - 1);
      if (c == '\n'
          || c == '。'
          || c == '！'
          || c == '？'
          || (Character.isWhitespace(c) && i > 1 && ".!?؟۔…”\"".indexOf(text.charAt(i - 2)) >= 0)) {
        return i;
      }
    }
    if (earliest == 0) {
      return 0;
    }
    for (int i = earliest; i < anchor; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(earliest)) ? earliest + 1 : earliest;
  }

  private static int ending(String text, int wanted) {
    if (wanted >= text.length()) {
      return text.length();
    }
    for (int i = wanted; i > wanted - 40 && i > 0; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(wanted)) ? wanted + 1 : wanted;
  }

  /** A stretch of a text on one line, with its matches moved along. */
  private static Snippet cut(String text, int start, int end, List<TextRange> matches) {
    StringBuilder line = new StringBuilder(end - start + 2);
    int[] at = new int[end - start + 1];
    if (start > 0) {
      line.append('…');
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
      boolean afterSpace = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
      at[i - start] = line.length() - (space && afterSpace && !line.isEmpty() ? 1 : 0);
      if (!space) {
        line.append(c);
      } else if (!afterSpace) {
        line.append(' ');
      }
    }
    at[end - start] = line.length();
    if (end < text.length()) {
      line.append('…');
    }
    List<TextRange> moved = new ArrayList<>();
    for (TextRange match : matches) {
      if (match.start() >= start && match.end() <= end) {
        moved.add(new TextRange(at[match.start() - start], at[match.end() - start]));
      }
    }
    return new Snippet(line.toString(), moved);
  }
}
