package org.dateline.text;

import org.dateline.model.TextRange;

/**
 * A quote that is looked for.
 *
 * @param tokens the text that it stands in: the old revision, or only the quote itself where it is
 *     not known where it stood
 * @param range where in that text
 * @param from its first token there
 * @param to the token after its last
 * @param located whether the text is the old revision
 * @param prefix what stood before it, may be empty
 * @param suffix what stood after it, may be empty
 */
record Quote(
    Tokens tokens,
    TextRange range,
    int from,
    int to,
    boolean located,
    String prefix,
    String suffix) {
  /** Shorter ones are never matched approximately. */
  private static final int SHORT_LENGTH = 12;

  private static final int SHORT_WORDS = 3;

  /** From here on the words alone say which statement is meant. */
  private static final int LONG_LENGTH = 40;

  private static final int LONG_WORDS = 8;

  static Quote in(Tokens tokens, TextRange range, boolean located, String prefix, String suffix) {
    int from = tokens.firstEndingAfter(range.start());
    int to = Math.max(from, tokens.firstStartingAt(range.end()));
    return new Quote(tokens, range, from, to, located, prefix, suffix);
  }

  String exact() {
    return range.in(tokens.text());
  }

  /** Whether its characters stand in the old revision once. */
  boolean standsOnce() {
    return located && tokens.text().lastIndexOf(exact()) == tokens.text().indexOf(exact());
  }

  /** Whether it is one or more whole lines or sentences of its text, as far as signs tell. */
  boolean isWhole() {
    return located && isWhole(tokens.text(), range);
  }

  /** Whether a range, not empty, is one or more whole lines or sentences, as far as signs tell. */
  static boolean isWhole(String text, TextRange range) {
    boolean begins = endsBefore(text, range.start());
    boolean ends =
        range.end() == text.length()
            || text.charAt(range.end()) == '\n'
            || (endsBefore(text, range.end()) && Folding.isSpace(text.charAt(range.end())));
    return begins && ends;
  }

  private static boolean endsBefore(String text, int offset) {
    int end = offset;
    while (end > 0 && Folding.isSpace(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
      end--;
    }
    return end == 0 || "\n.!?:;*-•。！？；：؟".indexOf(text.charAt(end - 1)) >= 0;
  }

  int count() {
    return to - from;
  }

  boolean isShort() {
    return width() < SHORT_LENGTH || words() < SHORT_WORDS;
  }

  boolean isLong() {
    return width() >= LONG_LENGTH && words() >= LONG_WORDS;
  }

  /** Its length, where an ideograph counts as two letters. */
  private int width() {
    int width = range.length();
    for (int i = from; i < to; i++) {
      width += tokens.kind(i) == Tokens.Kind.CHARACTER ? 1 : 0;
    }
    return width;
  }

  /** Its words, where two characters count as one in scripts without spaces. */
  private int words() {
    int words = 0;
    int characters = 0;
    for (int i = from; i < to; i++) {
      switch (tokens.kind(i)) {
        case WORD -> words++;
        case CHARACTER -> characters++;
        case SIGN -> {}
      }
    }
    return words + (characters + 1) / 2;
  }
}
