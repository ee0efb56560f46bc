package org.dateline.extract.date;

/** The numbers of a short text in order, and what stands between them. Digits of any script. */
final class DigitRuns {
  private static final int MOST = 48;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] values;
  private int count;

  private DigitRuns(String text) {
    this.text = text;
    int most = Math.min(MOST, text.length() / 2 + 1);
    starts = new int[most];
    ends = new int[most];
    values = new int[most];
  }

  /** The first numbers of a text; numbers of more than nine digits have no value that is used. */
  static DigitRuns of(String text) {
    DigitRuns runs = new DigitRuns(text);
    int from = -1;
    int value = 0;
    for (int at = 0; at <= text.length() && runs.count < MOST; at++) {
      int digit = at < text.length() ? digit(text.charAt(at)) : -1;
      if (digit >= 0) {
        if (from < 0) {
          from = at;
          value = 0;
        }
        value = at - from < 9 ? value * 10 + digit : value;
      } else if (from >= 0) {
        runs.starts[runs.count] = from;
        runs.ends[runs.count] = at;
        runs.values[runs.count++] = value;
        from = -1;
      }
    }
    return runs;
  }

  private static int digit(char unit) {
    if (unit >= '0' && unit <= '9') {
      return unit - '0';
    }
    return unit > '~' && Character.isDigit(unit) ? Character.digit(unit, 10) : -1;
  }

  int count() {
    return count;
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  int value(int at) {
    return values[at];
  }

  /** How many digits it has. */
  int length(int at) {
    return ends[at] - starts[at];
  }

  /** What stands between this number and the next. */
  String gap(int at) {
    return text.substring(ends[at], starts[at + 1]);
  }

  /** Up to so many characters right before a number. */
  String before(int at, int characters) {
    return text.substring(Math.max(0, starts[at] - characters), starts[at]);
  }

  /** Whether one of those characters stands right before a number. */
  boolean follows(int at, String marks) {
    return starts[at] > 0 && marks.indexOf(text.charAt(starts[at] - 1)) >= 0;
  }

  /** The word right before a number, a dot, a space or a hyphen between; may be empty. */
  String wordBefore(int at) {
    int end = starts[at];
    while (end > 0 && starts[at] - end < 2 && " .-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return end == starts[at] ? "" : text.substring(from, end);
  }

  /** The word right behind a number, a dot and a space between; may be empty. */
  String wordAfter(int at) {
    int from = ends[at];
    while (from < text.length() && from - ends[at] < 2 && " .".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }
}
