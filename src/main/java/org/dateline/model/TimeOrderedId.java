package org.dateline.model;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits,
 * so that they sort by the time they were made. Safe for use by several threads.
 */
public final class TimeOrderedId {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param clock what tells the time
   */
  public TimeOrderedId(Clock clock) {
    this.clock = clock;
  }

  /** A new identifier. */
  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xFFFL);
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
