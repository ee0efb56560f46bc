package org.dateline.search;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.model.Gazetteer;

/**
 * What an index works with.
 *
 * @param gazetteer the places that {@code region:} knows
 * @param clock what tells the time, for relative dates and for newness
 * @param savedQueries the query that was saved under a name, for {@code saved:}
 * @param onDamage is told, on any thread and once, that the index was found damaged and why; it
 *     must not call the index back at once
 * @param memoryMegabytes how much new text is held in memory before it is written
 */
public record IndexSettings(
    Gazetteer gazetteer,
    Clock clock,
    Function<String, Optional<String>> savedQueries,
    Consumer<String> onDamage,
    double memoryMegabytes) {
  private static final double USUAL_MEMORY = 32;

  /** The usual settings, without saved searches. */
  public static IndexSettings usual() {
    return new IndexSettings(
        Gazetteer.shipped(),
        Clock.systemUTC(),
        name -> Optional.empty(),
        sentence -> {},
        USUAL_MEMORY);
  }

  /** With the time told by another clock. */
  public IndexSettings clock(Clock other) {
    return new IndexSettings(gazetteer, other, savedQueries, onDamage, memoryMegabytes);
  }

  /** With saved searches. */
  public IndexSettings savedQueries(Function<String, Optional<String>> saved) {
    return new IndexSettings(gazetteer, clock, saved, onDamage, memoryMegabytes);
  }

  /** With somebody who is told of damage. */
  public IndexSettings onDamage(Consumer<String> listener) {
    return new IndexSettings(gazetteer, clock, savedQueries, listener, memoryMegabytes);
  }
}
