package org.dateline.model;

import java.util.List;
import java.util.UUID;

/**
 * An organisation, a person or a product that claims name.
 *
 * @param id a UUIDv7
 * @param kind what it is
 * @param name the name that is shown
 * @param aliases other names of it
 * @param sameAs addresses that identify it elsewhere
 */
public record Entity(
    UUID id, EntityKind kind, String name, List<String> aliases, List<String> sameAs) {
  public Entity {
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }
}
