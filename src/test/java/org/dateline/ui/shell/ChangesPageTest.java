package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EvidenceState;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.NewClaim;
import org.dateline.store.WorkspaceUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article changes under its claims, and a person decides, by keyboard. */
class ChangesPageTest {
  private static final String BEFORE =
      "Kestrel said that phones sold elsewhere are locked after 30 days in Iran, Syria and"
          + " Crimea.\n\nThe company does not share location data with its partners.\n\nUsers may"
          + " appeal the decision within two weeks of the notice.\n\nIts shops stay open.";
  private static final String AFTER =
      "Kestrel said that phones sold elsewhere are locked after 90 days in Iran, Syria and"
          + " Cuba.\n\nThe company does share location data with its partners.\n\nThe board met in"
          + " spring and spoke of other things, as people there recall.\n\nIts shops stay open.";

  @TempDir Path folder;

  private Desk desk;
  private WindowRobot window;

  @BeforeEach
  void openWindow() throws WorkspaceUnavailableException, InterruptedException {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    CaptureReport first = capture(BEFORE);
    UUID revision = first.revision().orElseThrow();
    String text = desk.library().revision(revision).orElseThrow().text();
    tag(revision, text, "locked after 30 days in Iran, Syria and Crimea");
    tag(revision, text, "share location data with its partners");
    tag(revision, text, "may appeal the decision within two weeks of the notice");
    window = WindowRobot.open(desk, WindowRobot.settings(folder), 1400, 860);
    window.until(() -> window.texts(".article-cell .headline").size() == 1);
  }

