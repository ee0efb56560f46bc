package org.dateline.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dateline.desk.CapturedTexts;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.Codebook;
import org.dateline.search.ArticleIndex;
import org.dateline.search.IndexSettings;
import org.dateline.store.AnchorCarrier;
import org.dateline.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuildingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  /** Compared at the end: a failure inside of what is told would end the index's own thread. */
  private record Told(String words, Optional<Filling> filling) {}

  @Test
  void whoeverAsksIsToldWhileAnIndexOfManyArticlesIsFilled() throws Exception {
    List<Told> told = new ArrayList<>();
    told.add(new Told("begun", Optional.empty()));
    for (int done = 0; done <= 600; done += 100) {
      told.add(new Told(done + " of 600 Indexing articles", Optional.of(new Filling(done, 600))));
    }
    assertThat(toldWhileFilling(600)).isEqualTo(told);
  }

  @Test
  void nobodyIsToldOfFewArticles() throws Exception {
    assertThat(toldWhileFilling(3)).isEmpty();
  }

  @Test
  void anAnswerFromAHalfFilledIndexSaysSo() {
    assertThat(new Filling(12_300, 100_000).note().sentence())
        .isEqualTo(
            "The search index is being built: 12,300 of 100,000 articles can be found by now.");
  }

  private List<Told> toldWhileFilling(int articles) throws Exception {
    List<Told> told = Collections.synchronizedList(new ArrayList<>());
    try (Workspace workspace =
        Workspace.open(folder, CLOCK, "anna", new Codebook(List.of()), AnchorCarrier.NONE)) {
      for (int i = 0; i < articles; i++) {
        CapturedTexts.add(workspace, CLOCK.instant(), "https://one.example/" + i, "Phones lock.");
      }
      try (ArticleIndex index =
              ArticleIndex.open(workspace.folder().index(), IndexSettings.usual().clock(CLOCK));
          IndexProjection projection =
              new IndexProjection(workspace, index, IndexProjection.MOST_IN_PLACE)) {
        IndexBuilding building = projection.building();
        building.onUnwatched(() -> {
          told.add(new Told("begun", building.filling().filter(known -> known.done() > 0)));
          building.watch(
              new JobProgress() {
                @Override
                public void report(long done, long total, String message) {
                  told.add(new Told(done + " of " + total + " " + message, building.filling()));
                }

                @Override
                public void checkCancelled() {
                  // Nobody cancels.
                }
              });
        });
        projection.start();
        assertThat(projection.awaitUpToDate(() -> false)).isEmpty();
        assertThat(building.awaitEnd()).isEmpty();
        assertThat(building.filling()).isEmpty();
        assertThat(projection.isUpToDate()).isTrue();
      }
    }
    return told;
  }
}
