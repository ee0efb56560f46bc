package org.dateline.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.export.TimelineEvidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.TextRange;
import org.dateline.store.NewClaim;
import org.dateline.store.TaggedClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
  private static final String TEXT =
      "The authority said on Friday that it had fined the maker 14 million euros for locking"
          + " phones in three regions.";
  private static final String FINE = "fined the maker 14 million euros";

  @TempDir private Path folder;

  private static UUID capture(Desk desk, String text) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://lantern.example/fine",
                "A fine",
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en")))
        .revision()
        .orElseThrow();
  }

  private static Optional<String> saysNow(Desk desk) throws Exception {
    List<TimelineEvidence> evidence =
        desk.publishing().timeline(TimelineChoice.ALL).entries().getFirst().evidence();
    assertThat(evidence)
        .extracting(piece -> piece.annotation().selector().exact())
        .containsExactly(FINE);
    return evidence.getFirst().saysNow();
  }

  @Test
  void otherWordsThatAPersonLetStandArePublishedBesideTheMarkedOnes() throws Exception {
    try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
      UUID revision = capture(desk, TEXT);
      TaggedClaim tagged =
          desk.claims()
              .tag(
                  revision,
                  new TextRange(TEXT.indexOf(FINE), TEXT.indexOf(FINE) + FINE.length()),
                  NewClaim.ofType("legal-basis"),
                  Optional.empty());
      capture(desk, TEXT.replace("14", "41"));
      assertThat(saysNow(desk)).as("waits for a person").isEmpty();
      desk.claims().review(tagged.claim().id(), tagged.annotation().id(), EvidenceState.INTACT);
      assertThat(saysNow(desk)).contains("fined the maker 41 million euros");
      capture(desk, TEXT);
      assertThat(saysNow(desk)).as("the marked words are back").isEmpty();
    }
  }
}
