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

  /** What words and runs say; what they say as a whole name, after the word {@link #WHOLE}. */
  private final PhraseTree phrases;

  private final int wholeNames;

  /** Reads the list that the program ships. */
  public ClassWords() {
    Map<String, Integer> marks = new HashMap<>();
    for (Map.Entry<String, List<String>> section :
        WordLists.sections("class-words.txt").entrySet()) {
      int hint = Hints.of(Hint.valueOf(section.getKey().toUpperCase(Locale.ROOT))).bits();
      for (String entry : section.getValue()) {
        String phrase = entry.startsWith(WHOLE) ? WHOLE + ' ' + entry.substring(1) : entry;
        marks.merge(phrase, hint, (one, other) -> one | other);
      }
    }
    phrases = new PhraseTree(marks);
    wholeNames = phrases.next(PhraseTree.ROOT, phrases.word(WHOLE, 0, 1, WHOLE.hashCode()));
  }

  /** The hints of a class or id attribute. */
  public Hints hints(String names) {
    return names.isEmpty() ? Hints.NONE : new Hints(new Reader(names).read());
  }

  /** Goes once through an attribute, following the phrases that its last three words may be. */
  private final class Reader {
    private final String names;
    private int wordStart;
    private int hash;
    private int bits;

    /** The last word alone and the last two, as nodes of the phrases; the whole name so far. */
    private int one = PhraseTree.NONE;

    private int two = PhraseTree.NONE;
    private int whole = wholeNames;

    Reader(String names) {
      this.names = names;
    }

    int read() {
      int length = Math.min(names.length(), LONGEST_NAME);
      boolean afterSmall = false;
      for (int at = 0; at < length; at++) {
        char unit = names.charAt(at);
        if (unit >= 'a' && unit <= 'z') {
          hash = 31 * hash + unit;
          afterSmall = true;
        } else if (isInWord(unit)) {
          if (afterSmall && Character.isUpperCase(unit)) {
            endWord(at, at);
          }
          hash = 31 * hash + Character.toLowerCase(unit);
          afterSmall = Character.isLowerCase(unit);
        } else {
          endWord(at, at + 1);
          if (unit <= ' ') {
            endName();
          }
          afterSmall = false;
        }
      }
      endWord(length, length);
      endName();
      return bits;
    }

    /** Most of what is no small letter is a hyphen, an underscore or a space. */
    private static boolean isInWord(char unit) {
      return unit < 'A'
          ? unit >= '0' && unit <= '9'
          : unit != '_' && Character.isLetterOrDigit(unit);
    }

    private void endWord(int end, int nextStart) {
      if (end > wordStart) {
        int number = phrases.word(names, wordStart, end, hash);
        if (number == PhraseTree.NONE) {
          one = PhraseTree.NONE;
          two = PhraseTree.NONE;
          whole = PhraseTree.NONE;
        } else {
          int three = phrases.next(two, number);
          two = phrases.next(one, number);
          one = phrases.next(PhraseTree.ROOT, number);
          whole = phrases.next(whole, number);
          bits |= phrases.mark(one) | phrases.mark(two) | phrases.mark(three);
        }
      }
      wordStart = nextStart;
      hash = 0;
    }

    private void endName() {
      bits |= phrases.mark(whole);
      one = PhraseTree.NONE;
      two = PhraseTree.NONE;
      whole = wholeNames;
    }
  }
}
