package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.TextRange;

/** Where the same characters stand in a text. */
final class Occurrences {
  private static final int MOST = 32;

  private Occurrences() {}

  /** The first {@value #MOST} starts of a part that don't overlap a range. */
  static List<Integer> of(String text, String part, TextRange without) {
    List<Integer> starts = new ArrayList<>();
    for (int at = text.indexOf(part);
        at >= 0 && starts.size() < MOST;
        at = text.indexOf(part, at + 1)) {
      if (at + part.length() <= without.start() || at >= without.end()) {
        starts.add(at);
      }
    }
    return starts;
  }
}
