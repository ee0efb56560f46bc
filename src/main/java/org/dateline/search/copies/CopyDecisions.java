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
    return changed(new Pair(one, other), apart, together);
  }

  /** With two articles joined. */
  public CopyDecisions join(UUID one, UUID other) {
    CopyDecisions reversed = changed(new Pair(one, other), together, apart);
    return new CopyDecisions(reversed.together, reversed.apart);
  }

  private static CopyDecisions changed(Pair pair, Set<Pair> to, Set<Pair> from) {
    Set<Pair> more = new HashSet<>(to);
    more.add(pair);
    Set<Pair> fewer = new HashSet<>(from);
    fewer.remove(pair);
    return new CopyDecisions(more, fewer);
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
