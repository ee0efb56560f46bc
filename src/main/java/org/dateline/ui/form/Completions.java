package org.dateline.ui.form;

import java.util.List;
import java.util.Optional;
import org.dateline.model.EntityKind;
import org.dateline.model.Region;

/** What the form completes names from. Called on the JavaFX thread, so it answers from memory. */
public interface Completions {
  /** Places whose name, alias or code begins with the words, the best first. */
  List<Region> regions(String words, int limit);

  /** The place with that code. */
  Optional<Region> region(String code);

  /** Names of that kind that are known here and begin with the words. */
  List<String> names(EntityKind kind, String words, int limit);
}
