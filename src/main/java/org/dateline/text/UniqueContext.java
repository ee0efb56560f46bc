package org.dateline.text;

import org.dateline.model.TextRange;

/**
 * Tells copies of the same words apart by what stands around them. A quote is widened, word by word
 * to both sides, as long as the old text and a place in the new one read the same. Where that says
 * far more for one pair of places than for any other copy in either text, the two belong together.
 */
final class UniqueContext {
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
  boolean belongsTo(Quote quote, TextRange range) {
    if (!quote.located() || quote.count() == 0) {
      return false;
    }
    int place = b.firstEndingAfter(range.start());
    if (!isCopy(b, place, quote)) {
      return false;
    }
    Comparison.Shared shared = shared(quote.from(), quote.count(), place);
    if (shared.words() < LEAST_WORDS || shared.weight() < LEAST_WEIGHT) {
      return false;
    }
    search.spend((a.count() + b.count()) / 8);
    for (int at = 0; at + quote.count() <= a.count(); at++) {
      boolean other = at != quote.from() && isCopy(a, at, quote);
      if (other && !isAhead(shared, shared(at, quote.count(), place))) {
        return false;
      }
    }
    for (int at = 0; at + quote.count() <= b.count(); at++) {
      boolean other = at != place && isCopy(b, at, quote);
      if (other && !isAhead(shared, shared(quote.from(), quote.count(), at))) {
        return false;
      }
    }
    return !search.isSpent();
  }

  private static boolean isAhead(Comparison.Shared here, Comparison.Shared there) {
    return here.around() >= there.around() + AHEAD && here.around() >= there.around() * TIMES;
  }

  private Comparison.Shared shared(int inA, int count, int inB) {
    Comparison.Shared shared = comparison.shared(inA, count, inB);
    search.spend(shared.words());
    return shared;
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
