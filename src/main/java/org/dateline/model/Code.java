package org.dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A type of claim in the codebook.
 *
 * @param guid its identity, which outlives a rename
 * @param key the name in files and on the command line, for example {@code affected-region}
 * @param name the name on screen
 * @param colour {@code #rrggbb}
 * @param shortcut the digit that tags with it
 * @param description when to use it
 * @param fields its typed fields in the order of the form
 */
public record Code(
    UUID guid,
    String key,
    String name,
    String colour,
    Optional<Character> shortcut,
    String description,
    List<Field> fields) {
  public Code {
    fields = List.copyOf(fields);
  }

  /** The field with that key. */
  public Optional<Field> field(String fieldKey) {
    return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
  }
}
