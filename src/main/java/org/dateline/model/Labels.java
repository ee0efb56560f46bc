package org.dateline.model;

import java.util.Optional;
import java.util.function.Function;

/** Finds an enum's constant by the name that files use for it. */
final class Labels {
  private Labels() {}

  static <E extends Enum<E>> Optional<E> find(
      E[] constants, Function<E, String> label, String wanted) {
    for (E constant : constants) {
      if (label.apply(constant).equals(wanted)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
