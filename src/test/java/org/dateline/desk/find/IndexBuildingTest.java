package org.dateline.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.desk.CapturedTexts;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.Codebook;
import org.dateline.model.Gazetteer;
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

  @Test
  void whoeverAsksIsToldWhileAnIndexOfManyArticlesIsFilled() throws Exception {
    assertThat(toldWhileFilling(600))
        .isEqualTo(
            List.of(
                "begun",
                "0 of 600 Indexing articles",
                "100 of 600 Indexing articles",
                "200 of 600 Indexing articles",
                "300 of 600 Indexing articles",
                "400 of 600 Indexing articles",
                "500 of 600 Indexing articles",
                "600 of 600 Indexing articles"));
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

  private List<String> toldWhileFilling(int articles) throws Exception {
    List<String> told = new ArrayList<>();
    try (Workspace workspace =
        Workspace.open(folder, CLOCK, "anna", new Codebook(List.of()), AnchorCarrier.NONE)) {
      for (int i = 0; i < articles; i++) {
        CapturedTexts.add(workspace, CLOCK.instant(), "https://one.example/" + i, "Phones lock.");
      }
      try (ArticleIndex index =
              ArticleIndex.open(
                  workspace.folder().index(),
                  new IndexSettings(
                      Gazetteer.shipped(),
                      CLOCK,
                      name -> Optional.empty(),
                      damage -> {},
                      IndexSettings.usual().memoryMegabytes()));
          IndexProjection projection =
              new IndexProjection(workspace, index, IndexProjection.MOST_IN_PLACE)) {
        IndexBuilding building = projection.building();
        building.onUnwatched(() -> {
          told.add("begun");
          building.watch(
              new JobProgress() {
                @Override
                public void report(long done, long total, String message) {
                  told.add(done + " of " + total + " " + message);
                  assertThat(building.filling()).contains(new Filling((int) done, (int) total));
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
