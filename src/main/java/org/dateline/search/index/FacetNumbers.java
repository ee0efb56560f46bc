package org.dateline.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers for the values of one facet; a number once given stays. Safe for use by several threads.
 */
final class FacetNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private Alphabet alphabet = new Alphabet(List.of(), new int[0]);

  /** The values in alphabetical order, so that numbers are compared and not words. Immutable. */
  static final class Alphabet {
    private final List<String> words;
    private final int[] ranks;

    private Alphabet(List<String> words, int[] ranks) {
      this.words = words;
      this.ranks = ranks;
    }

    /** The word of a rank. */
    String word(int rank) {
      return words.get(rank);
    }

    /** The rank of a number. */
    int rank(int number) {
      return ranks[number];
    }
  }

  /** The number of a word, given now where it had none. */
  synchronized int numberOf(String word) {
    return numbers.computeIfAbsent(
        word,
        added -> {
          words.add(added);
          return words.size() - 1;
        });
  }

  /** The number of a word; nothing where no segment that was counted has it. */
  synchronized OptionalInt known(String word) {
    Integer number = numbers.get(word);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** How many numbers were given so far. */
  synchronized int size() {
    return words.size();
  }

  /** All words that have a number now. */
  synchronized Alphabet alphabet() {
    if (alphabet.words.size() < words.size()) {
      List<String> sorted = new ArrayList<>(words.size());
      sorted.addAll(alphabet.words);
      sorted.addAll(words.subList(sorted.size(), words.size()));
      // Of what is sorted already the sort takes no more than a look.
      sorted.sort(null);
      int[] ranks = new int[sorted.size()];
      for (int rank = 0; rank < ranks.length; rank++) {
        ranks[numbers.getOrDefault(sorted.get(rank), 0)] = rank;
      }
      alphabet = new Alphabet(sorted, ranks);
    }
    return alphabet;
  }
}
