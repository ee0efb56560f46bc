package org.dateline.extract.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads hints out of class and id names. A name is cut into words at hyphens, underscores and inner
 * capitals, and words and runs of up to three of them are looked up in {@code class-words.txt}.
 * Whole words, not parts of words: {@code shared-space} is no share bar and {@code header} no “ad”.
 * Immutable; safe for several threads.
 */
public final class ClassWords {
  private static final int LONGEST_NAME = 300;
  private final Map<String, Set<Hint>> hintsByPhrase;

  /** Reads the list that the program ships. */
  public ClassWords() {
    Map<String, Set<Hint>> phrases = new HashMap<>();
    for (Map.Entry<String, List<String>> section :
        WordLists.sections("class-words.txt").entrySet()) {
      Hint hint = Hint.valueOf(section.getKey().toUpperCase(Locale.ROOT));
      for (String phrase : section.getValue()) {
        phrases.computeIfAbsent(phrase, unknown -> EnumSet.noneOf(Hint.class)).add(hint);
      }
    }
    hintsByPhrase = Map.copyOf(phrases);
  }

  /** The hints of a class or id attribute. */
  public Set<Hint> hints(String names) {
    Set<Hint> found = EnumSet.noneOf(Hint.class);
    String read = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
    for (String name : read.split("\\s+", -1)) {
      addHints(name, found);
    }
    return found;
  }

  private void addHints(String name, Set<Hint> found) {
    String[] words = words(name);
    found.addAll(hintsByPhrase.getOrDefault("=" + String.join(" ", words), Set.of()));
    for (int from = 0; from < words.length; from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.length, from + 3); to++) {
        if (to > from) {
          phrase.append(' ');
        }
        phrase.append(words[to]);
        found.addAll(hintsByPhrase.getOrDefault(phrase.toString(), Set.of()));
      }
    }
  }

  private static String[] words(String name) {
    StringBuilder spaced = new StringBuilder(name.length() + 8);
    char before = ' ';
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      if (!Character.isLetterOrDigit(unit)) {
        unit = ' ';
      } else if (Character.isUpperCase(unit) && Character.isLowerCase(before)) {
        spaced.append(' ');
      }
      if (unit != ' ' || before != ' ') {
        spaced.append(unit);
      }
      before = unit;
    }
    return spaced.toString().strip().toLowerCase(Locale.ROOT).split(" ", -1);
  }
}
