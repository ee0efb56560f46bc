package org.dateline.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads hints out of class and id names. A name is cut into words at hyphens, underscores and inner
 * capitals, and words and runs of up to three of them are looked up in {@code class-words.txt}.
 * Whole words, not parts of words: {@code shared-space} is no share bar and {@code header} no “ad”.
 * Safe for several threads.
 */
public final class ClassWords {
  private static final int LONGEST_NAME = 300;
  private static final String WHOLE = "=";

  /** What words and runs say, and what they say as a whole name. */
  private final PhraseTree phrases;

  private final PhraseTree wholeNames;

  /** Reads the list that the program ships. */
  public ClassWords() {
    Map<String, Integer> within = new HashMap<>();
    Map<String, Integer> whole = new HashMap<>();
    for (Map.Entry<String, List<String>> section :
        WordLists.sections("class-words.txt").entrySet()) {
      int hint = Hints.of(Hint.valueOf(section.getKey().toUpperCase(Locale.ROOT))).bits();
      for (String entry : section.getValue()) {
        if (entry.startsWith(WHOLE)) {
          whole.merge(entry.substring(1), hint, (one, other) -> one | other);
        } else {
          within.merge(entry, hint, (one, other) -> one | other);
        }
      }
    }
    phrases = new PhraseTree(within);
    wholeNames = new PhraseTree(whole);
  }

  /** The hints of a class or id attribute. */
  public Hints hints(String names) {
    return names.isEmpty() ? Hints.NONE : new Hints(new Reader(names).read());
  }

  /** Goes once through an attribute, following the phrases that its last three words may be. */
  private final class Reader {
    private final String names;
    private final StringBuilder word = new StringBuilder();
    private int hash;
    private int bits;

    /** The last word alone, the last two, the last three, as nodes of the phrases. */
    private int one = PhraseTree.NONE;

    private int two = PhraseTree.NONE;
    private int whole = PhraseTree.ROOT;

    Reader(String names) {
      this.names = names;
    }

    int read() {
      int length = Math.min(names.length(), LONGEST_NAME);
      char before = ' ';
      for (int at = 0; at < length; at++) {
        char unit = names.charAt(at);
        boolean inWord = Character.isLetterOrDigit(unit);
        if (!inWord || (Character.isUpperCase(unit) && Character.isLowerCase(before))) {
          endWord();
        }
        if (inWord) {
          char lower = Character.toLowerCase(unit);
          word.append(lower);
          hash = 31 * hash + lower;
        } else if (unit <= ' ') {
          endName();
        }
        before = unit;
      }
      endWord();
      endName();
      return bits;
    }

    private void endWord() {
      if (word.isEmpty()) {
        return;
      }
      int number = phrases.word(word, 0, word.length(), hash);
      int three = phrases.next(two, number);
      two = phrases.next(one, number);
      one = phrases.next(PhraseTree.ROOT, number);
      bits |= phrases.mark(one) | phrases.mark(two) | phrases.mark(three);
      whole = wholeNames.next(whole, wholeNames.word(word, 0, word.length(), hash));
      word.setLength(0);
      hash = 0;
    }

    private void endName() {
      bits |= wholeNames.mark(whole);
      one = PhraseTree.NONE;
      two = PhraseTree.NONE;
      whole = PhraseTree.ROOT;
    }
  }
}
