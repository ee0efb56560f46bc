package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.NoiseRule;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.ui.reader.ArticleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making noise rules of selected words and removing them, on a real workspace. */
class NoisePanelTest {
  private static final String QUOTE = ".noise-preview .quote";
  private static final String PLACES = ".noise-preview .field-label";

  @TempDir Path folder;

  private Desk desk;
  private WindowRobot window;
  private UUID article;

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    article = capture(5, 12).article().orElseThrow();
    window = WindowRobot.open(desk, WindowRobot.settings(folder), 1400, 860);
    window.until(() -> window.texts(".article-cell .headline").size() == 1);
    window.shortcut(KeyCode.J);
    window.untilSays(".reader-headline", "Kestrel locks phones");
  }

  private CaptureReport capture(int minutes, int comments) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://lantern.example/1",
                "Kestrel locks phones",
                "Updated "
                    + minutes
                    + " minutes ago\n\nKestrel wrote that phones sold elsewhere are locked in Iran"
                    + " after 30 days. "
                    + comments
                    + " comments\n\nIts shops stay open.\n\nThe page was updated 2 minutes ago by"
                    + " hand.",
                List.of(),
                Optional.of("The Lantern"),
                Optional.empty(),
                Optional.of("en")));
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  private void select(String from, String to) {
    ArticleReader reader = window.node(".article-reader", ArticleReader.class);
    window
        .screen()
        .run(() -> {
          String text = reader.text().text();
          int end = text.indexOf(to) + to.length();
          reader.focusText();
          reader.select(new TextRange(text.indexOf(from), end));
        });
  }

  private void openPanel() {
    window.shortcut(KeyCode.SHIFT, KeyCode.M);
    window.untilSays(".panel .view-title", "Make a noise rule");
  }

  private TextField field(String named) {
    return window.nodes(".panel .text-field", TextField.class).stream()
        .filter(field -> named.equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private ComboBox<?> box(String named) {
    return window.nodes(".panel .combo-box", Node.class).stream()
        .map(ComboBox.class::cast)
        .filter(field -> named.equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> told(NoiseRule rule) {
    return List.of(rule.name(), rule.effect(), rule.unit(), rule.pattern(), rule.publisher());
  }

  @Test
  void selectedWordsBecomeARuleOfTheirOutletByKeyboardThatCapturesKeepAndUndoTakesBack()
      throws Exception {
    select("Updated 5", "minutes ago");
    openPanel();
    assertThat(field("Pattern").getText()).isEqualTo("Updated # minutes ago");
    window.untilSays(PLACES, "2 places in the text shown; the first:");
    window.untilSays(QUOTE, "“Updated 5 minutes ago”");
    window.picture("noise-panel");
    window.robot().write("Age");
    window.type(KeyCode.ENTER);
    window.untilSays(".notice-words", "Noise rule “Age” made; it holds from the next capture on");
    window.picture("noise-made");
    assertThat(desk.noise().list().stream().map(NoisePanelTest::told))
        .containsExactly(
            List.of(
                "Age",
                NoiseRule.Effect.IGNORE,
                NoiseRule.Unit.WORDS,
                "Updated # minutes ago",
                Optional.of("The Lantern")));
    assertThat(capture(6, 12).note())
        .contains("The same but for what is ignored as noise: “Age” in 2 places.");

    window.press("Undo");
    window.until(() -> desk.noise().list().isEmpty());
    assertThat(capture(7, 12).outcome()).isEqualTo(CaptureOutcome.REVISED);
  }

  @Test
  void theMenuAtASelectionMakesOneThatRemovesAParagraphForEveryOutlet() throws Exception {
    select("12 comments", "12 comments");
    window.robot().press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    window.untilSays(".menu-row .label", "Make a noise rule");
    window.picture("noise-menu");
    window.robot().clickOn("Make a noise rule");
    window.untilSays(".panel .view-title", "Make a noise rule");
    window.untilSays(PLACES, "Nothing in the text shown");
    window.screen().run(() -> field("Pattern").setText("# comments"));
    window.untilSays(QUOTE, "“12 comments”");
    window.screen().run(() -> box("Takes in").getSelectionModel().select(1));
    window.untilSays(".noise-preview .alert-words", "That is 49 % of the text.");
    window.robot().clickOn("Remove from the text");
    window.screen().run(() -> box("For").getSelectionModel().select(1));
    window.picture("noise-paragraph");
    window.press("Make rule");
    window.until(() -> desk.noise().list().size() == 1);
    assertThat(told(desk.noise().list().getFirst()))
        .isEqualTo(
            List.of(
                "# comment",
                NoiseRule.Effect.REMOVE,
                NoiseRule.Unit.PARAGRAPH,
                "# comments",
                Optional.empty()));
    capture(5, 13);
    assertThat(desk.library().revisions(article).getLast().text())
        .isEqualTo(
            "Updated 5 minutes ago\n\nIts shops stay open.\n\nThe page was updated 2 minutes ago by"
                + " hand.");
  }

  @Test
  void whatIsSelectedOverSeveralParagraphsNamesTheFirstAndTakesItInWhole() {
    select("30 days", "stay open");
    openPanel();
    assertThat(field("Pattern").getText()).isEqualTo("# days. # comments");
    assertThat(box("Takes in").getValue()).isEqualTo(NoiseRule.Unit.PARAGRAPH);
    window.untilSays(PLACES, "1 place in the text shown:");
  }

  @Test
  void aHeadingSelectedWithWhatFollowsNamesItsSection() throws Exception {
    String words = "Kestrel wrote that phones which were sold elsewhere are locked in Iran. ";
    desk.capturing()
        .capture(
            new CaptureInput.Displayed(
                "https://post.example/2",
                "<html lang=en><head><title>Locks</title></head><body><article><h1>Locks</h1><p>"
                    + words.repeat(4)
                    + "</p><h2>The 3 cases so far</h2><p>One. "
                    + words.repeat(2)
                    + "</p><p>Two. "
                    + words.repeat(2)
                    + "</p></article></body></html>",
                "Firefox"));
    window.until(() -> window.texts(".article-cell .headline").contains("Locks"));
    window.robot().clickOn("Locks");
    window.untilSays(".reader-headline", "Locks");
    select("The 3 cases", "One.");
    openPanel();
    assertThat(field("Pattern").getText()).isEqualTo("The # cases so far");
    assertThat(box("Takes in").getValue()).isEqualTo(NoiseRule.Unit.SECTION);
    window.untilSays(".noise-preview .alert-words", "That is 52 % of the text.");
    window.picture("noise-section");
  }

  @Test
  void aBadPatternAndATakenNameSayTheirSentenceAndLoseNothing() throws Exception {
    desk.noise()
        .add(
            new NoiseRule.Draft(
                "Age",
                NoiseRule.Effect.IGNORE,
                NoiseRule.Unit.WORDS,
                "Updated # minutes ago",
                Optional.empty()));
    select("12 comments", "12 comments");
    openPanel();
    window.robot().write("age");
    window.screen().run(() -> field("Pattern").setText(" * "));
    String bad = "The pattern needs a word or a # for a number, and has at most 2000 characters.";
    window.untilSays(".panel .error-words", bad);
    assertThat(window.shows(".noise-preview")).isFalse();
    window.press("Make rule");
    window.untilSays(".panel .error-words", bad);
    window.picture("noise-bad-pattern");
    assertThat(List.of(field("Name").getText(), field("Pattern").getText()))
        .isEqualTo(List.of("age", " * "));

    window.screen().run(() -> field("Pattern").setText("# comments"));
    window.until(() -> window.texts(".panel .error-words").isEmpty());
    window.press("Make rule");
    window.untilSays(
        ".panel .error-words", "Another noise rule is named “age”; choose another name.");
    assertThat(List.of(field("Name").getText(), field("Pattern").getText()))
        .isEqualTo(List.of("age", "# comments"));
    assertThat(desk.noise().list()).hasSize(1);
  }

  @Test
  void aRuleIsChangedInThePanelAndUndoTakesItBack() throws Exception {
    NoiseRule made =
        desk.noise()
            .add(
                new NoiseRule.Draft(
                    "Age",
                    NoiseRule.Effect.REMOVE,
                    NoiseRule.Unit.PARAGRAPH,
                    "Updated # minutes ago",
                    Optional.of("Another outlet")));
    openPanel();
    window.press("Change");
    window.untilSays(".panel .view-title", "Change a noise rule");
    assertThat(field("Pattern").getText()).isEqualTo("Updated # minutes ago");
    window.screen().run(() -> field("Pattern").setText("# comments"));
    window.picture("noise-change");
    window.press("Save changes");
    window.until(() -> !window.shows(".panel"));
    NoiseRule changed =
        new NoiseRule(
            made.id(), made.name(), made.effect(), made.unit(), "# comments", made.publisher());
    assertThat(desk.noise().list()).containsExactly(changed);
    window.shortcut(KeyCode.Z);
    window.until(() -> desk.noise().list().equals(List.of(made)));
  }

  @Test
  void rulesAreListedRemovedAndBroughtBackWithoutASelection() throws Exception {
    List<NoiseRule> kept =
        List.of(
            desk.noise()
                .add(
                    new NoiseRule.Draft(
                        "Age",
                        NoiseRule.Effect.IGNORE,
                        NoiseRule.Unit.WORDS,
                        "Updated # minutes ago",
                        Optional.of("The Lantern"))),
            desk.noise()
                .add(
                    new NoiseRule.Draft(
                        "Related articles",
                        NoiseRule.Effect.REMOVE,
                        NoiseRule.Unit.SECTION,
                        "Related articles",
                        Optional.empty())));
    openPanel();
    assertThat(window.texts(".noise-rules .meta"))
        .contains(
            "Ignores the words “Updated # minutes ago” · The Lantern",
            "Removes the section from “Related articles” · every outlet");
    window.screen().run(() -> field("Pattern").setText("# comments"));
    window.picture("noise-rules");
    window.press("Remove");
    window.untilSays(".noise-rules .meta", "“Age” removed");
    window.picture("noise-removed");
    assertThat(desk.noise().list()).isEqualTo(kept.subList(1, 2));
    assertThat(field("Pattern").getText()).isEqualTo("# comments");
    window.type(KeyCode.SPACE);
    window.until(() -> desk.noise().list().equals(kept));
    window.untilSays(
        ".noise-rules .meta", "Ignores the words “Updated # minutes ago” · The Lantern");
    window.press("Close");
    window.until(() -> !window.shows(".panel"));
  }

  @Test
  void thePreviewFindsWhatACaptureFinds() throws Exception {
    Revision text = desk.library().revisions(article).getFirst();
    assertThat(desk.noise().places("updated # minutes", NoiseRule.Unit.WORDS, text))
        .extracting(range -> range.in(text.text()))
        .containsExactly("Updated 5 minutes", "updated 2 minutes");
  }
}
