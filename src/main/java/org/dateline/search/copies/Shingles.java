package org.dateline.search.copies;

import java.util.Arrays;
import java.util.List;

/**
 * The set of all runs of five neighbouring words of a text (of five characters in Chinese and
 * Japanese), as hashes. Two texts that share most of them say the same in the same words.
 * Immutable.
 */
public final class Shingles {
  /** How many words a shingle has. */
  public static final int WORDS = 5;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** The shingles of a text's words; of fewer than five words there is one. */
  public static Shingles of(List<String> words) {
    if (words.isEmpty()) {
      return new Shingles(new long[0]);
    }
    long[] hashes = new long[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words.get(i));
    }
    int count = Math.max(1, hashes.length - WORDS + 1);
    long[] shingles = new long[count];
    for (int i = 0; i < count; i++) {
      long shingle = 0x9E3779B97F4A7C15L;
      for (int j = i; j < Math.min(i + WORDS, hashes.length); j++) {
        shingle = mix(shingle * 31 + hashes[j]);
      }
      shingles[i] = shingle;
    }
    Arrays.sort(shingles);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || shingles[i] != shingles[i - 1]) {
        shingles[distinct++] = shingles[i];
      }
    }
    return new Shingles(Arrays.copyOf(shingles, distinct));
  }

  /** FNV-1a over UTF-16 units, then mixed. */
  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** How many different shingles there are. */
  public int size() {
    return sorted.length;
  }

  long at(int index) {
    return sorted[index];
  }

  /** How many shingles both have. */
  public int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      if (order == 0) {
        common++;
        i++;
        j++;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** What both have as a share of what either has (Jaccard's index), 0 to 1. */
  public double jaccard(Shingles other) {
    int common = common(other);
    int either = size() + other.size() - common;
    return either == 0 ? 0 : common / (double) either;
  }
}
