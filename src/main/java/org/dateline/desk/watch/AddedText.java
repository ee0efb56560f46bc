package org.dateline.desk.watch;

import org.dateline.search.SearchDocument;
import org.dateline.text.WordDiff;

/** What a text says that the one before it did not. */
final class AddedText {
  private AddedText() {}

  /** The added and replaced stretches of headline and text, each a paragraph of its own. */
  static String between(SearchDocument before, SearchDocument after) {
    StringBuilder added = new StringBuilder();
    append(added, before.headline(), after.headline());
    append(added, before.text(), after.text());
    return added.toString();
  }

  private static void append(StringBuilder added, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    for (WordDiff.Edit edit : WordDiff.between(before, after).changes()) {
      String stretch = edit.after().in(after).strip();
      if (!stretch.isEmpty()) {
        if (!added.isEmpty()) {
          added.append("\n\n");
        }
        added.append(stretch);
      }
    }
  }
}
