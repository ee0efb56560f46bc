package org.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the gazetteer: a country, a subdivision, a bloc or a disputed territory.
 *
 * @param code ISO 3166-1 alpha-2, ISO 3166-2, or an {@code X-} code of our own where neither has
 *     one
 * @param kind what it is
 * @param name the common English name
 * @param names other names and spellings, in any language
 * @param parent the code of the place that it is part of
 * @param members the codes of a bloc's members; empty otherwise
 * @param claimedBy the codes of the states that claim a disputed territory; empty otherwise
 */
public record Region(
    String code,
    Kind kind,
    String name,
    List<String> names,
    Optional<String> parent,
    List<String> members,
    List<String> claimedBy) {
  public Region {
    names = List.copyOf(names);
    members = List.copyOf(members);
    claimedBy = List.copyOf(claimedBy);
  }

  /** Whether its status is disputed between states. */
  public boolean disputed() {
    return !claimedBy.isEmpty();
  }

  /** What an entry is. */
  public enum Kind {
    COUNTRY,
    SUBDIVISION,
    BLOC,
    TERRITORY
  }
}
