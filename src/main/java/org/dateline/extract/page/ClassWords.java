package org.dateline.extract.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads hints out of class and id names. A name is cut into words at hyphens, underscores and inner
 * capitals, and words and runs of up to three of them are looked up in {@code class-words.txt}.
 * Whole words, not parts of words: {@code shared-space} is no share bar and {@code header} no “ad”.
 * Safe for several threads; the last names are remembered, since pages use the same ones over and
 * over.
 */
public final class ClassWords {
  private static final int LONGEST_NAME = 300;
  private static final int MOST_REMEMBERED = 20_000;

  private final Map<String, Set<Hint>> hintsByPhrase;
  private final Map<String, Set<Hint>> remembered = new ConcurrentHashMap<>();

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

  /** The hints of a class or id attribute; the set must not be changed. */
  public Set<Hint> hints(String names) {
    Set<Hint> known = remembered.get(names);
    if (known != null) {
      return known;
    }
    Set<Hint> found = read(names);
    if (remembered.size() < MOST_REMEMBERED && names.length() <= LONGEST_NAME) {
      remembered.put(names, found);
    }
    return found;
  }

  private Set<Hint> read(String names) {
    Set<Hint> found = EnumSet.noneOf(Hint.class);
    String read = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
    int from = 0;
    for (int at = 0; at <= read.length(); at++) {
      if (at == read.length() || read.charAt(at) <= ' ') {
        if (at > from) {
          addHints(read.substring(from, at), found);
        }
        from = at + 1;
      }
    }
    return found;
  }

  private void addHints(String name, Set<Hint> found) {
    List<String> words = words(name);
    found.addAll(hintsByPhrase.getOrDefault("=" + String.join(" ", words), Set.of()));
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + 3); to++) {
        if (to > from) {
          phrase.append(' ');
        }
        phrase.append(words.get(to));
        found.addAll(hintsByPhrase.getOrDefault(phrase.toString(), Set.of()));
      }
    }
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder(name.length());
    char before = ' ';
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      boolean inWord = Character.isLetterOrDigit(unit);
      if ((!inWord || (Character.isUpperCase(unit) && Character.isLowerCase(before)))
          && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (inWord) {
        word.append(Character.toLowerCase(unit));
      }
      before = unit;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
