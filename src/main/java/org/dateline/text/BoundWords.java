package org.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The phrases that say on which side of a number a limit lies: at least, no more than, up to. What
 * a number says turns with them, though none of its digits is another one.
 */
final class BoundWords {
  private static final String LIST = "/text/bound-words.txt";

  /** A limit belongs to a number that is at most so many tokens away. */
  private static final int REACH = 3;

  /** The side of the number that is allowed. */
  enum Side {
    LEAST,
    MOST
  }

  private record Phrase(List<String> words, Side side) {}

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  BoundWords(Optional<String> language) {
    for (String line : ShippedList.lines(LIST)) {
      int colon = line.indexOf(':');
      Side side = line.charAt(0) == '>' ? Side.LEAST : Side.MOST;
      String phrases = line.substring(colon + 1);
      if (ChangeWords.isWanted(line.substring(1, colon), phrases, language)) {
        for (String phrase : phrases.split("\\|", -1)) {
          add(phrase.strip(), side);
        }
      }
    }
  }

  private void add(String phrase, Side side) {
    Tokens tokens = Tokens.of(phrase, new Tokens.Vocabulary());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(Folding.word(tokens.text(i)));
    }
    byFirstWord
        .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
        .add(new Phrase(List.copyOf(words), side));
  }

  /**
   * The limits of the numbers in a wording, in order; of phrases that overlap the longest.
   *
   * @param isNumber whether a token of the wording is a number
   */
  List<Side> in(Tokens tokens, IntPredicate isNumber) {
    List<Side> found = new ArrayList<>();
    for (int i = 0; i < tokens.count(); ) {
      Optional<Phrase> longest = at(tokens, i);
      int end = i + longest.map(phrase -> phrase.words.size()).orElse(1);
      if (longest.isPresent() && isBesideNumber(i, end, tokens.count(), isNumber)) {
        found.add(longest.get().side);
      }
      i = end;
    }
    return found;
  }

  private Optional<Phrase> at(Tokens tokens, int i) {
    Optional<Phrase> longest = Optional.empty();
    for (Phrase phrase : byFirstWord.getOrDefault(Folding.word(tokens.text(i)), List.of())) {
      int length = phrase.words.size();
      if (length > longest.map(known -> known.words.size()).orElse(0)
          && i + length <= tokens.count()
          && matches(phrase, tokens, i)) {
        longest = Optional.of(phrase);
      }
    }
    return longest;
  }

  private static boolean matches(Phrase phrase, Tokens tokens, int i) {
    for (int word = 1; word < phrase.words.size(); word++) {
      if (!phrase.words.get(word).equals(Folding.word(tokens.text(i + word)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBesideNumber(int from, int to, int count, IntPredicate isNumber) {
    for (int near = Math.max(0, from - REACH); near < Math.min(count, to + REACH); near++) {
      if ((near < from || near >= to) && isNumber.test(near)) {
        return true;
      }
    }
    return false;
  }
}
