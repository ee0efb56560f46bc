package org.dateline.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.argument.Argument;

/** Long lists of ids, asked for in statements of bounded length. */
final class Batches {
  private static final int SIZE = 500;

  private Batches() {}

  static <T> void each(List<T> all, Consumer<List<T>> work) {
    for (int from = 0; from < all.size(); from += SIZE) {
      work.accept(all.subList(from, Math.min(all.size(), from + SIZE)));
    }
  }

  static List<Argument> ids(List<UUID> ids) {
    return ids.stream().map(Sql::id).toList();
  }
}
