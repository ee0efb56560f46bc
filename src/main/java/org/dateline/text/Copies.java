package org.dateline.text;

import java.util.Arrays;

/**
 * Tells the copies of one quote apart. Policies say the same of each kind of data and of each
 * region; when one of those statements is taken out, its words still stand in the others. A place
 * is the quote's own if nothing says more for another copy: what stands around them is compared,
 * the nearer and the rarer a word the more it counts, and a copy that the comparison of the texts
 * has put elsewhere, at least as well, claims nothing.
 */
final class Copies {
  /** Whose a place is. */
  enum Owner {
    QUOTE,
    ANOTHER,
    UNCLEAR
  }

  private static final int AROUND = 40;
  private static final double FADE = 0.95;

  /** Of more copies only the nearest are looked at. */
  private static final int MOST = 48;

  /** So much more alike must the surroundings be, as a share of all, to say whose a place is. */
  private static final double CLEAR = 0.02;

  /** So many times as much must read the same beside a place that is to stand out. */
  private static final double AHEAD = 1.5;

  private static final double SLIGHT = 0.5;

  private final Quote quote;
  private final Tokens a;
  private final Tokens b;
  private final Comparison comparison;
  private final QuoteSearch search;
  private final int count;
  private final int[] before;
  private final int[] now;

  /**
   * Finds the copies of a quote in both texts.
   *
   * @param quote located in the first text
   * @param search whose budget this takes from
   */
  Copies(Quote quote, Tokens b, Comparison comparison, QuoteSearch search) {
    this.quote = quote;
    this.a = quote.tokens();
    this.b = b;
    this.comparison = comparison;
    this.search = search;
    count = quote.count();
    before = starts(a);
    now = starts(b);
  }

  /**
   * Whose a place with the quote's words is.
   *
   * @param place the first token there
   */
  Owner owner(int place) {
    double own = alike(quote.from(), place, 0);
    Owner owner = Owner.QUOTE;
    for (int i = nearest(before, quote.from()), end = end(before, i); i < end; i++) {
      int other = before[i];
      if (!isApart(other, quote.from())) {
        continue;
      }
      int elsewhere = comparison.keptAt(other, count);
      if ((elsewhere < 0 || elsewhere == place) && repeats(other)) {
        owner = Owner.UNCLEAR;
        continue;
      }
      double there = alike(other, place, own - CLEAR);
      if (there < own - CLEAR || isSettled(other, elsewhere, place, there)) {
        continue;
      }
      if (there > own + CLEAR) {
        return Owner.ANOTHER;
      }
      owner = Owner.UNCLEAR;
    }
    boolean kept = comparison.keptAt(quote.from(), count) == place;
    double least = own + (kept ? CLEAR : -CLEAR);
    for (int i = nearest(now, place), end = end(now, i); i < end; i++) {
      int other = now[i];
      double there = isApart(other, place) ? alike(quote.from(), other, least) : 0;
      int origin = comparison.keptFrom(other, count);
      boolean settled =
          origin >= 0 && origin != quote.from() && alike(origin, other, there) >= there;
      if (there >= least && !settled) {
        owner = Owner.UNCLEAR;
      }
    }
    return owner == Owner.UNCLEAR && kept && (allStay() || standsOut(place)) ? Owner.QUOTE : owner;
  }

  /** Whether no copy was lost: then each has its own place, and the comparison knows which. */
  private boolean allStay() {
    return now.length >= before.length
        && Arrays.stream(before).allMatch(copy -> comparison.keptAt(copy, count) >= 0);
  }

  /** Whether far more right beside a place reads as beside the quote than as beside another. */
  private boolean standsOut(int place) {
    double own = comparison.shared(quote.from(), count, place).around();
    for (int i = nearest(before, quote.from()), end = end(before, i); i < end; i++) {
      Comparison.Shared other = comparison.shared(before[i], count, place);
      search.spend(other.words());
      if (isApart(before[i], quote.from()) && own + SLIGHT < AHEAD * (other.around() + SLIGHT)) {
        return false;
      }
    }
    return true;
  }

  /** Whether another copy has a place of its own that is at least as alike. */
  private boolean isSettled(int other, int elsewhere, int place, double there) {
    return elsewhere >= 0 && elsewhere != place && alike(other, elsewhere, there) >= there;
  }

  /**
   * Whether another copy is the quote's next neighbour in a row of the same: when one of the row
   * was taken out, nobody can say which.
   */
  private boolean repeats(int other) {
    int first = Math.min(quote.from(), other);
    int apart = Math.abs(quote.from() - other);
    int same = 0;
    while (same < apart && isSame(first + same, first + apart + same)) {
      same++;
    }
    for (int i = 1; same < apart && isSame(first - i, first + apart - i); i++) {
      same++;
    }
    return same >= apart;
  }

  private boolean isSame(int one, int other) {
    return one >= 0 && other < a.count() && a.number(one) == a.number(other);
  }

  private boolean isApart(int one, int other) {
    return Math.abs(one - other) >= count;
  }

  /** Where the quote's words stand in a text, in order. */
  private int[] starts(Tokens text) {
    search.spend(text.count() / 8);
    int[] starts = new int[16];
    int found = 0;
    for (int at = 0; at + count <= text.count(); at++) {
      if (isCopy(text, at)) {
        starts = found == starts.length ? Arrays.copyOf(starts, found * 2) : starts;
        starts[found++] = at;
      }
    }
    return Arrays.copyOf(starts, found);
  }

  private boolean isCopy(Tokens text, int at) {
    int i = 0;
    while (i < count && text.number(at + i) == a.number(quote.from() + i)) {
      i++;
    }
    return i == count;
  }

  /** The first of the copies that are nearest to a token. */
  private static int nearest(int[] starts, int token) {
    int at = Arrays.binarySearch(starts, token);
    int middle = at < 0 ? -at - 1 : at;
    return Math.max(0, Math.min(middle - MOST / 2, starts.length - MOST));
  }

  private static int end(int[] starts, int first) {
    return Math.min(starts.length, first + MOST);
  }

  /**
   * How much of what stands around a stretch of the first text stands around one of the second, 0
   * to 1; something lower than {@code least} if it is less than that.
   */
  private double alike(int from, int place, double least) {
    double all = 0;
    double fade = 1;
    for (int distance = 1; distance <= AROUND; distance++) {
      all += weight(from - distance, fade) + weight(from + count - 1 + distance, fade);
      fade *= FADE;
    }
    double missing = 0;
    fade = 1;
    for (int distance = 1; distance <= AROUND && missing <= (1 - least) * all; distance++) {
      search.spend(1);
      int slack = distance / 6;
      int left = from - distance;
      if (left >= 0 && !stands(a.number(left), place - distance, slack, 0, place)) {
        missing += weight(left, fade);
      }
      int right = from + count - 1 + distance;
      int now = place + count - 1 + distance;
      if (right < a.count() && !stands(a.number(right), now, slack, place + count, b.count())) {
        missing += weight(right, fade);
      }
      fade *= FADE;
    }
    return all == 0 ? 1 : 1 - missing / all;
  }

  private double weight(int token, double fade) {
    return token >= 0 && token < a.count() ? comparison.weight(token) * fade : 0;
  }

  private boolean stands(int number, int at, int slack, int from, int to) {
    for (int i = Math.max(from, at - slack); i < Math.min(to, at + slack + 1); i++) {
      if (b.number(i) == number) {
        return true;
      }
    }
    return false;
  }
}
