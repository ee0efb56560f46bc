package org.dateline.desk.find;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.store.Workspace;

/**
 * The names of the tracked organisations, people and products, which no dictionary may cut. Safe
 * for use by several threads.
 */
final class TrackedNames {
  private final Workspace workspace;

  TrackedNames(Workspace workspace) {
    this.workspace = workspace;
  }

  /** All names and aliases, as they are now. */
  List<String> list() {
    return workspace.entities().list().stream()
        .flatMap(entity -> Stream.concat(Stream.of(entity.name()), entity.aliases().stream()))
        .distinct()
        .toList();
  }
}
