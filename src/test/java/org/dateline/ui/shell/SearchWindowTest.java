package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.model.AlertPreferences;
import org.dateline.model.SavedSearch;
import org.dateline.model.StatedTime;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching, narrowing, saving and being told, by keyboard and mouse, on a real workspace. */
class SearchWindowTest {
  private static final String WIRE =
      "Phones of the maker Velaro went dark on Tuesday in several countries, their owners say, and"
          + " repair shops now see dozens of dark screens a day that nobody there can unlock.";

  @TempDir Path folder;

  private Desk desk;
  private UserSettings settings;
  private WindowRobot window;

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    add("wire", "Meridian Wire", "Phones go dark", WIRE, "2021-09-07");
    add("post", "Harbour Post", "Velaro phones dark", WIRE + " No word came.", "2021-09-08");
    add(
        "lantern",
        "Lantern",
        "What Velaro says about its phones",
        "Velaro wrote to buyers of phones in a letter dated Friday that a lock protects them.\n\n"
            + "Shops that sold the phones disagree and ask for the phones to be opened.",
        "2021-10-02");
    add(
        "leuchte",
        "Leuchtfeuer",
        "Velaro sperrt Geräte",
        "Die Firma Velaro sperrt Geräte, die in anderen Ländern gekauft wurden, und sagt nicht,"
            + " wann sie wieder gehen.",
        "2021-11-03");
    settings = WindowRobot.settings(folder);
    openWindow(1440, 900, "4 articles");
  }

  private void openWindow(int width, int height, String count) {
    window = WindowRobot.open(desk, settings, width, height);
    window.untilSays(".pane-top .meta", count);
  }

  private UUID add(String host, String site, String title, String text, String day)
      throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://" + host + ".example/1",
                title,
                text,
                List.of(),
                Optional.of(site),
                StatedTime.parse(day),
                Optional.empty()))
        .article()
        .orElseThrow();
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  private void search(String query, int found) {
    window.shortcut(KeyCode.F);
    window.robot().write(query);
    window.robot().type(KeyCode.ENTER);
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == found);
  }

  private Optional<CheckBox> value(String words) {
    return window.nodes(".facet-value", CheckBox.class).stream()
        .filter(box -> box.getText().equals(words))
        .findFirst();
  }

  private List<String> values() {
    return window.nodes(".facet-value", Node.class).stream().map(Node::getAccessibleText).toList();
  }

  @Test
  void facetsNarrowWithCountsThatHoldAndChipsUndoThem() {
    search("Velaro", 3);
    window.until(() -> value("Lantern").isPresent());
    window.picture("search-facets");
    window.robot().clickOn((Node) value("Lantern").orElseThrow());
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 1);
    window.picture("search-narrowed");
    assertThat(Screen.call(this::values)).contains("Leuchtfeuer, 1 article", "Lantern, 1 article");
    assertThat(window.texts(".pane-top .chip .label")).contains("Outlet: Lantern");
    window.robot().clickOn(".pane-top .chip .chip-remove");
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 3);
    assertThat(window.texts(".pane-top .chip .label")).isEmpty();
  }

  @Test
  void theKeyboardNarrowsToDays() {
    search("Velaro", 3);
    window.shortcut(KeyCode.SHIFT, KeyCode.F);
    window.screen().settle();
    window.shortcut(KeyCode.SHIFT, KeyCode.F);
    window.until(() -> window.shows(".histogram-drawing:focused"));
    window.robot().type(KeyCode.HOME);
    window.until(() -> window.texts(".histogram-words").getFirst().endsWith(": 1 article"));
    window.robot().type(KeyCode.ENTER);
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 1);
    window.picture("search-days");
    window.robot().type(KeyCode.ESCAPE);
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 3);
  }

  @Test
  void barsCoverAsMuchTimeAsAPersonWants() {
    search("Velaro", 3);
    window.untilSays(".bar-widths", "By day");
    assertThat(bars()).isEqualTo(58);
    MenuButton widths = window.node(".bar-widths", MenuButton.class);
    assertThat(widths.getItems().stream().map(MenuItem::getText))
        .containsExactly("As it fits", "By day", "By week", "By month");
    window.screen().run(() -> widths.getItems().getLast().fire());
    window.untilSays(".bar-widths", "By month");
    assertThat(bars()).isEqualTo(3);
    window.picture("search-months");
    window.screen().run(() -> widths.getItems().getFirst().fire());
    window.untilSays(".bar-widths", "By day");
  }

  private int bars() {
    return window.nodes(".histogram-bar", Node.class).size()
        + window.nodes(".histogram-gap", Node.class).size();
  }

  @Test
  void aPlainListIsCalmUntilSomethingIsSearched() {
    window.shortcut(KeyCode.DIGIT2);
    window.untilSays(".pane-top .meta", "4 articles");
    assertThat(window.texts(".facet-value")).isEmpty();
    search("Velaro", 3);
    window.until(() -> value("Lantern").isPresent());
    assertThat(settings.text("facets")).isEmpty();
  }

  @Test
  void facetsCanBeHiddenAndStayHidden() {
    search("Velaro", 3);
    window.until(() -> value("Lantern").isPresent());
    window.shortcut(KeyCode.SHIFT, KeyCode.F);
    window.until(() -> !window.shows(".facet-panel"));
    assertThat(settings.text("facets")).contains("hidden");
  }

  @Test
  void copiesAreOneRowThatUnfoldsAndSplits() {
    search("phones dark", 1);
    window.untilSays(".copies-fold", "Also in 1 outlet");
    window.robot().clickOn(".copies-fold");
    window.until(() -> !window.texts(".copy-split").isEmpty());
    window.robot().type(KeyCode.DOWN);
    window.until(() -> !window.texts(".reader-headline").isEmpty());
    window.robot().type(KeyCode.LEFT);
    window.until(() -> window.texts(".copy-split").isEmpty());
    window.robot().type(KeyCode.RIGHT);
    window.until(() -> !window.texts(".copy-split").isEmpty());
    window.picture("search-copies");
    assertThat(window.texts(".copy-origin").getFirst()).startsWith("Meridian Wire");
    window.robot().clickOn(".copy-split");
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 2);
    window.untilSays(".hyperlink", "Undo");
    window.robot().clickOn("Undo");
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 1);
  }

  @Test
  void aSearchIsSavedAndTellsOfWhatComesIn() throws Exception {
    search("letter", 1);
    window.shortcut(KeyCode.S);
    window.untilSays(".panel .view-title", "Save this search");
    window.picture("search-save");
    window.robot().type(KeyCode.ENTER);
    window.untilSays(".sidebar-row .label", "letter");
    assertThat(desk.watching().saved()).extracting(SavedSearch::query).containsExactly("letter");

    add(
        "bay",
        "Bay News",
        "A second letter",
        "The second letter of Velaro is short.",
        "2021-12-01");
    window.until(
        () -> window.texts(".notice-words").stream().anyMatch(words -> words.contains("“letter”")));
    window.untilSays(".sidebar-row .label", "1");
    window.picture("search-notice");
    window.shortcut(KeyCode.SHIFT, KeyCode.A);
    window.untilSays(".alerts-view .headline", "A second letter");
    window.picture("search-alerts");
    window.robot().type(KeyCode.ENTER);
    window.untilSays(".reader-headline", "A second letter");
    window.until(() -> desk.watching().unread().isEmpty());
  }

  @Test
  void anAlertOpensTheTextThatItWasRaisedBy() throws Exception {
    desk.watching().save("Letters", "letter", AlertPreferences.USUAL);
    add("bay", "Bay News", "A note", "The letter of Velaro is short.", "2021-12-01");
    add("bay", "Bay News", "A note", "Velaro wrote to nobody, it says.", "2021-12-01");
    assertThat(desk.watching().awaitUpToDate()).isEmpty();
    window.shortcut(KeyCode.SHIFT, KeyCode.A);
    window.untilSays(".alerts-view .headline", "A note");
    window.robot().type(KeyCode.ENTER);
    window.untilSays(".reader-headline", "A note");
    window.untilSays(".match-walk .label", "1 of 1");
    window.picture("search-alert-text");
  }

  @Test
  void aSavedSearchIsDeletedWithUndo() throws Exception {
    SavedSearch saved = desk.watching().save("Letters", "letter", AlertPreferences.USUAL);
    window.untilSays(".sidebar-row .label", "Letters");
    window.robot().clickOn("Letters");
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 1);
    assertThat(window.texts(".pane-top .pane-title")).contains("Letters");
    window.robot().rightClickOn("Letters").clickOn("Delete saved search");
    window.until(() -> desk.watching().saved().isEmpty());
    window.untilSays(".hyperlink", "Undo");
    window.robot().clickOn("Undo");
    window.until(() -> desk.watching().saved().equals(List.of(saved)));
  }

  @Test
  void aSavedSearchThatFindsNothingAnyMoreSaysSo() throws Exception {
    SavedSearch part = desk.watching().save("Letters", "letter", AlertPreferences.USUAL);
    desk.watching().save("Quay", "saved:Letters quay", AlertPreferences.USUAL);
    desk.watching().delete(part.id());
    window.until(() ->
        window.robot().lookup(".button").queryAllAs(Button.class).stream()
            .map(Button::getAccessibleText)
            .anyMatch("Quay, It finds nothing now. There is no saved search “Letters”."::equals));
    window.picture("search-broken-saved");
  }

  @Test
  void aTakenNameIsSaidInThePanel() throws Exception {
    desk.watching().save("letter", "letter", AlertPreferences.USUAL);
    search("letter", 1);
    window.shortcut(KeyCode.S);
    window.robot().type(KeyCode.ENTER);
    window.until(() ->
        window
            .texts(".panel .field-error")
            .contains("Another saved search is named “letter”; choose another name."));
    window.robot().type(KeyCode.ESCAPE);
  }

  @Test
  void aQueryIsCompletedWhileItIsTyped() {
    window.shortcut(KeyCode.F);
    window.robot().write("publisher:lant");
    window.until(() -> popupLine("Lantern").isPresent());
    window.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 1);
  }

  private static Optional<Node> popupLine(String words) {
    return javafx.stage.Window.getWindows().stream()
        .filter(each -> each instanceof javafx.stage.Popup)
        .flatMap(each -> each.getScene().getRoot().lookupAll(".list-cell").stream())
        .filter(cell -> words.equals(cell.getAccessibleText()))
        .findFirst();
  }

  @Test
  void aMistakeIsShownAtItsPlaceWithAGuessThatCanBeTaken() {
    window.shortcut(KeyCode.F);
    window.robot().write("phones (dark");
    window.robot().type(KeyCode.ENTER);
    window.until(() -> !window.texts(".mistake-query").isEmpty());
    window.picture("search-mistake");
  }

  @Test
  void aMisspelledWordIsGuessed() {
    window.shortcut(KeyCode.F);
    window.robot().write("Velare");
    window.robot().type(KeyCode.ENTER);
    window.until(() ->
        window.texts(".note-link").stream().anyMatch(words -> words.startsWith("Did you mean")));
    window.picture("search-guess");
    window.robot().clickOn(".note-link");
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == 3);
  }

  @Test
  void matchesAreWalkedThroughInTheText() {
    search("phones publisher:Lantern", 1);
    window.robot().type(KeyCode.DOWN);
    window.untilSays(".match-walk .label", "1 of 3");
    window.robot().type(KeyCode.F3);
    window.untilSays(".match-walk .label", "2 of 3");
    window.robot().press(KeyCode.SHIFT).type(KeyCode.F3).release(KeyCode.SHIFT);
    window.untilSays(".match-walk .label", "1 of 3");
    window.picture("search-walk");
  }

  @Test
  void similarArticlesAreListedAndJoined() {
    search("publisher:Lantern", 1);
    window.robot().type(KeyCode.DOWN);
    window.untilSays(".reader-headline", "What Velaro says about its phones");
    window.shortcut(KeyCode.L);
    window.untilSays(".pane-top .pane-title", "Similar articles");
    window.until(() -> !window.texts(".article-cell:filled .about-article").isEmpty());
    window.picture("search-similar");
    window.shortcut(KeyCode.K);
    window.robot().write("join with").type(KeyCode.ENTER);
    window.untilSays(".panel .view-title", "Which article carries the same story?");
    window.picture("search-join");
    window.robot().type(KeyCode.ENTER);
    window.untilSays(".hyperlink", "Undo");
  }

  @Test
  void anEarlierTextThatIsFoundSaysSoAndOpens() throws Exception {
    add("lantern", "Lantern", "What Velaro says", "Velaro wrote to nobody, it says.", "2021-10-02");
    search("letter in:revisions", 1);
    window.untilSays(".replaced-text", "Found in text 1, since replaced");
    window.picture("search-revisions");
    window.robot().type(KeyCode.DOWN);
    window.untilSays(".reader-headline", "What Velaro says about its phones");
    window.untilSays(".match-walk .label", "1 of 1");
  }

  @Test
  void aListLoadsMoreNearItsEndUntilItIsComplete() throws Exception {
    window.close();
    for (int index = 0; index < 210; index++) {
      add(
          "n" + index,
          "Daily",
          "News number " + index,
          "Something happened " + index,
          "2020-01-01");
    }
    openWindow(1440, 900, "214 articles");
    ListView<?> list = window.node(".article-list .list-view", ListView.class);
    assertThat(Screen.call(() -> list.getItems().size())).isEqualTo(200);
    window.screen().run(list::requestFocus);
    window.robot().type(KeyCode.END);
    window.until(() -> list.getItems().size() == 214);
  }

  @Test
  void aSearchShowsItsBestAnswersWhereverTheListBeforeWasScrolledTo() throws Exception {
    window.close();
    for (int index = 0; index < 40; index++) {
      String text = "Something happened by day " + index * index + " at place " + 7 * index;
      add("n" + index, "Daily", "News number " + index, text, "2020-01-01");
    }
    openWindow(1440, 900, "44 articles");
    ListView<?> list = window.node(".article-list .list-view", ListView.class);
    window.screen().run(list::requestFocus);
    window.robot().type(KeyCode.END);
    window.until(() -> !visibleRows().contains(0));
    window.shortcut(KeyCode.F);
    window.robot().write("something").type(KeyCode.ENTER);
    window.until(() -> list.getItems().size() == 40 && visibleRows().contains(0));
  }

  /** The places of the rows that can be seen. */
  private List<Integer> visibleRows() {
    return window.nodes(".article-cell:filled", IndexedCell.class).stream()
        .map(IndexedCell::getIndex)
        .toList();
  }

  @Test
  void theSmallestWindowHoldsItAll() {
    window.close();
    openWindow(1000, 700, "4 articles");
    window.shortcut(KeyCode.F);
    window.robot().write("Velaro").type(KeyCode.ENTER);
    window.untilSays(".pane-top .meta", "4");
    window.until(() -> value("Lantern").isPresent());
    window.picture("search-small");
    assertThat(window.shows(".facet-panel")).isTrue();
  }
}
