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

  /** What a word that came in costs a fit, where a word that is kept counts 1. */
  private static final double COME_IN = 0.12;

  private static final double FOR_ANOTHER = 0.4;
  private static final double SIGN = 0.2;

  /** A place of which the comparison says that so much was the quote's is not another's. */
  private static final double MINE = 0.8;

  /** Longer quotes are compared in their folded form only up to here. */
  private static final int COMPARED = 4_000;

  private final Quote quote;
  private final Comparison comparison;
  private final QuoteSearch search;
  private final Optional<Copies> copies;
  private final Tokens b;
  private final String folded;
  private final String prefix;
  private final String suffix;
  private final Optional<Comparison.Stretch> place;
  private final int expected;
  private final List<Candidate> all = new ArrayList<>();
  private boolean only;

  Candidates(Quote quote, Comparison comparison, QuoteSearch search, Tokens b) {
    this.quote = quote;
    this.comparison = comparison;
    this.search = search;
    this.b = b;
    copies =
        quote.located() && !quote.standsOnce()
            ? Optional.of(new Copies(quote, b, comparison, search))
            : Optional.empty();
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
    List<TextRange> occurrences = search.occurrences(quote);
    only = occurrences.size() == 1 && quote.standsOnce();
    for (TextRange range : occurrences) {
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

  /**
   * Whether the quote's first or last word is only part of a word there: 4 days, 48 days. Many
   * words are the quote's nevertheless, unless it is a number that was cut: pages glue lines
   * together.
   */
  private boolean cutsWord(TextRange range) {
    if (quote.isLong() && !isDigitAt(range.start()) && !isDigitAt(range.end() - 1)) {
      return false;
    }
    int first = b.firstEndingAfter(range.start());
    int last = b.firstEndingAfter(range.end() - 1);
    boolean fromStart = quote.range().start() <= quote.tokens().start(quote.from());
    boolean toEnd = quote.range().end() >= quote.tokens().end(quote.to() - 1);
    return (fromStart && first < b.count() && b.isWord(first) && b.start(first) < range.start())
        || (toEnd && last < b.count() && b.isWord(last) && b.end(last) > range.end());
  }

  private boolean isDigitAt(int offset) {
    return Character.isDigit(b.text().codePointAt(offset));
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
    Optional<Comparison.Stretch> core = core(places, before);
    if (core.isEmpty()) {
      return;
    }
    int first = core.get().from();
    int last = core.get().to() - 1;
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
    core(places, quote.from())
        .ifPresent(core -> add(comparison.range(quote, core.from(), core.to() - 1), 0, false));
  }

  /**
   * The part of a fit that holds together: a word or a full stop at the far end of much that came
   * in does not carry the quote's place there. It is the stretch of the greatest sum, where a
   * fitted word counts for and each word between two fitted ones counts against it.
   *
   * @param places for each token of the quote the token that it is fitted to, or -1
   * @param offset the token of the first place
   */
  private Optional<Comparison.Stretch> core(int[] places, int offset) {
    double best = 0;
    double sum = 0;
    int from = -1;
    int to = -1;
    int start = -1;
    int previous = -1;
    for (int i = quote.from(); i < quote.to(); i++) {
      int at = places[i - offset];
      if (at < 0) {
        continue;
      }
      sum -= previous < 0 ? 0 : COME_IN * (at - previous - 1);
      if (sum <= 0) {
        sum = 0;
        start = at;
      }
      boolean same = quote.tokens().number(i) == b.number(at);
      sum += !quote.tokens().isWord(i) ? SIGN : same ? 1 : FOR_ANOTHER;
      if (sum >= best) {
        best = sum;
        from = start;
        to = at + 1;
      }
      previous = at;
    }
    if (from < 0) {
      return Optional.empty();
    }
    boolean endsWithSign = !quote.tokens().isWord(quote.to() - 1);
    if (endsWithSign
        && to < b.count()
        && b.number(to) == quote.tokens().number(quote.to() - 1)
        && b.number(to - 1) != b.number(to)) {
      to++;
    }
    return Optional.of(new Comparison.Stretch(from, to));
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
    double score =
        Math.max((50 * words + context + 2 * position) / (52 + contextWeight), alone() * alike);
    double around = contextWeight == 0 ? 0.5 : context / contextWeight;
    Copies.Owner owner =
        copies.filter(any -> same).map(known -> known.owner(from)).orElse(Copies.Owner.QUOTE);
    all.add(
        new Candidate(
            range,
            same,
            same && only,
            inPlace,
            fitted,
            owner,
            owner == Copies.Owner.ANOTHER
                    || (!same
                        && (only || comparison.mine(quote, from, to) < MINE)
                        && isAnothers(range))
                ? 1
                : comparison.claimed(quote, from, to),
            words,
            around,
            adjoining(range),
            score));
  }

  /** Whether a place's words stood elsewhere in the old text as often as they stand now. */
  private boolean isAnothers(TextRange range) {
    if (!quote.located() || quote.isShort()) {
      return false;
    }
    String old = quote.tokens().text();
    String now = range.in(b.text());
    search.spend((old.length() + b.text().length()) / 16);
    List<Integer> before = Occurrences.of(old, now, quote.range());
    return !before.isEmpty()
        && Occurrences.of(b.text(), now, new TextRange(0, 0)).size() <= before.size();
  }

  /** What equal words are worth where nothing around them is kept: more of them say more. */
  private double alone() {
    return quote.isLong() ? 0.8 : quote.isShort() ? 0 : 0.7;
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
