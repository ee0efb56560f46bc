package org.dateline.store;

import java.util.Locale;

/** What came of asking a source. */
public enum PollOutcome {
  /** It was read. */
  READ,
  /** It has not changed since it was read last. */
  UNCHANGED,
  /** Its host wants to be left alone for now. */
  HELD,
  /** Something stands in the way: robots.txt, a private address, a page that asks for consent. */
  BLOCKED,
  /** It did not answer, or not with what it should. */
  FAILED,
  /** It is gone for good, and is not asked any more unless a person says so. */
  GONE;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a person should look at it. */
  public boolean isTrouble() {
    return switch (this) {
      case READ, UNCHANGED, HELD -> false;
      case BLOCKED, FAILED, GONE -> true;
    };
  }
}
