package org.dateline.search;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.model.Gazetteer;

/**
 * What an index works with.
 *
 * @param gazetteer the places that {@code region:} knows
 * @param clock what tells the time, for relative dates and for newness
 * @param names of the tracked organisations, people and products, in any language, so that they are
 *     never cut in two
 * @param savedQueries the query that was saved under a name, for {@code saved:}
 * @param onDamage is told, on any thread and once, that the index was found damaged and why; it
 *     must not call the index back at once
 * @param memoryMegabytes how much new text is held in memory before it is written
 */
public record IndexSettings(
    Gazetteer gazetteer,
    Clock clock,
    Collection<String> names,
    Function<String, Optional<String>> savedQueries,
    Consumer<String> onDamage,
    double memoryMegabytes) {
  private static final double USUAL_MEMORY = 32;

  public IndexSettings {
    names = List.copyOf(names);
  }

  /** The usual settings, without names and saved searches. */
  public static IndexSettings usual() {
    return new IndexSettings(
        Gazetteer.shipped(),
        Clock.systemUTC(),
        List.of(),
        name -> Optional.empty(),
        sentence -> {},
        USUAL_MEMORY);
  }

  /** With the time told by another clock. */
  public IndexSettings clock(Clock other) {
    return new IndexSettings(gazetteer, other, names, savedQueries, onDamage, memoryMegabytes);
  }

  /** With tracked names. */
  public IndexSettings names(Collection<String> tracked) {
    return new IndexSettings(gazetteer, clock, tracked, savedQueries, onDamage, memoryMegabytes);
  }

  /** With saved searches. */
  public IndexSettings savedQueries(Function<String, Optional<String>> saved) {
    return new IndexSettings(gazetteer, clock, names, saved, onDamage, memoryMegabytes);
  }

  /** With somebody who is told of damage. */
  public IndexSettings onDamage(Consumer<String> listener) {
    return new IndexSettings(gazetteer, clock, names, savedQueries, listener, memoryMegabytes);
  }
}
