package org.dateline.text;

import java.util.Arrays;

/**
 * Fits a stretch of tokens onto another, token by token, where a word may stand for another one:
 * the cheapest way by dynamic programming. Finer than {@link TokenAlignment}, for a sentence or
 * two.
 */
final class TokenFit {
  /** More cells than this are not tried. */
  private static final int LARGEST = 1_000_000;

  private static final float GAP = 0.62f;
  private static final float SIGN_GAP = 0.25f;

  private TokenFit() {}

  /** Whether a fit of these lengths is small enough. */
  static boolean isPossible(int n, int m) {
    return n > 0 && m > 0 && (long) n * m <= LARGEST;
  }

  /**
   * For each token of {@code a} the token of {@code b} that it is or that stands for it, or -1.
   *
   * @param freeEnds whether what stands in {@code b} before and after the fit costs nothing
   */
  static int[] fit(Tokens a, int a0, int a1, Tokens b, int b0, int b1, boolean freeEnds) {
    int n = a1 - a0;
    int m = b1 - b0;
    byte[] moves = new byte[(n + 1) * (m + 1)];
    float[] row = new float[m + 1];
    for (int j = 1; j <= m; j++) {
      row[j] = freeEnds ? 0 : row[j - 1] + gap(b, b0 + j - 1);
      moves[j] = 2;
    }
    for (int i = 1; i <= n; i++) {
      float diagonal = row[0];
      float skipA = gap(a, a0 + i - 1);
      row[0] += skipA;
      moves[i * (m + 1)] = 1;
      for (int j = 1; j <= m; j++) {
        float up = row[j];
        float value = diagonal + price(a, a0 + i - 1, b, b0 + j - 1);
        byte move = 3;
        if (up + skipA < value) {
          value = up + skipA;
          move = 1;
        }
        float left = row[j - 1] + gap(b, b0 + j - 1);
        if (left < value) {
          value = left;
          move = 2;
        }
        row[j] = value;
        moves[i * (m + 1) + j] = move;
        diagonal = up;
      }
    }
    int end = m;
    if (freeEnds) {
      for (int j = 0; j <= m; j++) {
        if (row[j] < row[end]) {
          end = j;
        }
      }
    }
    int[] places = new int[n];
    Arrays.fill(places, -1);
    for (int i = n, j = end; i > 0; ) {
      switch (moves[i * (m + 1) + j]) {
        case 1 -> i--;
        case 2 -> j--;
        default -> {
          i--;
          j--;
          places[i] = b0 + j;
        }
      }
    }
    return places;
  }

  private static float gap(Tokens tokens, int token) {
    return tokens.isWord(token) ? GAP : SIGN_GAP;
  }

  private static float price(Tokens a, int i, Tokens b, int j) {
    if (a.number(i) == b.number(j)) {
      return 0;
    }
    if (a.isWord(i) != b.isWord(j)) {
      return 2;
    }
    if (!a.isWord(i)) {
      return 0.3f;
    }
    if (a.kind(i) == Tokens.Kind.CHARACTER) {
      return 1;
    }
    String one = a.text();
    String other = b.text();
    int oneStart = a.start(i);
    int oneEnd = a.end(i);
    int otherStart = b.start(j);
    int otherEnd = b.end(j);
    if (Character.isDigit(one.charAt(oneStart)) && Character.isDigit(other.charAt(otherStart))) {
      return 0.5f;
    }
    int shorter = Math.min(oneEnd - oneStart, otherEnd - otherStart);
    int longer = Math.max(oneEnd - oneStart, otherEnd - otherStart);
    int prefix = 0;
    while (prefix < shorter && one.charAt(oneStart + prefix) == other.charAt(otherStart + prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && one.charAt(oneEnd - 1 - suffix) == other.charAt(otherEnd - 1 - suffix)) {
      suffix++;
    }
    return 1 - 0.7f * (prefix + suffix) / longer;
  }
}
