package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;
import org.dateline.store.NewClaim;
import org.dateline.ui.reader.ArticleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joining claims with words and with other claims, by keyboard and mouse, on a real workspace. */
class ClaimLinkingTest {
  private static final String LANTERN =
      "Kestrel wrote that phones sold elsewhere are locked in Iran, Syria and Crimea.\n\nIts shops"
          + " stay open.";
  private static final String POST =
      "The maker confirmed that devices are blocked in Iran and in Syria, but not in Crimea.";

  @TempDir Path folder;

  private Desk desk;
  private WindowRobot window;
  private UUID locked;
  private UUID confirmed;

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    locked =
        tag(capture("lantern", "Kestrel locks phones", LANTERN), LANTERN, "are locked in Iran");
    confirmed =
        tag(capture("post", "Maker confirms the lock", POST), POST, "devices are blocked in Iran");
    window = WindowRobot.open(desk, WindowRobot.settings(folder), 1400, 860);
    window.until(() -> window.texts(".article-cell .headline").size() == 2);
  }

  private UUID capture(String host, String title, String words) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://" + host + ".example/1",
                title,
                words,
                List.of(),
                Optional.of("The " + host),
                Optional.empty(),
                Optional.of("en")))
        .revision()
        .orElseThrow();
  }

  private UUID tag(UUID revision, String text, String words) throws Exception {
    return desk.claims()
        .tag(revision, range(text, words), NewClaim.ofType("vendor-action"), Optional.empty())
        .claim()
        .id();
  }

  private static TextRange range(String text, String words) {
    int at = text.indexOf(words);
    return new TextRange(at, at + words.length());
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  private ClaimDetails claim(UUID id) {
    return desk.claims().details(id).orElseThrow();
  }

  private List<String> words(UUID id) {
    return claim(id).evidence().stream()
        .map(piece -> piece.annotation().selector().exact())
        .toList();
  }

  private void openPost() {
    window.shortcut(KeyCode.J);
    window.untilSays(".reader-headline", "Maker confirms the lock");
  }

  private void select(String words) {
    ArticleReader reader = window.node(".article-reader", ArticleReader.class);
    window
        .screen()
        .run(() -> {
          reader.focusText();
          reader.select(range(reader.text().text(), words));
        });
  }

  @Test
  void selectedWordsAreAddedToAClaimByKeyboardAndTakenBack() {
    openPost();
    select("blocked in Iran and in Syria");
    window.shortcut(KeyCode.M);
    window.untilSays(".panel .view-title", "Add these words to which claim?");
    window.robot().write("lantern");
    window.until(
        () -> window.texts(".panel .list-words-flow").equals(List.of("“are locked in Iran”")));
    window.picture("claim-add-words");
    window.type(KeyCode.ENTER);
    window.untilSays(".notice-words", "Added to the claim");
    assertThat(words(locked)).containsExactly("are locked in Iran", "blocked in Iran and in Syria");
    window.until(() -> window.texts(".claim-card .card-link").contains("Kestrel locks phones"));
    window.picture("claim-two-sources");

    window.shortcut(KeyCode.Z);
    window.until(() -> words(locked).equals(List.of("are locked in Iran")));
    window.until(() -> window.texts(".claim-card .type-name").size() == 1);
  }

  @Test
  void theSameWordsAreNotAddedTwice() {
    openPost();
    select("devices are blocked in Iran");
    window.shortcut(KeyCode.M);
    window.untilSays(".panel .view-title", "Add these words to which claim?");
    window.robot().write("post").type(KeyCode.ENTER);
    window.untilSays(".notice-words", "The claim rests on these words already.");
    assertThat(words(confirmed)).containsExactly("devices are blocked in Iran");
  }

  @Test
  void theMenuAtASelectionOffersToAddItByMouse() {
    openPost();
    select("not in Crimea");
    window.robot().press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    window.untilSays(".menu-row .label", "Add to a claim");
    window.picture("claim-menu");
    window.robot().clickOn("Add to a claim");
    window.untilSays(".panel .view-title", "Add these words to which claim?");
    window.robot().clickOn("“are locked in Iran”").clickOn("Add to claim");
    window.until(() -> words(locked).equals(List.of("are locked in Iran", "not in Crime")));
    window.press("Undo");
  }

  @Test
  void wordsAreTakenOffAClaimThatRestsOnOthersToo() throws Exception {
    UUID revision = claim(confirmed).evidence().getFirst().annotation().revisionId();
    desk.claims().addEvidence(locked, revision, range(POST, "blocked in Iran and in Syria"));
    openPost();
    window.until(() -> window.texts(".claim-card .type-name").size() == 2);
    window.robot().clickOn(lastOf(".claim-card .card-away"));
    window.untilSays(".notice-words", "Words taken off the claim");
    assertThat(words(locked)).containsExactly("are locked in Iran");
    window.press("Undo");
    window.until(() -> words(locked).size() == 2);
  }

  @Test
  void aStoryCountsTheArticlesThatItsListShows() throws Exception {
    UUID revision = claim(locked).evidence().getFirst().annotation().revisionId();
    UUID told =
        desk.claims()
            .tag(
                revision,
                range(LANTERN, "Its shops stay open"),
                NewClaim.ofType("vendor-statement"),
                Optional.of("Shops"))
            .claim()
            .id();
    UUID other = claim(confirmed).evidence().getFirst().annotation().revisionId();
    desk.claims().addEvidence(told, other, range(POST, "The maker confirmed"));
    assertThat(desk.library().stories())
        .singleElement()
        .satisfies(listed -> {
          assertThat(listed.articles()).isEqualTo(2);
          assertThat(listed.claims()).isEqualTo(1);
        });
    window.untilSays(".sidebar-row .label", "Shops");
    window.robot().clickOn("Shops");
    window.untilSays(".pane-top .meta", "2 articles");
  }

  private Node lastOf(String selector) {
    return window.nodes(selector, Node.class).getLast();
  }

  @Test
  void twoClaimsAreLinkedByKeyboardAndBothSidesSaySo() {
    openPost();
    window.until(() -> window.texts(".claim-card .type-name").size() == 1);
    window.type(KeyCode.F7, KeyCode.L);
    window.untilSays(".panel .view-title", "Link this claim to which other?");
    window.picture("claim-link");
    ComboBox<?> relation = window.node(".panel .combo-box", ComboBox.class);
    window.screen().run(relation::requestFocus);
    window.type(KeyCode.DOWN, KeyCode.TAB, KeyCode.ENTER);
    window.untilSays(".notice-words", "Claims linked");
    ClaimLink link = new ClaimLink(confirmed, ClaimRelation.CONTRADICTS, locked);
    assertThat(claim(confirmed).links()).containsExactly(link);
    window.untilSays(".claim-link .label", "Contradicts");
    window.picture("claim-linked");

    window.robot().clickOn("“are locked in Iran”");
    window.untilSays(".reader-headline", "Kestrel locks phones");
    window.untilSays(".claim-link .label", "Contradicted by");

    window.shortcut(KeyCode.Z);
    window.until(() -> claim(locked).links().isEmpty());
    window.until(() -> window.texts(".claim-link .label").isEmpty());
  }

  @Test
  void aLinkIsTakenAwayByMouseAndBroughtBack() throws Exception {
    ClaimLink link = new ClaimLink(confirmed, ClaimRelation.UPDATES, locked);
    desk.claims().link(link);
    openPost();
    window.untilSays(".claim-link .label", "Updates");
    window.robot().clickOn(".claim-link .card-away");
    window.until(() -> claim(confirmed).links().isEmpty());
    window.press("Undo");
    window.until(() -> claim(confirmed).links().equals(List.of(link)));
    window.untilSays(".claim-link .label", "Updates");
  }
}
