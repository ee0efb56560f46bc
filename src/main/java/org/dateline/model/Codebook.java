package org.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * The newsroom's claim types.
 *
 * @param codes in the order of the menu
 */
public record Codebook(List<Code> codes) {
  public Codebook {
    codes = List.copyOf(codes);
  }

  /** The code with that key. */
  public Optional<Code> code(String key) {
    return codes.stream().filter(code -> code.key().equals(key)).findFirst();
  }
}
