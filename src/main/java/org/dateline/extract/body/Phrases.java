package org.dateline.extract.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.extract.page.PhraseSet;
import org.dateline.extract.page.WordLists;

/**
 * The shipped phrases of all languages by what they show. Pages mix languages more often than two
 * languages share a phrase with different meanings, so all are asked at once.
 */
final class Phrases {
  private static final List<String> FILES =
      List.of("phrases-en.txt", "phrases-de.txt", "phrases-romance.txt", "phrases-other.txt");

  private final Map<String, List<String>> sections = new HashMap<>();

  Phrases() {
    for (String file : FILES) {
      WordLists.sections(file)
          .forEach((name, entries) ->
              sections.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(entries));
    }
  }

  /** The phrases of a section, or of several together. */
  PhraseSet section(String... names) {
    List<String> entries = new ArrayList<>();
    for (String name : names) {
      entries.addAll(sections.getOrDefault(name, List.of()));
    }
    return new PhraseSet(entries);
  }
}
