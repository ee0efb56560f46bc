package org.dateline.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which tokens of one text are kept in another, in the same order.
 *
 * <p>Long stretches are split at runs of tokens that stand exactly once in each text (the idea of
 * patience diff, with runs in place of lines); what is left between them is aligned by the longest
 * common subsequence that weighs rare words more than frequent ones and prefers runs to single
 * words, so that two different sentences don't share their “the”s. A stretch that offers no such
 * run is tried with Myers' greedy algorithm (1986) as long as there are few differences. Time is
 * bounded by {@link #BUDGET}: what exceeds it counts as replaced, and {@link #gaveUp} says so.
 */
final class TokenAlignment {
  /** Cells of all tables together, a second or two. */
  private static final long BUDGET = 250_000_000L;

  private static final int TABLE = 1_500_000;
  private static final int[] RUNS = {24, 12, 6, 3, 2, 1};
  private static final int MAX_DIFFERENCES = 600;
  private static final float BEGIN = 0.25f;
  private static final float CONTINUE = 0.3f;

  private final int[] a;
  private final int[] b;
  private final float[] weights;
  private final int[] inB;
  private final int[] inA;
  private final BitSet skipped = new BitSet();
  private long budget = BUDGET;

  private record Region(int a0, int a1, int b0, int b1, int level) {}

  private TokenAlignment(int[] a, int[] b, float[] weights) {
    this.a = a;
    this.b = b;
    this.weights = weights;
    inB = new int[a.length];
    inA = new int[b.length];
    Arrays.fill(inB, -1);
    Arrays.fill(inA, -1);
  }

  /**
   * Aligns two sequences of numbers.
   *
   * @param weights how much a number says, by number, 0 to 1
   */
  static TokenAlignment of(int[] a, int[] b, float[] weights) {
    TokenAlignment alignment = new TokenAlignment(a, b, weights);
    alignment.align();
    return alignment;
  }

  /**
   * Aligns two texts. Where it makes no difference to the words which of them were taken out or put
   * in, whole sentences and lines are.
   */
  static TokenAlignment of(Tokens a, Tokens b, float[] weights) {
    TokenAlignment alignment = of(a.numbers(), b.numbers(), weights);
    Seams seamsA = new Seams(a);
    Seams seamsB = new Seams(b);
    shiftGaps(alignment.a, alignment.inB, alignment.inA, seamsA, seamsB);
    shiftGaps(alignment.b, alignment.inA, alignment.inB, seamsB, seamsA);
    return alignment;
  }

  /**
   * Shifts stretches that only one text has to the strongest seams. In “We sell A. We sell B.”,
   * whose first sentence was taken out, “We sell A.” was, and not “sell A. We” (as git and
   * diff-match-patch do it for lines and for characters).
   */
  private static void shiftGaps(
      int[] one, int[] inOther, int[] inOne, Seams seams, Seams otherSeams) {
    for (int from = 0; from < one.length; from++) {
      if (inOther[from] >= 0) {
        continue;
      }
      int to = from;
      while (to < one.length && inOther[to] < 0) {
        to++;
      }
      int next = to < one.length ? inOther[to] : inOne.length;
      int previous = from > 0 ? inOther[from - 1] : -1;
      if (next == previous + 1) {
        to = shiftGap(one, inOther, inOne, from, to, next, seams, otherSeams);
      }
      from = to;
    }
  }

  /** Shifts one stretch, and says where it ends then. */
  private static int shiftGap(
      int[] one,
      int[] inOther,
      int[] inOne,
      int from,
      int to,
      int next,
      Seams seams,
      Seams otherSeams) {
    int length = to - from;
    int back = 0;
    while (from - back > 0
        && one[from - back - 1] == one[to - back - 1]
        && inOther[from - back - 1] == next - back - 1) {
      back++;
    }
    int on = 0;
    while (to + on < one.length
        && one[from + on] == one[to + on]
        && inOther[to + on] == next + on) {
      on++;
    }
    int best = 0;
    int strongest = -1;
    for (int shift = on; shift >= -back; shift--) {
      int strength =
          seams.before(from + shift)
              + seams.before(from + shift + length)
              + otherSeams.before(next + shift);
      if (strength > strongest) {
        strongest = strength;
        best = shift;
      }
    }
    for (int token = from - back; token < to + on; token++) {
      inOther[token] = -1;
    }
    for (int token = from - back; token < from + best; token++) {
      int at = next - back + token - (from - back);
      inOther[token] = at;
      inOne[at] = token;
    }
    for (int token = to + best; token < to + on; token++) {
      int at = next + best + token - (to + best);
      inOther[token] = at;
      inOne[at] = token;
    }
    return to + on;
  }

  /** How much each token says: 1 for one that stands once, less the more often it comes. */
  static float[] weights(Tokens one, Tokens other, int vocabulary) {
    int[] counts = new int[vocabulary];
    int[] others = new int[vocabulary];
    boolean[] sign = new boolean[vocabulary];
    for (int i = 0; i < one.count(); i++) {
      counts[one.number(i)]++;
      sign[one.number(i)] = !one.isWord(i);
    }
    for (int i = 0; i < other.count(); i++) {
      others[other.number(i)]++;
      sign[other.number(i)] = !other.isWord(i);
    }
    float[] weights = new float[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      int count = Math.max(1, Math.max(counts[i], others[i]));
      weights[i] = (sign[i] ? 0.2f : 1f) / (1 + (float) Math.log(count));
    }
    return weights;
  }

  /** Where a token of the first text is in the second, or -1. */
  int inB(int token) {
    return inB[token];
  }

  /** Where a token of the second text was in the first, or -1. */
  int inA(int token) {
    return inA[token];
  }

  /** Whether a token of the first text was not compared because that would have taken too long. */
  boolean gaveUp(int token) {
    return skipped.get(token);
  }

  private void align() {
    Deque<Region> open = new ArrayDeque<>();
    open.push(new Region(0, a.length, 0, b.length, 0));
    while (!open.isEmpty()) {
      align(open.pop(), open);
    }
  }

  private void align(Region region, Deque<Region> open) {
    int a0 = region.a0;
    int a1 = region.a1;
    int b0 = region.b0;
    int b1 = region.b1;
    while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
      match(a0++, b0++);
    }
    while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
      match(--a1, --b1);
    }
    if (a0 == a1 || b0 == b1) {
      return;
    }
    long cells = (long) (a1 - a0) * (b1 - b0);
    if (cells <= TABLE && cells <= budget) {
      budget -= cells;
      table(a0, a1, b0, b1);
      return;
    }
    for (int level = region.level; level < RUNS.length && budget > 0; level++) {
      if (splitAtRuns(new Region(a0, a1, b0, b1, level), open)) {
        return;
      }
    }
    if (budget <= 0 || !fewDifferences(a0, a1, b0, b1)) {
      skipped.set(a0, a1);
    }
  }

  private void match(int i, int j) {
    inB[i] = j;
    inA[j] = i;
  }

  private boolean splitAtRuns(Region region, Deque<Region> open) {
    int length = RUNS[region.level];
    budget -= (region.a1 - region.a0) + (region.b1 - region.b0);
    CommonRuns runs = CommonRuns.of(a, region.a0, region.a1, b, region.b0, region.b1, length);
    if (runs.count() == 0) {
      return false;
    }
    int atA = region.a0;
    int atB = region.b0;
    for (int run = 0; run < runs.count(); run++) {
      int i = runs.startInA(run);
      int j = runs.startInB(run);
      int done = Math.max(0, Math.max(atA - i, atB - j));
      if (done >= length) {
        continue;
      }
      i += done;
      j += done;
      if (i > atA && j > atB) {
        open.push(new Region(atA, i, atB, j, region.level));
      }
      for (int token = done; token < length; token++) {
        match(i++, j++);
      }
      atA = i;
      atB = j;
    }
    open.push(new Region(atA, region.a1, atB, region.b1, region.level));
    return true;
  }

  /**
   * The heaviest common subsequence by dynamic programming: beginning a run costs {@link #BEGIN},
   * continuing one earns {@link #CONTINUE}.
   */
  private void table(int a0, int a1, int b0, int b1) {
    int n = a1 - a0;
    int m = b1 - b0;
    byte[] moves = new byte[(n + 1) * (m + 1)];
    float[] best = new float[m + 1];
    float[] matched = new float[m + 1];
    Arrays.fill(matched, Float.NEGATIVE_INFINITY);
    for (int i = 1; i <= n; i++) {
      float bestDiagonal = 0;
      float matchedDiagonal = Float.NEGATIVE_INFINITY;
      int number = a[a0 + i - 1];
      int row = i * (m + 1);
      for (int j = 1; j <= m; j++) {
        float up = best[j];
        float matchedUp = matched[j];
        float value = up;
        byte move = 1;
        if (best[j - 1] > value) {
          value = best[j - 1];
          move = 2;
        }
        float run = Float.NEGATIVE_INFINITY;
        if (number == b[b0 + j - 1]) {
          float goOn = matchedDiagonal + CONTINUE;
          float begin = bestDiagonal - BEGIN;
          run = weights[number] + Math.max(goOn, begin);
          if (goOn > begin) {
            move |= 4;
          }
          if (run >= value) {
            value = run;
            move = (byte) ((move & 4) | 3);
          }
        }
        moves[row + j] = move;
        best[j] = value;
        matched[j] = run;
        bestDiagonal = up;
        matchedDiagonal = matchedUp;
      }
    }
    int i = n;
    int j = m;
    boolean inRun = false;
    while (i > 0 && j > 0) {
      byte move = moves[i * (m + 1) + j];
      if (inRun || (move & 3) == 3) {
        match(a0 + i - 1, b0 + j - 1);
        inRun = (move & 4) != 0;
        i--;
        j--;
      } else if ((move & 3) == 1) {
        i--;
      } else {
        j--;
      }
    }
  }

  /** Myers' greedy algorithm, given up after {@link #MAX_DIFFERENCES}. */
  private boolean fewDifferences(int a0, int a1, int b0, int b1) {
    int n = a1 - a0;
    int m = b1 - b0;
    int limit = Math.min(MAX_DIFFERENCES, n + m);
    int[] furthest = new int[2 * limit + 2];
    int[][] trace = new int[limit + 1][];
    for (int d = 0; d <= limit; d++) {
      trace[d] = Arrays.copyOfRange(furthest, limit - d, limit + d + 1);
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && furthest[limit + k - 1] < furthest[limit + k + 1]);
        int x = down ? furthest[limit + k + 1] : furthest[limit + k - 1] + 1;
        int y = x - k;
        int from = x;
        while (x < n && y < m && y >= 0 && a[a0 + x] == b[b0 + y]) {
          x++;
          y++;
        }
        budget -= 1 + (x - from) / 4;
        furthest[limit + k] = x;
        if (x >= n && y >= m) {
          backtrack(trace, d, k, a0, b0, n);
          return true;
        }
      }
      if (budget <= 0) {
        return false;
      }
    }
    return false;
  }

  private void backtrack(int[][] trace, int differences, int diagonal, int a0, int b0, int n) {
    int x = n;
    int k = diagonal;
    for (int d = differences; d > 0; d--) {
      int[] row = trace[d];
      int left = d + k - 1 >= 0 ? row[d + k - 1] : -1;
      int right = d + k + 1 < row.length ? row[d + k + 1] : -1;
      boolean down = k == -d || (k != d && left < right);
      int begin = down ? right : left + 1;
      while (x > begin) {
        x--;
        match(a0 + x, b0 + x - k);
      }
      x = down ? begin : begin - 1;
      k = down ? k + 1 : k - 1;
    }
    while (x > 0) {
      x--;
      match(a0 + x, b0 + x);
    }
  }
}
