package org.dateline.text;

import java.util.Arrays;

/**
 * Runs of a given length that stand exactly once in each of two stretches, as many of them as keep
 * their order. Linear but for the order, which takes n log n.
 */
final class CommonRuns {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final int[] startsInA;
  private final int[] startsInB;

  private CommonRuns(int[] startsInA, int[] startsInB) {
    this.startsInA = startsInA;
    this.startsInB = startsInB;
  }

  static CommonRuns of(int[] a, int a0, int a1, int[] b, int b0, int b1, int length) {
    int n = a1 - a0 - length + 1;
    int m = b1 - b0 - length + 1;
    if (n <= 0 || m <= 0) {
      return new CommonRuns(new int[0], new int[0]);
    }
    int slots = Integer.highestOneBit(Math.max(16, n) * 2 - 1) * 2;
    long[] keys = new long[slots];
    int[] placeInA = new int[slots]; // 0 free, -1 more than one, else offset + 1
    int[] placeInB = new int[slots];
    long[] hashes = hashes(a, a0, n, length);
    for (int i = 0; i < n; i++) {
      int slot = slot(keys, placeInA, hashes[i]);
      keys[slot] = hashes[i];
      placeInA[slot] = placeInA[slot] == 0 ? i + 1 : -1;
    }
    hashes = hashes(b, b0, m, length);
    for (int j = 0; j < m; j++) {
      int slot = slot(keys, placeInA, hashes[j]);
      if (placeInA[slot] > 0) {
        placeInB[slot] = placeInB[slot] == 0 ? j + 1 : -1;
      }
    }
    long[] pairs = new long[n];
    int count = 0;
    for (int slot = 0; slot < slots; slot++) {
      if (placeInA[slot] > 0 && placeInB[slot] > 0) {
        int i = a0 + placeInA[slot] - 1;
        int j = b0 + placeInB[slot] - 1;
        if (Arrays.equals(a, i, i + length, b, j, j + length)) {
          pairs[count++] = (long) i << 32 | j;
        }
      }
    }
    pairs = Arrays.copyOf(pairs, count);
    Arrays.sort(pairs);
    return inOrder(pairs);
  }

  private static int slot(long[] keys, int[] places, long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (places[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long[] hashes(int[] numbers, int from, int count, int length) {
    long[] hashes = new long[count];
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= FACTOR;
    }
    long hash = 0;
    for (int i = 0; i < length - 1; i++) {
      hash = hash * FACTOR + numbers[from + i] + 1;
    }
    for (int i = 0; i < count; i++) {
      hash = hash * FACTOR + numbers[from + i + length - 1] + 1;
      if (i > 0) {
        hash -= power * (numbers[from + i - 1] + 1);
      }
      long mixed = hash * 0xD6E8FEB86659FD93L;
      hashes[i] = mixed ^ mixed >>> 29;
    }
    return hashes;
  }

  /** The longest part of the pairs, sorted by their first half, whose second halves ascend. */
  private static CommonRuns inOrder(long[] pairs) {
    int[] tails = new int[pairs.length];
    int[] before = new int[pairs.length];
    int size = 0;
    for (int p = 0; p < pairs.length; p++) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if ((int) pairs[tails[middle]] < (int) pairs[p]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[p] = low > 0 ? tails[low - 1] : -1;
      tails[low] = p;
      size = Math.max(size, low + 1);
    }
    int[] startsInA = new int[size];
    int[] startsInB = new int[size];
    for (int p = size > 0 ? tails[size - 1] : -1, at = size - 1; p >= 0; p = before[p], at--) {
      startsInA[at] = (int) (pairs[p] >>> 32);
      startsInB[at] = (int) pairs[p];
    }
    return new CommonRuns(startsInA, startsInB);
  }

  int count() {
    return startsInA.length;
  }

  int startInA(int run) {
    return startsInA[run];
  }

  int startInB(int run) {
    return startsInB[run];
  }
}
