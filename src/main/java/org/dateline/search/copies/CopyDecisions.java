package org.dateline.search.copies;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What people decided about copies: it counts more than any measure.
 *
 * @param apart pairs that are no copies of each other
 * @param together pairs that are
 */
public record CopyDecisions(Set<Pair> apart, Set<Pair> together) {
  /** Nobody has decided anything. */
  public static final CopyDecisions NONE = new CopyDecisions(Set.of(), Set.of());

  public CopyDecisions {
    apart = Set.copyOf(apart);
    together = Set.copyOf(together);
  }

  /**
   * Two articles, in no order.
   *
   * @param first the one with the lower identifier
   * @param second the other
   */
  public record Pair(UUID first, UUID second) {
    public Pair {
      if (first.compareTo(second) > 0) {
        UUID swapped = first;
        first = second;
        second = swapped;
      }
    }
  }

  /** With two articles split. */
  public CopyDecisions split(UUID one, UUID other) {
    Pair pair = new Pair(one, other);
    return new CopyDecisions(with(apart, pair), without(together, pair));
  }

  /** With two articles joined. */
  public CopyDecisions join(UUID one, UUID other) {
    Pair pair = new Pair(one, other);
    return new CopyDecisions(without(apart, pair), with(together, pair));
  }

  private static Set<Pair> with(Set<Pair> pairs, Pair pair) {
    Set<Pair> more = new HashSet<>(pairs);
    more.add(pair);
    return more;
  }

  private static Set<Pair> without(Set<Pair> pairs, Pair pair) {
    Set<Pair> fewer = new HashSet<>(pairs);
    fewer.remove(pair);
    return fewer;
  }

  /** Whether they were split. */
  public boolean areApart(UUID one, UUID other) {
    return apart.contains(new Pair(one, other));
  }

  /** The articles that were joined to one. */
  public Set<UUID> joinedTo(UUID article) {
    Set<UUID> others = new HashSet<>();
    for (Pair pair : together) {
      if (pair.first().equals(article)) {
        others.add(pair.second());
      } else if (pair.second().equals(article)) {
        others.add(pair.first());
      }
    }
    return others;
  }
}
