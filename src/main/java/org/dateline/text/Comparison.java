package org.dateline.text;

import java.util.BitSet;
import java.util.Optional;
import org.dateline.model.TextRange;

/** Two texts side by side: which tokens are kept, and what follows for a stretch of the first. */
final class Comparison {
  private static final int NEIGHBOURS = 14;
  private static final int WIDEST = 40;
  private static final double FADE = 0.85;

  private final Tokens a;
  private final Tokens b;
  private final float[] weights;
  private final TokenAlignment alignment;
  private final BitSet sure = new BitSet();
  private final double keptShare;

  /** A stretch of tokens of the second text. */
  record Stretch(int from, int to) {}

  Comparison(Tokens a, Tokens b, float[] weights) {
    this.a = a;
    this.b = b;
    this.weights = weights;
    alignment = TokenAlignment.of(a, b, weights);
    int kept = 0;
    for (int i = 0; i < a.count(); i++) {
      kept += alignment.inB(i) >= 0 ? 1 : 0;
      if (isSure(i)) {
        sure.set(i);
      }
    }
    keptShare = a.count() == 0 ? 1 : (double) kept / a.count();
  }

  TokenAlignment alignment() {
    return alignment;
  }

  /** Where all tokens of a quote are kept side by side. */
  Optional<TextRange> kept(Quote quote) {
    if (quote.count() == 0) {
      return Optional.empty();
    }
    int first = keptAt(quote.from(), quote.count());
    return first < 0
        ? Optional.empty()
        : Optional.of(range(quote, first, first + quote.count() - 1));
  }

  /** Where a stretch of the first text, not empty, is kept as it was; -1 where it is not. */
  int keptAt(int from, int count) {
    int first = alignment.inB(from);
    for (int i = 1; i < count && first >= 0; i++) {
      first = alignment.inB(from + i) == first + i ? first : -1;
    }
    return first;
  }

  /** Where a stretch of the second text, not empty, was, if it was there as it is; or -1. */
  int keptFrom(int place, int count) {
    int first = alignment.inA(place);
    for (int i = 1; i < count && first >= 0; i++) {
      first = alignment.inA(place + i) == first + i ? first : -1;
    }
    return first;
  }

  /**
   * The range from one token of the second text to another. Where the quote begins or ends inside a
   * word or in white space, so does the range, if the characters there are the same.
   */
  TextRange range(Quote quote, int first, int last) {
    int head = quote.range().start() - quote.tokens().start(quote.from());
    int tail = quote.range().end() - quote.tokens().end(quote.to() - 1);
    int start = b.start(first);
    int end = b.end(last);
    if (head != 0 && quote.tokens().number(quote.from()) == b.number(first)) {
      start = clamp(start + head, first == 0 ? 0 : b.end(first - 1), b.end(first));
    }
    if (tail != 0 && quote.tokens().number(quote.to() - 1) == b.number(last)) {
      int next = last + 1 < b.count() ? b.start(last + 1) : b.text().length();
      end = clamp(end + tail, b.start(last), next);
    }
    return new TextRange(start, Math.max(start, end));
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }

  /** Share of the first text's tokens that are kept, 0 to 1. */
  double keptShare() {
    return keptShare;
  }

  /** How much a quote's own words say. */
  double weight(Quote quote) {
    double weight = 0;
    for (int i = quote.from(); i < quote.to(); i++) {
      weight += weights[quote.tokens().number(i)];
    }
    return weight;
  }

