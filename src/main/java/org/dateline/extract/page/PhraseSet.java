package org.dateline.extract.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Phrases that are looked up in folded text, where a text begins with one, holds one or is one.
 * Time does not depend on how many there are. Immutable; safe for several threads.
 */
public final class PhraseSet {
  private final PhraseTree phrases;

  /** A set of those phrases, in any case and with any punctuation. */
  public PhraseSet(Collection<String> entries) {
    Map<String, Integer> folded = new HashMap<>();
    entries.forEach(entry -> folded.put(Folding.words(entry), 1));
    phrases = new PhraseTree(folded);
  }

  /** Whether a folded text is one of the phrases. */
  public boolean is(String folded) {
    return prefix(folded) == folded.length() && !folded.isEmpty();
  }

  /** The length of the longest phrase that a folded text begins with, 0 where there is none. */
  public int prefix(String folded) {
    return !folded.isEmpty() && phrases.mayBegin(folded, 0) ? longest(folded, 0) : 0;
  }

  /** Whether a folded text holds one of the phrases as whole words. */
  public boolean within(String folded) {
    return first(folded) < folded.length();
  }

  /** Where the first phrase begins that a folded text holds; the text's length where none does. */
  public int first(String folded) {
    for (int from = 0; from < folded.length(); ) {
      if (phrases.mayBegin(folded, from) && longest(folded, from) > 0) {
        return from;
      }
      int space = folded.indexOf(' ', from);
      from = space < 0 ? folded.length() : space + 1;
    }
    return folded.length();
  }

  private int longest(String folded, int from) {
    int found = 0;
    int node = PhraseTree.ROOT;
    for (int begin = from; begin < folded.length(); ) {
      int end = begin;
      int hash = 0;
      while (end < folded.length() && folded.charAt(end) != ' ') {
        hash = 31 * hash + folded.charAt(end++);
      }
      node = phrases.next(node, phrases.word(folded, begin, end, hash));
      if (node < 0) {
        break;
      }
      if (phrases.mark(node) != 0) {
        found = end - from;
      }
      begin = end + 1;
    }
    return found;
  }
}
