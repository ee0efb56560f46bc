package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import org.dateline.model.SavedSearch;
import org.dateline.store.SourceCounts;
import org.dateline.store.Stories;

/**
 * What the side bar counts.
 *
 * @param unread articles that nobody has opened
 * @param articles all articles
 * @param claims all claims
 * @param shaken pieces of evidence whose words changed, that wait for a person
 * @param sources what is followed
 * @param stories the stories by name
 * @param saved the saved searches by name
 */
record Counts(
    int unread,
    int articles,
    int claims,
    int shaken,
    SourceCounts sources,
    List<Stories.Listed> stories,
    List<Saved> saved) {
  static final Counts NONE = new Counts(0, 0, 0, 0, SourceCounts.NONE, List.of(), List.of());

  /**
   * A saved search.
   *
   * @param search the saved search
   * @param unread articles that it found and nobody has looked at
   * @param mistake why it finds nothing any more, where it can't be looked up
   */
  record Saved(SavedSearch search, int unread, Optional<String> mistake) {}

  Counts {
    stories = List.copyOf(stories);
    saved = List.copyOf(saved);
  }
}
