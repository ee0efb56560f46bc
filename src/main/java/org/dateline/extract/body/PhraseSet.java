package org.dateline.extract.body;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.extract.page.Folding;

/**
 * Phrases that are looked up in folded text, where a text begins with one, holds one or is one.
 * Time does not depend on how many there are. Immutable; safe for several threads.
 */
final class PhraseSet {
  private final Set<String> phrases = new HashSet<>();
  private final Map<String, Integer> wordsByFirst = new HashMap<>();

  /** A set of those phrases, in any case and with any punctuation. */
  PhraseSet(Collection<String> entries) {
    for (String entry : entries) {
      String folded = Folding.words(entry);
      phrases.add(folded);
      int words = 1 + (int) folded.chars().filter(unit -> unit == ' ').count();
      int space = folded.indexOf(' ');
      wordsByFirst.merge(space < 0 ? folded : folded.substring(0, space), words, Math::max);
    }
  }

  /** Whether a folded text is one of the phrases. */
  boolean is(String folded) {
    return phrases.contains(folded);
  }

  /** The length of the longest phrase that a folded text begins with, 0 where there is none. */
  int prefix(String folded) {
    return phraseAt(folded, 0);
  }

  /** Whether a folded text holds one of the phrases as whole words. */
  boolean within(String folded) {
    for (int at = 0; at >= 0 && at < folded.length(); ) {
      if (phraseAt(folded, at) > 0) {
        return true;
      }
      at = folded.indexOf(' ', at);
      at = at < 0 ? -1 : at + 1;
    }
    return false;
  }

  private int phraseAt(String folded, int from) {
    int space = folded.indexOf(' ', from);
    int end = space < 0 ? folded.length() : space;
    int words = wordsByFirst.getOrDefault(folded.substring(from, end), 0);
    int found = 0;
    for (int count = 1; count <= words; count++) {
      if (phrases.contains(folded.substring(from, end))) {
        found = end - from;
      }
      if (end == folded.length()) {
        break;
      }
      int next = folded.indexOf(' ', end + 1);
      end = next < 0 ? folded.length() : next;
    }
    return found;
  }
}
