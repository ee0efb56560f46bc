package org.dateline.search;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What an index works with.
 *
 * @param names what names in a query stand for
 * @param clock what tells the time, for relative dates and for newness
 * @param onDamage is told, on any thread and once, that the index was found damaged and why; it
 *     must not call the index back at once
 * @param memoryMegabytes how much new text is held in memory before it is written
 */
public record IndexSettings(
    QueryNames names, Clock clock, Consumer<String> onDamage, double memoryMegabytes) {
  private static final double USUAL_MEMORY = 32;

  /** The usual settings, without saved searches. */
  public static IndexSettings usual() {
    return new IndexSettings(QueryNames.usual(), Clock.systemUTC(), sentence -> {}, USUAL_MEMORY);
  }

  /** With names that stand for something else. */
  public IndexSettings names(QueryNames other) {
    return new IndexSettings(other, clock, onDamage, memoryMegabytes);
  }

  /** With the time told by another clock. */
  public IndexSettings clock(Clock other) {
    return new IndexSettings(names, other, onDamage, memoryMegabytes);
  }

  /** With saved searches. */
  public IndexSettings savedQueries(Function<String, Optional<String>> saved) {
    return names(new QueryNames(names.gazetteer(), saved, names.claimTypes()));
  }

  /** With somebody who is told of damage. */
  public IndexSettings onDamage(Consumer<String> listener) {
    return new IndexSettings(names, clock, listener, memoryMegabytes);
  }
}
