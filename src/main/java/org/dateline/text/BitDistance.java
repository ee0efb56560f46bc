package org.dateline.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The edit distance of two strings by Myers' bit-parallel algorithm (“A fast bit-vector algorithm
 * for approximate string matching based on dynamic programming”, 1999), in Hyyrö's form in blocks
 * of 64 characters: length of the text times blocks of the pattern.
 */
final class BitDistance {
  private static final long[] NONE = new long[0];

  private BitDistance() {}

  /** How alike two strings are: 1 where they are equal, 0 where nothing is. */
  static double similarity(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 1 : 1 - (double) between(one, other) / longer;
  }

  /** The number of characters to insert, delete or replace. */
  static int between(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    String pattern = one.length() <= other.length() ? one : other;
    String text = one.length() <= other.length() ? other : one;
    if (pattern.isEmpty()) {
      return text.length();
    }
    int length = pattern.length();
    int blocks = (length + 63) >>> 6;
    long[][] ascii = new long[128][];
    Map<Character, long[]> others = new HashMap<>();
    for (int i = 0; i < length; i++) {
      char c = pattern.charAt(i);
      long[] mask = c < 128 ? ascii[c] : others.get(c);
      if (mask == null) {
        mask = new long[blocks];
        if (c < 128) {
          ascii[c] = mask;
        } else {
          others.put(c, mask);
        }
      }
      mask[i >>> 6] |= 1L << (i & 63);
    }
    long[] plus = new long[blocks];
    long[] minus = new long[blocks];
    Arrays.fill(plus, -1L);
    long last = 1L << ((length - 1) & 63);
    int distance = length;
    for (int j = 0; j < text.length(); j++) {
      char c = text.charAt(j);
      long[] known = c < 128 ? ascii[c] : others.get(c);
      long[] mask = known == null ? NONE : known;
      long carryPlus = 1; // the first row grows with the text: both strings count as a whole
      long carryMinus = 0;
      for (int block = 0; block < blocks; block++) {
        long eq = mask.length == 0 ? 0 : mask[block];
        long pv = plus[block];
        long mv = minus[block];
        long xv = eq | mv;
        long eqIn = eq | carryMinus;
        long xh = (((eqIn & pv) + pv) ^ pv) | eqIn;
        long ph = mv | ~(xh | pv);
        long mh = pv & xh;
        if (block == blocks - 1) {
          if ((ph & last) != 0) {
            distance++;
          } else if ((mh & last) != 0) {
            distance--;
          }
        }
        long outPlus = ph >>> 63;
        long outMinus = mh >>> 63;
        ph = (ph << 1) | carryPlus;
        mh = (mh << 1) | carryMinus;
        carryPlus = outPlus;
        carryMinus = outMinus;
        plus[block] = mh | ~(xv | ph);
        minus[block] = ph & xv;
      }
    }
    return distance;
  }
}
