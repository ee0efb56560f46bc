package org.dateline.extract.page;

/**
 * A set of hints.
 *
 * @param bits the bits of its hints
 */
public record Hints(int bits) {
  /** No hint. */
  public static final Hints NONE = new Hints(0);

  /** The set of those hints. */
  public static Hints of(Hint... hints) {
    int bits = 0;
    for (Hint hint : hints) {
      bits |= hint.bit();
    }
    return new Hints(bits);
  }

  /** Whether a hint is in it. */
  public boolean has(Hint hint) {
    return (bits & hint.bit()) != 0;
  }

  /** Whether it shares a hint with another set. */
  public boolean hasAny(Hints others) {
    return (bits & others.bits) != 0;
  }

  /** Whether there is none in it. */
  public boolean isEmpty() {
    return bits == 0;
  }

  /** The hints of both sets. */
  public Hints with(Hints others) {
    int both = bits | others.bits;
    return both == bits ? this : both == others.bits ? others : new Hints(both);
  }
}
