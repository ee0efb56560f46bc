package org.dateline.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EvidenceState;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Path SAMPLES = Path.of("samples");

  @Test
  void theWholeJobIsDoneOnTheSamplesAndASecondRunAddsNothing(@TempDir Path folder)
      throws Exception {
    SampleManifest manifest = SampleManifest.read(SAMPLES);
    try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
      Demo demo = new Demo(desk, SAMPLES);
      String first = demo.run(JobProgress.unwatched());
      assertThat(demo.run(JobProgress.unwatched())).isEqualTo(first);

      List<ClaimDetails> claims = desk.claims().list(ClaimFilter.ALL);
      assertThat(claims).hasSize(manifest.claims().size());
      assertThat(claims).anyMatch(claim -> claim.claim().status() == ClaimStatus.CHECKED);
      assertThat(claims)
          .as("the vendor's statement was edited under a claim")
          .anyMatch(claim ->
              claim.evidence().stream()
                  .anyMatch(piece -> piece.evidence().state() == EvidenceState.CHANGED));
      assertThat(desk.finding().search(SearchRequest.of("region:UA-43")))
          .isInstanceOfSatisfying(
              SearchResult.Found.class, found -> assertThat(found.total()).isGreaterThan(3));
      assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
      assertThat(Files.list(demo.exports()).map(file -> file.getFileName().toString()))
          .contains(
              "timeline.html",
              "timeline.csv",
              "timeline.timelinejs.json",
              "timeline.timelinejs.csv",
              "annotations.jsonld",
              "timeline.md",
              "locked-phones");
    }
  }
}