  private CaptureReport capture(String words) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://example.org/kestrel",
                "Kestrel locks phones in regions that it does not support",
                words,
                List.of(),
                Optional.of("The Lantern"),
                Optional.empty(),
                Optional.of("en")));
  }

  private void tag(UUID revision, String text, String words) {
    int at = text.indexOf(words);
    try {
      desk.claims()
          .tag(
              revision,
              new TextRange(at, at + words.length()),
              NewClaim.ofType("vendor-statement"),
              Optional.empty());
    } catch (org.dateline.store.EditRefusedException refused) {
      throw new AssertionError(refused);
    }
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  private void change() throws InterruptedException {
    capture(AFTER);
  }

  private void openPage() throws InterruptedException {
    change();
    window.until(() -> !window.texts(".notice .hyperlink").isEmpty());
    window.picture("changes-notice");
    window.robot().press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
    window.untilSays(".view-top .meta", "3 claims wait");
  }

  private List<EvidenceState> states() {
    return desk.claims().list(ClaimFilter.ALL).stream()
        .map(details -> details.evidence().getFirst().evidence().state())
        .toList();
  }

  @Test
  void theWindowTellsThatAnArticleChangedUnderItsClaims() throws Exception {
    change();
    window.untilSays(".notice .hyperlink", "See what changed");
    assertThat(window.texts(".notice-words").stream().reduce("", String::concat))
        .isEqualTo("The article changed under 3 claims.");
    assertThat(states())
        .containsExactly(EvidenceState.CHANGED, EvidenceState.CHANGED, EvidenceState.GONE);
  }

  @Test
  void thePageShowsOldAndNewWordsAndTakesOneDecisionAfterAnother() throws Exception {
    openPage();
    window.picture("changes");
    assertThat(window.texts(".change-kind")).contains("Number", "Name or region");
    assertThat(window.texts(".difference-removed")).contains("30", "Crimea");
    assertThat(window.texts(".difference-added")).contains("90", "Cuba");
    window.robot().type(KeyCode.DOWN);
    window.screen().settle();
    window.picture("changes-beside");
    window.robot().type(KeyCode.DOWN);
    window.screen().settle();
    window.picture("changes-gone");
    window.robot().type(KeyCode.R);
    window.untilSays(".view-top .meta", "2 claims wait");
    assertThat(
            desk.claims().list(ClaimFilter.ALL).stream().map(details -> details.claim().status()))
        .contains(ClaimStatus.RETRACTED);
    window.robot().type(KeyCode.K);
    window.untilSays(".view-top .meta", "1 claim waits");
    window.robot().type(KeyCode.A);
    window.untilSays(".empty-title", "Nothing changed under your claims");
    window.picture("changes-none");
    assertThat(desk.changedClaims().list()).isEmpty();
    assertThat(states()).contains(EvidenceState.INTACT);
  }

  @Test
  void keysThatFollowEachOtherAtOnceDecideOnOneClaimEach() throws Exception {
    openPage();
    window.robot().type(KeyCode.R).type(KeyCode.R);
    window.untilSays(".view-top .meta", "1 claim waits");
    assertThat(
            desk.claims().list(ClaimFilter.ALL).stream()
                .filter(details -> details.claim().status() == ClaimStatus.RETRACTED))
        .hasSize(2);
  }

  @Test
  void whatWasDecidedIsListedAndDecidedAnewByKeyboard() throws Exception {
    openPage();
    window.robot().type(KeyCode.D);
    window.untilSays(".empty-title", "Nothing was decided yet");
    window.picture("decided-none");
    window.robot().type(KeyCode.D);
    window.untilSays(".view-top .meta", "3 claims wait");
    window.robot().type(KeyCode.A);
    window.untilSays(".view-top .meta", "2 claims wait");
    window.robot().type(KeyCode.R);
    window.untilSays(".view-top .meta", "1 claim waits");
    window.robot().type(KeyCode.D);
    window.untilSays(".view-top .meta", "2 decisions");
    window.picture("decided");
    assertThat(window.texts(".changes-list .type-name"))
        .containsExactlyInAnyOrder("Marked as retracted", "Accepted the new words");
    assertThat(window.texts(".changes-detail .note-words").getFirst())
        .startsWith("Marked as retracted by ");
    window.robot().type(KeyCode.O);
    window.untilSays(".view-top .meta", "1 decision");
    assertThat(desk.changedClaims().list()).hasSize(2);
    assertThat(desk.claims().list(ClaimFilter.ALL).stream().map(found -> found.claim().status()))
        .doesNotContain(ClaimStatus.RETRACTED);
    window.robot().type(KeyCode.D);
    window.untilSays(".view-top .meta", "2 claims wait");
  }

  @Test
  void twoTextsOfAnArticleAreComparedAndWalkedThroughByKeyboard() throws Exception {
    change();
    window.robot().press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);
    window.until(() -> !button("What changed").isEmpty());
    window.screen().run(() -> button("What changed").getFirst().fire());
    window.untilSays(".view-top .meta", "Place 1 of 3");
    window.picture("comparison");
    assertThat(window.texts(".view-top .change-kind"))
        .contains("Number 2", "Negation 1", "Name or region 1");
    window.robot().type(KeyCode.N);
    window.screen().settle();
    assertThat(window.texts(".view-top .meta")).contains("Place 2 of 3");
    window.robot().type(KeyCode.P).type(KeyCode.ESCAPE);
    window.until(() -> button("What changed").getFirst().getScene() != null);
    assertThat(window.texts(".view-top .meta")).doesNotContain("Place 1 of 3");
  }

  private List<Button> button(String words) {
    return window.nodes(".button", Button.class).stream()
        .filter(button -> words.equals(button.getText()))
        .toList();
  }

  @Test
  void enterOpensTheClaimInItsArticle() throws Exception {
    openPage();
    window.robot().type(KeyCode.ENTER);
    window.until(() -> window.shows(".article-reader"));
    window.until(() -> !window.texts(".claim-card .type-name").isEmpty());
    List<ClaimDetails> waiting =
        desk.changedClaims().list().stream().map(changed -> changed.details()).toList();
    assertThat(waiting).hasSize(3);
  }
}
