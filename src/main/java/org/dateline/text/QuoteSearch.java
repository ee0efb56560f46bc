package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.TextRange;

/**
 * Looks for a quote in a text without regard to where it was: the same characters, or windows that
 * share many of its rarer words. Words vote for the place where the quote would begin; windows with
 * the most votes are looked at closely by others.
 */
final class QuoteSearch {
  private static final int MOST_OCCURRENCES = 64;
  private static final int MOST_WINDOWS = 6;
  private static final int FREQUENT = 300;

  private final Tokens text;
  private final float[] weights;
  private final int[] firsts;
  private final int[] postings;
  private long budget;

  /** A stretch of tokens in which the quote may be. */
  record Window(int from, int to, float share) {}

  QuoteSearch(Tokens text, float[] weights, long budget) {
    this.text = text;
    this.weights = weights;
    this.budget = budget;
    firsts = new int[weights.length + 1];
    for (int i = 0; i < text.count(); i++) {
      firsts[text.number(i) + 1]++;
    }
    for (int i = 0; i < weights.length; i++) {
      firsts[i + 1] += firsts[i];
    }
    int[] next = firsts.clone();
    postings = new int[text.count()];
    for (int i = 0; i < text.count(); i++) {
      postings[next[text.number(i)]++] = i;
    }
  }

  /** Whether more searching would take too long. */
  boolean isSpent() {
    return budget <= 0;
  }

  void spend(long steps) {
    budget -= steps;
  }

  /** How often a token stands in the text. */
  int frequency(int number) {
    return number >= weights.length ? 0 : firsts[number + 1] - firsts[number];
  }

  /**
   * Where the same characters stand, overlapping ones left out, {@value #MOST_OCCURRENCES} at most.
   */
  List<TextRange> occurrences(Quote quote) {
    Tokens tokens = quote.tokens();
    String exact = quote.exact();
    int rarest = -1;
    for (int i = quote.from() + 1; i < quote.to() - 1; i++) {
      if (rarest < 0 || frequency(tokens.number(i)) < frequency(tokens.number(rarest))) {
        rarest = i;
      }
    }
    List<TextRange> found = new ArrayList<>();
    if (rarest < 0) {
      String all = text.text();
      budget -= all.length() / 16;
      for (int at = all.indexOf(exact); at >= 0 && found.size() < MOST_OCCURRENCES; ) {
        found.add(new TextRange(at, at + exact.length()));
        at = all.indexOf(exact, at + exact.length());
      }
      return found;
    }
    int number = tokens.number(rarest);
    int offset = tokens.start(rarest) - quote.range().start();
    if (number >= weights.length) {
      return found;
    }
    for (int p = firsts[number]; p < firsts[number + 1] && !isSpent(); p++) {
      budget -= 8;
      int at = text.start(postings[p]) - offset;
      boolean after = found.isEmpty() || at >= found.getLast().end();
      if (at >= 0 && after && text.text().startsWith(exact, at)) {
        budget -= exact.length() / 8;
        found.add(new TextRange(at, at + exact.length()));
        if (found.size() == MOST_OCCURRENCES) {
          break;
        }
      }
    }
    return found;
  }

  /** Windows that hold at least {@code least} of the quote's weight, best first. */
  List<Window> windows(Quote quote, float least) {
    Tokens tokens = quote.tokens();
    int from = quote.from();
    int to = quote.to();
    int n = to - from;
    int width = Math.max(8, n / 2);
    float[] votes = new float[(text.count() + n) / width + 3];
    float all = 0;
    int rare = FREQUENT;
    for (int i = from; i < to; i++) {
      int frequency = frequency(tokens.number(i));
      if (frequency > 0) {
        rare = Math.min(rare, frequency);
      }
    }
    int limit = Math.max(FREQUENT / 4, 4 * rare);
    for (int i = from; i < to; i++) {
      int number = tokens.number(i);
      float weight = number < weights.length ? weights[number] : 1;
      int frequency = frequency(number);
      if (frequency > limit) {
        continue;
      }
      all += weight;
      budget -= frequency;
      int last = -1;
      for (int p = number < weights.length ? firsts[number] : 0, end = p + frequency;
          p < end;
          p++) {
        int bucket = (postings[p] - (i - from) + n) / width;
        if (bucket != last) {
          votes[bucket] += weight;
          last = bucket;
        }
      }
    }
    List<Window> windows = new ArrayList<>();
    budget -= votes.length;
    for (int bucket = 0; bucket + 1 < votes.length; bucket++) {
      float both = votes[bucket] + votes[bucket + 1];
      float next = bucket + 2 < votes.length ? votes[bucket + 1] + votes[bucket + 2] : 0;
      float previous = bucket > 0 ? votes[bucket - 1] + votes[bucket] : 0;
      if (both >= least * all && both > 0 && both >= next && both > previous) {
        int start = bucket * width - n;
        int slack = width / 2 + 4;
        windows.add(
            new Window(
                Math.max(0, start - slack),
                Math.min(text.count(), start + 2 * width + n + slack),
                both / all));
      }
    }
    windows.sort((one, other) -> Float.compare(other.share, one.share));
    return windows.size() > MOST_WINDOWS ? windows.subList(0, MOST_WINDOWS) : windows;
  }
}
