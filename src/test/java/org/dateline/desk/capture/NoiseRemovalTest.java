package org.dateline.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.NoiseRule;
import org.dateline.model.Revision;
import org.dateline.store.EditRefusedException;
import org.dateline.store.WorkspaceUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseRemovalTest {
  private static final String WORDS = "Phones sold elsewhere are locked after %s days, it said.";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws WorkspaceUnavailableException {
    desk = Desk.open(folder, DeskSettings.standard());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private CaptureReport capture(String days, String counter) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://example.org/kestrel",
                "Kestrel locks phones",
                WORDS.formatted(days) + "\n\nUpdated " + counter + " minutes ago",
                List.of(),
                Optional.of("The Lantern"),
                Optional.empty(),
                Optional.of("en")));
  }

  private NoiseRule ignore(Optional<String> publisher) throws EditRefusedException {
    return desk.noise()
        .add(
            new NoiseRule.Draft(
                "Age",
                NoiseRule.Effect.IGNORE,
                NoiseRule.Unit.WORDS,
                "Updated # minutes ago",
                publisher));
  }

  @Test
  void aTextThatDiffersOnlyInWhatIsIgnoredIsNoNewRevisionAndSaysSo() throws Exception {
    ignore(Optional.of("the lantern"));
    UUID article = capture("30", "5").article().orElseThrow();
    CaptureReport again = capture("30", "6");
    assertThat(again.outcome()).isEqualTo(CaptureOutcome.UNCHANGED);
    assertThat(again.error()).isEmpty();
    assertThat(again.note())
        .contains("The same but for what is ignored as noise: “Age” in one place.");
    assertThat(desk.library().revisions(article)).hasSize(1);
    assertThat(desk.library().captures(article))
        .extracting(Capture::detail)
        .containsExactly(again.note(), Optional.empty());
  }

  @Test
  void aRealChangeBesideTheNoiseIsARevisionWithAllItsWords() throws Exception {
    ignore(Optional.empty());
    UUID article = capture("30", "5").article().orElseThrow();
    assertThat(capture("90", "6").outcome()).isEqualTo(CaptureOutcome.REVISED);
    assertThat(desk.library().revisions(article))
        .extracting(Revision::text)
        .containsExactly(
            WORDS.formatted("30") + "\n\nUpdated 5 minutes ago",
            WORDS.formatted("90") + "\n\nUpdated 6 minutes ago");
  }

  @Test
  void aRuleForAnotherOutletDoesNothing() throws Exception {
    ignore(Optional.of("The Candle"));
    capture("30", "5");
    assertThat(capture("30", "6").outcome()).isEqualTo(CaptureOutcome.REVISED);
  }

  @Test
  void whatIsRemovedIsNotInTheTextFromThenOn() throws Exception {
    UUID article = capture("30", "5").article().orElseThrow();
    desk.noise()
        .add(
            new NoiseRule.Draft(
                "Age line",
                NoiseRule.Effect.REMOVE,
                NoiseRule.Unit.PARAGRAPH,
                "Updated # minutes ago",
                Optional.empty()));
    CaptureReport removed = capture("90", "6");
    assertThat(removed.note()).contains("Removed as noise: “Age line” in one place.");
    assertThat(desk.library().revisions(article))
        .extracting(Revision::text)
        .containsExactly(
            WORDS.formatted("30") + "\n\nUpdated 5 minutes ago", WORDS.formatted("90"));
  }

  @Test
  void aRuleIsAnEditThatCanBeTakenBack() throws Exception {
    NoiseRule rule = ignore(Optional.empty());
    assertThat(desk.noise().list()).containsExactly(rule);
    assertThatThrownBy(() -> ignore(Optional.empty()))
        .isInstanceOf(EditRefusedException.class)
        .hasMessageContaining("named “Age”");
    desk.undo();
    assertThat(desk.noise().list()).isEmpty();
    desk.redo();
    desk.noise().remove(rule.id());
    assertThat(desk.noise().list()).isEmpty();
    desk.undo();
    assertThat(desk.noise().named("age")).contains(rule);
  }

  @Test
  void aPatternThatWouldBeAnywhereIsRefused() {
    assertThatThrownBy(() ->
            desk.noise()
                .add(
                    new NoiseRule.Draft(
                        "All",
                        NoiseRule.Effect.REMOVE,
                        NoiseRule.Unit.SECTION,
                        " * ",
                        Optional.empty())))
        .isInstanceOf(EditRefusedException.class)
        .hasMessageContaining("needs a word");
  }
}
