package org.dateline.ui.shell;

import java.util.List;
import org.dateline.store.Stories;

/**
 * What the side bar counts.
 *
 * @param unread articles that nobody has opened
 * @param articles all articles
 * @param claims all claims
 * @param shaken claims whose words changed
 * @param stories the stories by name
 */
record Counts(int unread, int articles, int claims, int shaken, List<Stories.Listed> stories) {
  static final Counts NONE = new Counts(0, 0, 0, 0, List.of());

  Counts {
    stories = List.copyOf(stories);
  }
}
