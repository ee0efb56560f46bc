package org.dateline.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.dateline.ui.look.Wording;

/**
 * Loads what holds wherever a person is in the window: what the sidebar counts, what can be undone,
 * and whether an article changed under a claim. On the JavaFX thread.
 */
final class OverviewRefresh {
  private final Panes panes;
  private final Coverage coverage;
  private final Background.Lane lane;
  private final Reading reading;
  private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
  private final SimpleBooleanProperty canRedo = new SimpleBooleanProperty();
  private Counts counts = Counts.NONE;
  private Optional<Instant> latestChange = Optional.empty();

  OverviewRefresh(Panes panes, Coverage coverage, Background background, Reading reading) {
    this.panes = panes;
    this.coverage = coverage;
    this.reading = reading;
    lane = background.lane();
  }

  Counts counts() {
    return counts;
  }

  SimpleBooleanProperty canUndo() {
    return canUndo;
  }

  SimpleBooleanProperty canRedo() {
    return canRedo;
  }

  void load() {
    lane.run(coverage::overview, this::show);
  }

  private void show(Coverage.Overview overview) {
    counts = overview.counts();
    tellOfChanges(overview.changes());
    panes.sidebar.show(counts);
    panes.completions.setEntities(overview.entities());
    canUndo.set(overview.undo().isPresent());
    canRedo.set(overview.redo().isPresent());
    reading.showTitle();
  }

  /**
   * Tells of claims whose articles changed since the window looked last; what an undo brings back
   * is no news.
   */
  private void tellOfChanges(List<Instant> changes) {
    Instant known = latestChange.orElse(Instant.MAX);
    long news = changes.stream().filter(known::isBefore).count();
    if (news > 0 && !(reading.place() instanceof Place.Changes)) {
      panes.layers.warn(
          "The article changed under " + Wording.count(news, "claim", "claims") + ".",
          "See what changed",
          () -> reading.go(new Place.Changes()));
    }
    Instant latest = changes.stream().findFirst().orElse(Instant.MIN);
    latestChange = Optional.of(latestChange.filter(latest::isBefore).orElse(latest));
  }
}
