package org.dateline.extract.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * The class and id names of one page with what they say, each read once: a page uses the same names
 * over and over. Used by one thread.
 */
final class PageNames {
  private final ClassWords words;
  private final Map<String, Hints> hintsOf = new HashMap<>();

  PageNames(ClassWords words) {
    this.words = words;
  }

  /** What the class and the id of an element say. */
  Hints hints(Attributes attributes) {
    String id = attributes.get("id");
    Hints byClass = byClass(attributes.get("class"));
    return id.isEmpty() ? byClass : byClass.with(words.hints(id)); // ids hardly ever come again
  }

  private Hints byClass(String names) {
    if (names.isEmpty()) {
      return Hints.NONE;
    }
    Hints known = hintsOf.get(names);
    if (known == null) {
      known = words.hints(names);
      hintsOf.put(names, known);
    }
    return known;
  }
}
