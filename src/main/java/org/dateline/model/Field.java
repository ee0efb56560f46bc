package org.dateline.model;

import java.util.List;
import java.util.UUID;

/**
 * One typed field of a claim type.
 *
 * @param guid its identity, which outlives a rename
 * @param key the name in files and on the command line
 * @param name the name on screen
 * @param kind what it holds
 * @param multiple whether it takes several values
 * @param choices what may be chosen, for {@link FieldKind#CHOICE}; empty otherwise
 * @param description what belongs in it
 */
public record Field(
    UUID guid,
    String key,
    String name,
    FieldKind kind,
    boolean multiple,
    List<String> choices,
    String description) {
  public Field {
    choices = List.copyOf(choices);
  }
}
