package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

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
  private Screen screen;
  private DatelineWindow window;

  @BeforeEach
  void openWindow() throws WorkspaceUnavailableException, InterruptedException {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    CaptureReport first = capture(BEFORE);
    UUID revision = first.revision().orElseThrow();
    String text = desk.library().revision(revision).orElseThrow().text();
    tag(revision, text, "locked after 30 days in Iran, Syria and Crimea");
    tag(revision, text, "share location data with its partners");
    tag(revision, text, "may appeal the decision within two weeks of the notice");
    screen = Screen.open(1400, 860);
    window =
        Screen.call(() ->
            new DatelineWindow(
                desk,
                screen.theme(),
                new UserSettings(folder.resolve("window.properties")),
                new NoDialogs()));
    screen.show(theme -> window.root());
    screen.run(() -> window.attach(screen.stage().getScene()));
    until(() -> texts(".article-cell .headline").size() == 1);
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
    screen.run(window::close);
    screen.close();
    desk.close();
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Screen.call(condition));
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> texts(String selector) {
    return window.root().lookupAll(selector).stream()
        .filter(Node::isVisible)
        .map(node -> node instanceof Text text ? text.getText() : ((Labeled) node).getText())
        .toList();
  }

  private void change() throws InterruptedException {
    capture(AFTER);
  }

  private void openPage() throws InterruptedException {
    change();
    until(() -> !texts(".notice .hyperlink").isEmpty());
    screen.picture("changes-notice");
    screen.robot().press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
    until(() -> texts(".view-top .meta").contains("3 claims wait"));
  }

  private List<EvidenceState> states() {
    return desk.claims().list(ClaimFilter.ALL).stream()
        .map(details -> details.evidence().getFirst().evidence().state())
        .toList();
  }

  @Test
  void theWindowTellsThatAnArticleChangedUnderItsClaims() throws Exception {
    change();
    until(() -> texts(".notice .hyperlink").contains("See what changed"));
    assertThat(texts(".notice-words").stream().reduce("", String::concat))
        .isEqualTo("The article changed under 3 claims.");
    assertThat(states())
        .containsExactly(EvidenceState.CHANGED, EvidenceState.CHANGED, EvidenceState.GONE);
  }

  @Test
  void thePageShowsOldAndNewWordsAndTakesOneDecisionAfterAnother() throws Exception {
    openPage();
    screen.picture("changes");
    assertThat(texts(".change-kind")).contains("Number", "Name or region");
    assertThat(texts(".difference-removed")).contains("30", "Crimea");
    assertThat(texts(".difference-added")).contains("90", "Cuba");
    screen.robot().type(KeyCode.DOWN);
    screen.settle();
    screen.picture("changes-beside");
    screen.robot().type(KeyCode.DOWN);
    screen.settle();
    screen.picture("changes-gone");
    screen.robot().type(KeyCode.R);
    until(() -> texts(".view-top .meta").contains("2 claims wait"));
    assertThat(
            desk.claims().list(ClaimFilter.ALL).stream().map(details -> details.claim().status()))
        .contains(ClaimStatus.RETRACTED);
    screen.robot().type(KeyCode.K);
    until(() -> texts(".view-top .meta").contains("1 claim waits"));
    screen.robot().type(KeyCode.A);
    until(() -> texts(".empty-title").contains("Nothing changed under your claims"));
    screen.picture("changes-none");
    assertThat(desk.changedClaims().list()).isEmpty();
    assertThat(states()).contains(EvidenceState.INTACT);
  }

  @Test
  void twoTextsOfAnArticleAreComparedAndWalkedThroughByKeyboard() throws Exception {
    change();
    screen.robot().press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);
    until(() -> !button("What changed").isEmpty());
    screen.run(() -> button("What changed").getFirst().fire());
    until(() -> texts(".view-top .meta").contains("Place 1 of 3"));
    screen.picture("comparison");
    assertThat(texts(".view-top .change-kind"))
        .contains("Number 2", "Negation 1", "Name or region 1");
    screen.robot().type(KeyCode.N);
    screen.settle();
    assertThat(texts(".view-top .meta")).contains("Place 2 of 3");
    screen.robot().type(KeyCode.P).type(KeyCode.ESCAPE);
    until(() -> button("What changed").getFirst().getScene() != null);
    assertThat(texts(".view-top .meta")).doesNotContain("Place 1 of 3");
  }

  private List<Button> button(String words) {
    return window.root().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()))
        .toList();
  }

  @Test
  void enterOpensTheClaimInItsArticle() throws Exception {
    openPage();
    screen.robot().type(KeyCode.ENTER);
    until(() -> window.root().lookup(".article-reader") != null);
    until(() -> !texts(".claim-card .type-name").isEmpty());
    List<ClaimDetails> waiting =
        desk.changedClaims().list().stream().map(changed -> changed.details()).toList();
    assertThat(waiting).hasSize(3);
  }
}
