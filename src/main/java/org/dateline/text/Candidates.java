package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.TextRange;

/** Collects the places that one quote may have now. */
final class Candidates {
  private static final float LEAST_SHARE = 0.3f;

  /** Share of a window that can compete with a good place that the comparison names. */
  private static final float RIVAL_SHARE = 0.6f;

  /** Longer quotes are compared in their folded form only up to here. */
  private static final int COMPARED = 4_000;

  private final Quote quote;
  private final Comparison comparison;
  private final QuoteSearch search;
  private final Tokens b;
  private final String folded;
  private final String prefix;
  private final String suffix;
  private final Optional<Comparison.Stretch> place;
  private final int expected;
  private final List<Candidate> all = new ArrayList<>();

  Candidates(Quote quote, Comparison comparison, QuoteSearch search, Tokens b) {
    this.quote = quote;
    this.comparison = comparison;
    this.search = search;
    this.b = b;
    folded = Folding.text(cut(quote.exact()));
    prefix = Folding.text(quote.prefix());
    suffix = Folding.text(quote.suffix());
    place = quote.located() ? Optional.of(comparison.between(quote)) : Optional.empty();
    expected = quote.located() ? comparison.expected(quote) : -1;
  }

  List<Candidate> all() {
    return all;
  }

  void collect(Optional<TextRange> kept) {
    for (TextRange range : search.occurrences(quote)) {
      if (!cutsWord(range)) {
        add(range, 0, false);
      }
    }
    if (kept.isPresent()) {
      add(kept.get(), 1, true);
    } else {
      place.ifPresent(this::fitInPlace);
    }
    if (!quote.isShort()) {
      boolean found = all.stream().anyMatch(Candidates::isSettled);
      for (QuoteSearch.Window window : search.windows(quote, found ? RIVAL_SHARE : LEAST_SHARE)) {
        if (!found || !isInPlace(window)) {
          fit(window);
        }
      }
    }
  }

  private static boolean isSettled(Candidate candidate) {
    return candidate.fitted() && candidate.quote() >= 0.7 && candidate.context() >= 0.5;
  }

  private boolean isInPlace(QuoteSearch.Window window) {
    return place
        .map(stretch -> window.from() < stretch.to() && stretch.from() < window.to())
        .orElse(false);
  }

  /** Whether the quote's first or last word is only part of a word there: 4 days, 48 days. */
  private boolean cutsWord(TextRange range) {
    int first = b.firstEndingAfter(range.start());
    int last = b.firstEndingAfter(range.end() - 1);
    boolean fromStart = quote.range().start() <= quote.tokens().start(quote.from());
    boolean toEnd = quote.range().end() >= quote.tokens().end(quote.to() - 1);
    return (fromStart && first < b.count() && b.isWord(first) && b.start(first) < range.start())
        || (toEnd && last < b.count() && b.isWord(last) && b.end(last) > range.end());
  }

