package org.dateline.text;

/**
 * Tells copies of the same words apart by what stands around them. A quote is widened, word by word
 * to both sides, as long as the old text and a place in the new one read the same. Where that says
 * far more for one pair of places than for any other copy in either text, the two belong together.
 */
final class UniqueContext {
  private static final int WIDEST = 40;
  private static final int LEAST_WORDS = 6;
  private static final double LEAST_WEIGHT = 3;

  /** So much more must be the same around a place than around any other copy, in weight. */
  private static final double AHEAD = 2;

  private static final double TIMES = 2;

  private final Tokens a;
  private final Tokens b;
  private final Comparison comparison;
  private final QuoteSearch search;

  /**
   * Compares what stands around copies.
   *
   * @param search whose budget this takes from
   */
  UniqueContext(Tokens a, Tokens b, Comparison comparison, QuoteSearch search) {
    this.a = a;
    this.b = b;
    this.comparison = comparison;
    this.search = search;
  }

  /** Whether a place with the quote's own characters is surely the quote's. */
  boolean belongsTo(Quote quote, Candidate candidate) {
    if (!quote.located() || !candidate.same() || quote.count() == 0) {
      return false;
    }
    int place = b.firstEndingAfter(candidate.range().start());
    if (!isCopy(b, place, quote)) {
      return false;
    }
    Shared shared = shared(quote.from(), quote.count(), place);
    if (shared.words < LEAST_WORDS || shared.weight < LEAST_WEIGHT) {
      return false;
    }
    search.spend((a.count() + b.count()) / 8);
    for (int at = 0; at + quote.count() <= a.count(); at++) {
      boolean other = at != quote.from() && isCopy(a, at, quote);
      if (other && !isAhead(shared, shared(at, quote.count(), place), quote)) {
        return false;
      }
    }
    for (int at = 0; at + quote.count() <= b.count(); at++) {
      boolean other = at != place && isCopy(b, at, quote);
      if (other && !isAhead(shared, shared(quote.from(), quote.count(), at), quote)) {
        return false;
      }
    }
    return !search.isSpent();
  }

  private boolean isAhead(Shared here, Shared there, Quote quote) {
    double own = 0;
    for (int i = quote.from(); i < quote.to(); i++) {
      own += comparison.weight(i);
    }
    double around = here.weight - own;
    double aroundOther = there.weight - own;
    return around >= aroundOther + AHEAD && around >= aroundOther * TIMES;
  }

  private record Shared(int words, double weight) {}

  /** The stretch around a place of the first text that reads the same around one of the second. */
  private Shared shared(int inA, int count, int inB) {
    int shift = inB - inA;
    int from = inA;
    while (from > 0
        && from + shift > 0
        && inA - from < WIDEST
        && a.number(from - 1) == b.number(from + shift - 1)) {
      from--;
    }
    int to = inA + count;
    while (to < a.count()
        && to + shift < b.count()
        && to - inA - count < WIDEST
        && a.number(to) == b.number(to + shift)) {
      to++;
    }
    double weight = 0;
    for (int i = from; i < to; i++) {
      weight += comparison.weight(i);
    }
    search.spend(to - from);
    return new Shared(to - from, weight);
  }

  private static boolean isCopy(Tokens text, int at, Quote quote) {
    if (at + quote.count() > text.count()) {
      return false;
    }
    int i = 0;
    while (i < quote.count() && text.number(at + i) == quote.tokens().number(quote.from() + i)) {
      i++;
    }
    return i == quote.count();
  }
}
