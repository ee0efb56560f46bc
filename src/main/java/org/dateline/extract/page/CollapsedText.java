package org.dateline.extract.page;

/**
 * Puts text together out of pieces in one pass: runs of white space, also over the ends of pieces,
 * become single spaces, unseen marks fall away ({@link Spaces#collapse}), and lines that were ended
 * on purpose stay apart. Not safe for several threads.
 */
public final class CollapsedText {
  private final StringBuilder text = new StringBuilder();
  private int lineStart;
  private boolean gap;

  /** Adds a piece; white space in it, line ends too, only separates words. */
  public void append(String piece) {
    append(piece, 0, piece.length());
  }

  /** Adds a text node as {@link #append(String)} would; most are taken as wholes. */
  public void append(PageText piece) {
    if (piece.isSinglySpaced()) {
      gap |= piece.start() > 0;
      beginWord();
      text.append(piece.text(), piece.start(), piece.end());
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

  /** Copies the stretches between white space as wholes. */
  private void append(String piece, int from, int to) {
    int at = from;
    while (at < to) {
      char unit = piece.charAt(at);
      if (Spaces.isPlain(unit)) {
        int end = endOfStretch(piece, at + 1, to);
        beginWord();
        text.append(piece, at, end);
        at = end;
      } else {
        gap |= Spaces.isSpace(unit);
        at++;
      }
    }
  }

  /** Where the words that stand from here on with single plain spaces between them end. */
  private static int endOfStretch(String piece, int from, int to) {
    int at = from;
    while (at < to) {
      char unit = piece.charAt(at);
      boolean goesOn =
          Spaces.isPlain(unit)
              || (unit == ' ' && at + 1 < to && Spaces.isPlain(piece.charAt(at + 1)));
      if (!goesOn) {
        break;
      }
      at++;
    }
    return at;
  }

  private void beginWord() {
    if (text.length() == lineStart) {
      if (lineStart > 0) {
        text.append('\n');
      }
    } else if (gap) {
      text.append(' ');
    }
    gap = false;
  }

  /** Begins a new line, where there is something on the last one. */
  public void endLine() {
    lineStart = text.length();
    gap = false;
  }

  /** Whether nothing but white space was added. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** What was put together; what is added afterwards begins anew. */
  public String take() {
    String taken = text.toString();
    text.setLength(0);
    lineStart = 0;
    gap = false;
    return taken;
  }
}
