package org.dateline.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Reads lines, none longer than a limit, so that a stream without line ends can't fill the memory.
 */
final class BoundedLines {
  /** The longest line taken, in UTF-16 units: an article's text as JSON fits many times. */
  static final int LIMIT = 32 * 1024 * 1024;

  /**
   * One line.
   *
   * @param text its text; empty where it was too long
   * @param tooLong whether it went over the limit
   */
  record Line(String text, boolean tooLong) {}

  private final Reader reader;
  private final int limit;
  private boolean first = true;

  BoundedLines(Reader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** The next line without its end; nothing at the end of the stream. */
  Optional<Line> next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    int unit = reader.read();
    if (unit < 0) {
      return Optional.empty();
    }
    while (unit >= 0 && unit != '\n') {
      if (line.length() < limit) {
        line.append((char) unit);
      } else {
        tooLong = true;
      }
      unit = reader.read();
    }
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      line.setLength(end - 1);
    }
    if (first && line.length() > 0 && line.charAt(0) == '\uFEFF') {
      line.deleteCharAt(0);
    }
    first = false;
    return Optional.of(tooLong ? new Line("", true) : new Line(line.toString(), false));
  }
}