  /** What stands now where the quote stood: its neighbourhood is fitted word by word. */
  private void fitInPlace(Comparison.Stretch stretch) {
    int before = comparison.sureBefore(quote.from()) + 1;
    int after = comparison.sureAfter(quote.to());
    int n = after - before;
    int m = stretch.to() - stretch.from();
    if (!TokenFit.isPossible(n, m) || m > 4 * n + 60) {
      return;
    }
    search.spend((long) n * m);
    int[] places =
        TokenFit.fit(quote.tokens(), before, after, b, stretch.from(), stretch.to(), false);
    int first = -1;
    int last = -1;
    for (int i = quote.from(); i < quote.to(); i++) {
      int at = places[i - before];
      if (at >= 0) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    if (first < 0) {
      return;
    }
    // What came in where the quote's first or last word was replaced belongs to the quote.
    if (quote.from() == before && first - stretch.from() <= 3 && isReplaced(quote.from(), first)) {
      first = stretch.from();
    }
    if (quote.to() == after && stretch.to() - 1 - last <= 3 && isReplaced(quote.to() - 1, last)) {
      last = stretch.to() - 1;
    }
    add(comparison.range(quote, first, last), share(places, before), true);
  }

  /** How much of the quote is the same in a fit, by the weight of its words. */
  private double share(int[] places, int offset) {
    double all = 0;
    double same = 0;
    for (int i = quote.from(); i < quote.to(); i++) {
      double weight = comparison.weight(i);
      int at = places[i - offset];
      all += weight;
      same += at >= 0 && quote.tokens().number(i) == b.number(at) ? weight : 0;
    }
    return same / all;
  }

  private boolean isReplaced(int token, int now) {
    return quote.tokens().isWord(token) && quote.tokens().number(token) != b.number(now);
  }

  private void fit(QuoteSearch.Window window) {
    int n = quote.count();
    int m = window.to() - window.from();
    if (!TokenFit.isPossible(n, m) || search.isSpent()) {
      return;
    }
    search.spend((long) n * m);
    int[] places =
        TokenFit.fit(quote.tokens(), quote.from(), quote.to(), b, window.from(), window.to(), true);
    int first = -1;
    int last = -1;
    for (int at : places) {
      if (at >= 0) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    if (first >= 0) {
      add(comparison.range(quote, first, last), 0, false);
    }
  }

  /**
   * Weighs a place.
   *
   * @param share how much of the quote's words is kept, where the comparison knows; words that only
   *     came in count less against a place that the comparison names
   */
  private void add(TextRange range, double share, boolean fitted) {
    if (range.length() == 0 || all.stream().anyMatch(known -> known.range().equals(range))) {
      return;
    }
    String now = range.in(b.text());
    search.spend((long) folded.length() * (now.length() / 64 + 1) / 2);
    boolean same = now.equals(quote.exact());
    double alike = same ? 1 : BitDistance.similarity(folded, Folding.text(cut(now)));
    double words = Math.max(alike, (alike + share) / 2);
    int from = b.firstEndingAfter(range.start());
    int to = Math.max(from, b.firstStartingAt(range.end()));
    boolean inPlace =
        place.map(stretch -> from >= stretch.from() && to <= stretch.to()).orElse(false);
    double before = before(range.start());
    double after = after(range.end());
    double position =
        expected < 0
            ? 0.5
            : 1 - Math.abs(expected - range.start()) / (double) Math.max(1, b.text().length());
    double contextWeight = (before < 0 ? 0 : 20) + (after < 0 ? 0 : 20);
    double context = 20 * Math.max(0, before) + 20 * Math.max(0, after);
    double score = (50 * words + context + 2 * position) / (52 + contextWeight);
    all.add(
        new Candidate(
            range,
            same,
            inPlace,
            fitted,
            comparison.claimed(quote, from, to),
            words,
            contextWeight == 0 ? 0.5 : context / contextWeight,
            adjoining(range),
            score));
  }

  private int adjoining(TextRange range) {
    String text = b.text();
    String left = quote.prefix();
    String right = quote.suffix();
    int before = 0;
    while (before < Math.min(left.length(), range.start())
        && left.charAt(left.length() - 1 - before) == text.charAt(range.start() - 1 - before)) {
      before++;
    }
    int after = 0;
    while (after < Math.min(right.length(), text.length() - range.end())
        && right.charAt(after) == text.charAt(range.end() + after)) {
      after++;
    }
    return before + after;
  }

  private double before(int start) {
    if (prefix.isEmpty()) {
      return quote.located() ? (start == 0 ? 1 : 0.5) : -1;
    }
    int from = Math.max(0, start - quote.prefix().length());
    String now = Folding.text(b.text().substring(from, start));
    return BitDistance.similarity(prefix, now);
  }

  private double after(int end) {
    if (suffix.isEmpty()) {
      return quote.located() ? (end == b.text().length() ? 1 : 0.5) : -1;
    }
    int to = Math.min(b.text().length(), end + quote.suffix().length());
    return BitDistance.similarity(suffix, Folding.text(b.text().substring(end, to)));
  }

  private static String cut(String text) {
    return text.length() <= COMPARED ? text : text.substring(0, COMPARED);
  }
}
