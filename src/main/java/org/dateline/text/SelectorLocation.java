package org.dateline.text;

import java.util.Optional;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;

/** Finds where a selector stands in the text that it was made on, even if its position is wrong. */
final class SelectorLocation {
  private static final int MOST = 2_000;

  private final String text;

  SelectorLocation(String text) {
    this.text = text;
  }

  /** The place; none where the words don't stand in the text, or in several places alike. */
  Optional<TextRange> of(String exact, String prefix, String suffix, Optional<TextRange> range) {
    if (range.isPresent()
        && range.get().length() == exact.length()
        && text.startsWith(exact, range.get().start())) {
      return range;
    }
    int best = -1;
    long bestRank = -1;
    boolean tied = false;
    int tried = 0;
    for (int at = text.indexOf(exact);
        at >= 0 && tried < MOST;
        at = text.indexOf(exact, at + 1), tried++) {
      long context = common(prefix, at, suffix, at + exact.length());
      long near = range.isPresent() ? text.length() - Math.abs(at - (long) range.get().start()) : 0;
      long rank = context * (2L * text.length() + 2) + Math.max(0, near);
      tied = rank == bestRank || (tied && rank < bestRank);
      if (rank > bestRank) {
        best = at;
        bestRank = rank;
      }
    }
    return best < 0 || tied
        ? Optional.empty()
        : Optional.of(new TextRange(best, best + exact.length()));
  }

  private int common(String prefix, int start, String suffix, int end) {
    int before = 0;
    while (before < prefix.length()
        && before < start
        && prefix.charAt(prefix.length() - 1 - before) == text.charAt(start - 1 - before)) {
      before++;
    }
    int after = 0;
    while (after < suffix.length()
        && end + after < text.length()
        && suffix.charAt(after) == text.charAt(end + after)) {
      after++;
    }
    return before + after;
  }

  static String before(String text, int start) {
    return text.substring(Math.max(0, start - Selector.CONTEXT), start);
  }

  static String after(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + Selector.CONTEXT));
  }
}
