package org.dateline.fetch;

import java.time.Duration;

/**
 * Counts the time of a chain of requests while one is under way; waiting for a turn is free. Used
 * by one thread.
 */
final class Timer {
  private final Duration inAll;
  private long used;
  private long started;

  Timer(Duration inAll) {
    this.inAll = inAll;
  }

  void start() {
    started = System.nanoTime();
  }

  void stop() {
    used += System.nanoTime() - started;
  }

  /** What is left, never less than a millisecond. */
  Duration left() {
    Duration left = inAll.minusNanos(used);
    return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
  }

  boolean isOver() {
    return used >= inAll.toNanos();
  }

  /** What to say when it is over. */
  String sentence() {
    return "The page did not come within " + Math.max(1, inAll.toSeconds()) + " seconds.";
  }
}
