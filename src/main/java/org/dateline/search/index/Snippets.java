package org.dateline.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.TextRange;
import org.dateline.search.Snippet;

/** Cuts the passage out of a text that shows best what matched in it. */
final class Snippets {
  private static final int WIDTH = 260;
  private static final int LEAD = 90;

  private Snippets() {}

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
