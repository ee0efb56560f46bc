package org.dateline.extract.page;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases as a tree of their words. A text is walked once; its words are looked up by their hash in
 * a small table, and only words of phrases are followed any farther. Each phrase has a mark, which
 * says what it means. Immutable; safe for several threads.
 *
 * <pre>{@code
 * int node = PhraseTree.ROOT;
 * for (each word of the text) {
 *   node = tree.next(node, tree.word(text, from, to, hash));
 *   if (node < 0) break;                      // no phrase goes on so
 *   if (tree.mark(node) != 0) { … }           // a phrase ends here
 * }
 * }</pre>
 */
final class PhraseTree {
  /** Where every phrase begins. */
  static final int ROOT = 0;

  /** No word of any phrase, or no phrase that goes on so. */
  static final int NONE = -1;

  private static final int BEGINNINGS = 1 << 14;

  private final String[] words;

  /** Pairs of a word's hash and its number and one, in an open table. */
  private final int[] wordTable;

  /** The node of each word as a phrase's first, {@link #NONE} where no phrase begins with it. */
  private final int[] firsts;

  /** Whether any phrase goes on after a node. */
  private final boolean[] inner;

  /** Whether a phrase may begin with three characters, by {@link #beginning}. */
  private final BitSet beginnings = new BitSet(BEGINNINGS);

  private final int[] edgeKeys;
  private final int[] edgeNodes;
  private final int[] marks;

  /**
   * A tree of those phrases.
   *
   * @param phrases the mark of each phrase, not zero; words with single spaces between
   */
  PhraseTree(Map<String, Integer> phrases) {
    Set<String> distinct = new LinkedHashSet<>();
    int edges = 0;
    for (String phrase : phrases.keySet()) {
      List<String> parts = List.of(phrase.split(" ", -1));
      distinct.addAll(parts);
      edges += parts.size();
    }
    words = distinct.toArray(String[]::new);
    wordTable = new int[2 * sizeFor(words.length)];
    for (int number = 0; number < words.length; number++) {
      int pair = pair(words[number].hashCode());
      while (wordTable[pair + 1] != 0) {
        pair = nextPair(pair);
      }
      wordTable[pair] = words[number].hashCode();
      wordTable[pair + 1] = number + 1;
    }
    edgeKeys = new int[sizeFor(edges)];
    edgeNodes = new int[edgeKeys.length];
    marks = new int[edges + 1];
    inner = new boolean[edges + 1];
    firsts = new int[words.length];
    Arrays.fill(firsts, NONE);
    int count = 1;
    for (Map.Entry<String, Integer> phrase : phrases.entrySet()) {
      int node = ROOT;
      for (String word : phrase.getKey().split(" ", -1)) {
        int number = word(word, 0, word.length(), word.hashCode());
        int key = key(node, number);
        int slot = slot(key);
        if (edgeNodes[slot] == 0) {
          edgeKeys[slot] = key;
          edgeNodes[slot] = count++;
        }
        if (node == ROOT) {
          firsts[number] = edgeNodes[slot];
          beginnings.set(beginning(phrase.getKey(), 0));
        }
        inner[node] = true;
        node = edgeNodes[slot];
      }
      marks[node] = phrase.getValue();
    }
  }

  /** The first three characters of the word at a place as one small number; spaces behind it. */
  private static int beginning(String text, int at) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    char third = second != ' ' && at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    return ((text.charAt(at) * 37 + second) * 37 + third) & BEGINNINGS - 1;
  }

  /** A quick look that rules most places of a text out; small letters only. */
  boolean mayBegin(String text, int at) {
    return beginnings.get(beginning(text, at));
  }

  private static int sizeFor(int entries) {
    return Integer.highestOneBit(Math.max(8, entries)) * 4;
  }

  private static int spread(int hash) {
    int spread = hash * 0x9E3779B1;
    return spread ^ spread >>> 15;
  }

  private int pair(int hash) {
    return spread(hash) << 1 & wordTable.length - 1;
  }

  private int nextPair(int pair) {
    return pair + 2 & wordTable.length - 1;
  }

  private static int key(int node, int word) {
    return node << 16 ^ word;
  }

  private int slot(int key) {
    int slot = spread(key) & edgeKeys.length - 1;
    while (edgeNodes[slot] != 0 && edgeKeys[slot] != key) {
      slot = slot + 1 & edgeKeys.length - 1;
    }
    return slot;
  }

  /**
   * The number of a word, in small or capital letters, {@link #NONE} where no phrase has it.
   *
   * @param hash the hash of the word in small letters, as {@link String#hashCode} defines it
   */
  int word(String text, int from, int to, int hash) {
    int pair = pair(hash);
    while (wordTable[pair + 1] != 0) {
      int number = wordTable[pair + 1] - 1;
      String word = words[number];
      if (wordTable[pair] == hash
          && word.length() == to - from
          && (text.startsWith(word, from)
              || text.regionMatches(true, from, word, 0, word.length()))) {
        return number;
      }
      pair = nextPair(pair);
    }
    return NONE;
  }

  /** The node after one more word; {@link #NONE} where no phrase goes on so. */
  int next(int node, int word) {
    if (word < 0 || node < 0 || !inner[node]) {
      return NONE;
    }
    if (node == ROOT) {
      return firsts[word];
    }
    int found = edgeNodes[slot(key(node, word))];
    return found == 0 ? NONE : found;
  }

  /** The mark of the phrase that ends at a node; 0 where none does. */
  int mark(int node) {
    return node < 0 ? 0 : marks[node];
  }
}
