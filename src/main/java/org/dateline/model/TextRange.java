package org.dateline.model;

/**
 * A stretch of a text, {@code start} included and {@code end} not, in UTF-16 units.
 *
 * @param start where it begins, 0 or more
 * @param end where it ends, {@code start} or more
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** Its length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Its words in the given text. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** Whether the whole of {@code other} lies in this one. */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  @Override
  public int compareTo(TextRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
