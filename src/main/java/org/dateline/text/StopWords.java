package org.dateline.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most frequent small words of each language, as shipped in {@code text/stop-words.txt}.
 *
 * @param byLanguage the words, lower case, by BCP 47 code
 */
public record StopWords(Map<String, Set<String>> byLanguage) {
  private static final String RESOURCE = "/text/stop-words.txt";

  public StopWords {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** Reads the shipped lists. */
  public static StopWords shipped() {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (String line : ShippedList.lines(RESOURCE)) {
      int colon = line.indexOf(':');
      lists.put(
          line.substring(0, colon).strip(),
          new LinkedHashSet<>(List.of(line.substring(colon + 1).strip().split(" +"))));
    }
    return new StopWords(lists);
  }

  /** The words of a language, empty where there is no list. */
  public Set<String> of(String language) {
    return byLanguage.getOrDefault(language, Set.of());
  }
}
