package org.dateline.ui.source;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Source;

/** What a person can ask for on the page of sources. Called on the JavaFX thread. */
public interface SourceRequests {
  /** Follow something. */
  void follow();

  /** Show the articles that a source has brought. */
  void showArticles(Source source);

  /** Ask sources now; all that are followed where none is named. */
  void readNow(List<Source> sources);

  /** Leave a source alone, or go on with it. */
  void pause(Source source, boolean paused);

  /** Leave all sources alone, or go on with them. */
  void pauseAll(boolean paused);

  /** Give a source another name. */
  void rename(Source source);

  /** Choose other links of a watched page. */
  void select(Source source);

  /** Ask a source as often as that many minutes say; empty leaves it to the program. */
  void every(Source source, Optional<Integer> minutes);

  /** No longer follow a source. */
  void remove(Source source);

  /** Follow the feeds of another reader's list. */
  void importList();

  /** Write a list for another reader. */
  void exportList();

  /** A source was chosen: its log is wanted. */
  void chosen(Source source);
}
