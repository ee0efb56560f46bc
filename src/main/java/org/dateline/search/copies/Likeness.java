package org.dateline.search.copies;

import java.util.Optional;

/**
 * How alike two texts are, measured exactly.
 *
 * @param jaccard the shared shingles as a share of all, 0 to 1
 * @param contained the share of the shorter text that the longer one holds, 0 to 1
 * @param kind in which way the first is a copy of the second; nothing where it is none
 */
public record Likeness(double jaccard, double contained, Optional<CopyKind> kind) {
  /** From here on two texts are the same story in nearly the same words. */
  public static final double NEARLY = 0.6;

  /** From here on a text counts as held by a longer one. */
  public static final double HELD = 0.8;

  /** A shorter text is found in too many others by chance. */
  private static final int SHORTEST_HELD = 20;

  /** Compares two texts. */
  public static Likeness of(Shingles first, Shingles second) {
    int common = first.common(second);
    int either = first.size() + second.size() - common;
    int shorter = Math.min(first.size(), second.size());
    if (common == 0) {
      return new Likeness(0, 0, Optional.empty());
    }
    double jaccard = common / (double) either;
    double contained = common / (double) shorter;
    Optional<CopyKind> kind = Optional.empty();
    if (common == either) {
      kind = Optional.of(CopyKind.IDENTICAL);
    } else if (jaccard >= NEARLY) {
      kind = Optional.of(CopyKind.NEARLY);
    } else if (contained >= HELD && shorter >= SHORTEST_HELD) {
      kind = Optional.of(first.size() <= second.size() ? CopyKind.CONTAINED : CopyKind.CONTAINING);
    }
    return new Likeness(jaccard, contained, kind);
  }
}
