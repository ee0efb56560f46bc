package org.dateline.ui.shell;

import org.dateline.model.SavedSearch;

/** What a person wants of saved searches. */
interface SavedRequests {
  /** Save the search that is shown. */
  void save();

  /** Change one. */
  void edit(SavedSearch search);

  /** Count everything that one found as looked at. */
  void markRead(SavedSearch search);

  /** Delete one. */
  void delete(SavedSearch search);
}