  /**
   * How much of what stands around a stretch is kept around a place in the second text, 0 to 1; the
   * nearer a word the more it counts.
   */
  double support(int from, int to, int placeFrom, int placeTo) {
    double all = 0;
    double kept = 0;
    double fade = 1;
    for (int distance = 1; distance <= NEIGHBOURS; distance++) {
      int slack = 2 + distance / 3;
      if (from - distance >= 0) {
        double weight = weight(from - distance) * fade;
        int place = alignment.inB(from - distance);
        all += weight;
        kept += place >= 0 && Math.abs(place - (placeFrom - distance)) <= slack ? weight : 0;
      }
      if (to - 1 + distance < a.count()) {
        double weight = weight(to - 1 + distance) * fade;
        int place = alignment.inB(to - 1 + distance);
        all += weight;
        kept += place >= 0 && Math.abs(place - (placeTo - 1 + distance)) <= slack ? weight : 0;
      }
      fade *= FADE;
    }
    return all == 0 ? 1 : kept / all;
  }

  /**
   * A stretch that reads the same in both texts.
   *
   * @param words its tokens
   * @param weight how much they say
   * @param around how much of that stands around the words that were asked for
   */
  record Shared(int words, double weight, double around) {}

  /**
   * The stretch around a place of the first text that reads the same around one of the second,
   * where the same words stand, {@value #WIDEST} tokens to each side at most.
   */
  Shared shared(int inA, int count, int inB) {
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
    double around = 0;
    for (int i = from; i < to; i++) {
      weight += weight(i);
      around += i < inA || i >= inA + count ? weight(i) : 0;
    }
    return new Shared(to - from, weight, around);
  }

  /** How much a token of the first text says, a little more than nothing. */
  double weight(int token) {
    return 0.1 + weights[a.number(token)];
  }

  /** The stretch between what is surely kept before a quote and what is surely kept after it. */
  Stretch between(Quote quote) {
    int before = sureBefore(quote.from());
    int after = sureAfter(quote.to());
    int from = before < 0 ? 0 : alignment.inB(before) + 1;
    int to = after >= a.count() ? b.count() : alignment.inB(after);
    return new Stretch(Math.min(from, to), to);
  }

  /** The last token before a place that is kept within a run, or -1. */
  int sureBefore(int token) {
    return sure.previousSetBit(token - 1);
  }

  /** The first token from a place on that is kept within a run, or the number of tokens. */
  int sureAfter(int token) {
    int next = sure.nextSetBit(token);
    return next < 0 ? a.count() : next;
  }

  private boolean isSure(int token) {
    int place = alignment.inB(token);
    if (place < 0) {
      return false;
    }
    double run = weight(token);
    int length = 1;
    for (int i = token - 1; i >= 0 && length < 4 && alignment.inB(i) == place - (token - i); i--) {
      run += weight(i);
      length++;
    }
    for (int i = token + 1;
        i < a.count() && length < 7 && alignment.inB(i) == place + (i - token);
        i++) {
      run += weight(i);
      length++;
    }
    return length >= 3 && run >= 0.9;
  }

  /** Share of a stretch of the second text that was elsewhere in the first, outside of a quote. */
  double claimed(Quote quote, int from, int to) {
    return share(quote, from, to, false);
  }

  /** Share of a stretch of the second text that was in a quote. */
  double mine(Quote quote, int from, int to) {
    return share(quote, from, to, true);
  }

  private double share(Quote quote, int from, int to, boolean inside) {
    double all = 0;
    double share = 0;
    for (int j = from; j < to; j++) {
      double weight = 0.1 + weights[b.number(j)];
      int origin = alignment.inA(j);
      all += weight;
      boolean within = quote.located() && origin >= quote.from() && origin < quote.to();
      share += origin >= 0 && within == inside ? weight : 0;
    }
    return all == 0 ? 0 : share / all;
  }

  /** Whether part of a quote was not compared because that would have taken too long. */
  boolean gaveUp(Quote quote) {
    for (int i = quote.from(); i < quote.to(); i++) {
      if (alignment.gaveUp(i)) {
        return true;
      }
    }
    return false;
  }

  /** Where a quote would begin in the second text if nothing but what stands before had changed. */
  int expected(Quote quote) {
    int before = sureBefore(quote.from());
    return before < 0
        ? 0
        : Math.min(
            b.text().length(),
            b.end(alignment.inB(before)) + quote.range().start() - a.end(before));
  }
}
