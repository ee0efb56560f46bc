package org.dateline.extract.page;

import java.util.Arrays;

/**
 * Puts text together out of pieces in one pass: runs of white space, also over the ends of pieces,
 * become single spaces, unseen marks fall away ({@link Spaces#collapse}), and lines that were ended
 * on purpose stay apart. Not safe for several threads.
 */
public final class CollapsedText {
  private static final int USUAL = 160;

  private char[] text; // copied into and out of as a whole, unlike a StringBuilder
  private int length;
  private int lineStart;
  private boolean gap;

  /** Has room for a usual paragraph, and grows. */
  public CollapsedText() {
    this(USUAL);
  }

  /** Has room for so many characters, and grows. */
  CollapsedText(int length) {
    text = new char[length];
  }

  /** Adds a piece; white space in it, line ends too, only separates words. */
  public void append(String piece) {
    append(piece, 0, piece.length());
  }

  /** Adds a text node as {@link #append(String)} would; most are taken as wholes. */
  public void append(PageText piece) {
    if (piece.isSinglySpaced()) {
      gap |= piece.start() > 0;
      makeRoom(piece.end() - piece.start());
      beginWord();
      piece.text().getChars(piece.start(), piece.end(), text, length);
      length += piece.end() - piece.start();
      gap = piece.end() < piece.text().length();
    } else {
      append(piece.text());
    }
  }

  /** Adds a piece whose line ends count. */
  public void appendLines(String piece) {
    int from = 0;
    for (int end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      append(piece, from, end);
      endLine();
      from = end + 1;
    }
    append(piece, from, piece.length());
  }

  /** Ends a word, as white space would. */
  public void endWord() {
    gap = true;
  }

  /** Copies the piece behind what there is, and moves its words forward to where they belong. */
  private void append(String piece, int from, int to) {
    makeRoom(to - from);
    int copied = length + 1; // room for what is put before the first word
    int end = copied + to - from;
    piece.getChars(from, to, text, copied);
    for (int at = copied; at < end; at++) {
      char unit = text[at];
      if (Spaces.isPlain(unit)) {
        beginWord();
        text[length++] = unit;
      } else {
        gap |= Spaces.isSpace(unit);
      }
    }
  }

  private void makeRoom(int more) {
    int needed = length + more + 1;
    if (needed > text.length) {
      text = Arrays.copyOf(text, Math.max(needed, 2 * text.length));
    }
  }

  /** Puts a line's end or a space before a word, where one is due. */
  private void beginWord() {
    if (length == lineStart) {
      if (lineStart > 0) {
        text[length++] = '\n';
      }
    } else if (gap) {
      text[length++] = ' ';
    }
    gap = false;
  }

  /** Begins a new line, where there is something on the last one. */
  public void endLine() {
    lineStart = length;
    gap = false;
  }

  /** Whether nothing but white space was added. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** What was put together; what is added afterwards begins anew. */
  public String take() {
    String taken = new String(text, 0, length);
    length = 0;
    lineStart = 0;
    gap = false;
    return taken;
  }
}
