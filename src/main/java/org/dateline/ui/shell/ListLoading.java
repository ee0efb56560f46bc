package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Loads the list of articles, of which only what was asked for last is shown. On the JavaFX thread.
 */
final class ListLoading {
  private final Coverage coverage;
  private final ArticleList list;
  private final Background background;
  private final Background.Lane lane;
  private final Background.Lane catchingUp;
  private final Supplier<Optional<UUID>> chosen;
  private final List<Runnable> whenListed = new ArrayList<>();
  private long loads;

  /**
   * @param chosen the article that a person chose last
   */
  ListLoading(
      Coverage coverage, ArticleList list, Background background, Supplier<Optional<UUID>> chosen) {
    this.coverage = coverage;
    this.list = list;
    this.background = background;
    this.lane = background.lane();
    this.catchingUp = background.lane();
    this.chosen = chosen;
  }

  /** Shows what comes of the work. */
  void load(Asked asked, Background.Work<Listing> work) {
    loads++;
    lane.run(work, listing -> show(asked, listing));
  }

  /**
   * Shows what a search finds; once more where the index was behind and has caught up.
   *
   * @param counting whether what results could be narrowed by is wanted
   * @param changed whether the search is repeated since something changed
   */
  void search(Asked asked, boolean counting, boolean changed) {
    Coverage.Patience patience = changed ? Coverage.Patience.A_MOMENT : Coverage.Patience.NONE;
    long mine = ++loads;
    lane.run(
        () -> coverage.search(asked, counting, patience, background::isClosed),
        listing -> {
          show(asked, listing);
          if (listing instanceof Listing.Rows rows && rows.behind()) {
            catchUp(asked, counting, mine);
          }
        });
  }

  /** Nobody waits for this: the list is there already, and may be asked for something else. */
  private void catchUp(Asked asked, boolean counting, long mine) {
    catchingUp.run(
        () -> coverage.search(asked, counting, Coverage.Patience.ENDLESS, background::isClosed),
        listing -> {
          if (loads == mine) {
            show(asked, listing);
          }
        });
  }

  private void show(Asked asked, Listing listing) {
    list.show(listing, asked, chosen.get());
    List<Runnable> waiting = List.copyOf(whenListed);
    whenListed.clear();
    waiting.forEach(Runnable::run);
  }

  /** Whether a list is on its way. */
  boolean busy() {
    return lane.busy();
  }

  /** Does something with the list that is asked for by now. */
  void whenListed(Runnable work) {
    if (busy()) {
      whenListed.add(work);
    } else {
      work.run();
    }
  }
}
