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
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
import org.testfx.util.WaitForAsyncUtils;

/** Searching, narrowing, saving and being told, by keyboard and mouse, on a real workspace. */
class SearchWindowTest {
  private static final String WIRE =
      "Phones of the maker Velaro went dark on Tuesday in several countries, their owners say, and"
          + " repair shops now see dozens of dark screens a day that nobody there can unlock.";

  @TempDir Path folder;

  private Desk desk;
  private UserSettings settings;
  private Screen screen;
  private DatelineWindow window;

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
    settings = new UserSettings(folder.resolve("window.properties"));
    openWindow(1440, 900, "4 articles");
  }

  private void openWindow(int width, int height, String count) {
    screen = Screen.open(width, height);
    window = Screen.call(() -> new DatelineWindow(desk, screen.theme(), settings, new NoDialogs()));
    screen.show(theme -> window.root());
    screen.run(() -> window.attach(screen.stage().getScene()));
    until(() -> texts(".pane-top .meta").contains(count));
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
        .filter(SearchWindowTest::onScreen)
        .map(node -> node instanceof Text text ? text.getText() : ((Labeled) node).getText())
        .toList();
  }

  private static boolean onScreen(Node node) {
    Node each = node;
    while (each != null) {
      if (!each.isVisible()) {
        return false;
      }
      each = each.getParent();
    }
    return true;
  }

  private void shortcut(KeyCode... keys) {
    screen.robot().press(KeyCode.CONTROL);
    for (KeyCode key : keys) {
      screen.robot().press(key);
    }
    for (KeyCode key : keys) {
      screen.robot().release(key);
    }
    screen.robot().release(KeyCode.CONTROL);
    screen.settle();
  }

  private void search(String query, int found) {
    shortcut(KeyCode.F);
    screen.robot().write(query);
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".article-cell:filled .about-article").size() == found);
  }

  private Optional<CheckBox> value(String words) {
    return window.root().lookupAll(".facet-value").stream()
        .map(CheckBox.class::cast)
        .filter(box -> box.getText().equals(words))
        .findFirst();
  }

  private List<String> values() {
    return window.root().lookupAll(".facet-value").stream().map(Node::getAccessibleText).toList();
  }

  @Test
  void facetsNarrowWithCountsThatHoldAndChipsUndoThem() {
    search("Velaro", 3);
    until(() -> value("Lantern").isPresent());
    screen.picture("search-facets");
    screen.robot().clickOn((Node) value("Lantern").orElseThrow());
    until(() -> texts(".article-cell:filled .about-article").size() == 1);
    screen.picture("search-narrowed");
    assertThat(Screen.call(this::values)).contains("Leuchtfeuer, 1 article", "Lantern, 1 article");
    assertThat(Screen.call(() -> texts(".pane-top .chip .label"))).contains("Outlet: Lantern");
    screen.robot().clickOn(".pane-top .chip .chip-remove");
    until(() -> texts(".article-cell:filled .about-article").size() == 3);
    assertThat(Screen.call(() -> texts(".pane-top .chip .label"))).isEmpty();
  }

  @Test
  void theKeyboardNarrowsToDays() {
    search("Velaro", 3);
    shortcut(KeyCode.SHIFT, KeyCode.F);
    screen.settle();
    shortcut(KeyCode.SHIFT, KeyCode.F);
    until(() -> window.root().lookup(".histogram-drawing:focused") != null);
    screen.robot().type(KeyCode.HOME);
    until(() -> texts(".histogram .label").getFirst().endsWith(": 1 article"));
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".article-cell:filled .about-article").size() == 1);
    screen.picture("search-days");
    screen.robot().type(KeyCode.ESCAPE);
    until(() -> texts(".article-cell:filled .about-article").size() == 3);
  }

  @Test
  void aPlainListIsCalmUntilSomethingIsSearched() {
    shortcut(KeyCode.DIGIT2);
    until(() -> texts(".pane-top .meta").contains("4 articles"));
    assertThat(Screen.call(() -> texts(".facet-value"))).isEmpty();
    search("Velaro", 3);
    until(() -> value("Lantern").isPresent());
    assertThat(settings.text("facets")).isEmpty();
  }

  @Test
  void facetsCanBeHiddenAndStayHidden() {
    search("Velaro", 3);
    until(() -> value("Lantern").isPresent());
    shortcut(KeyCode.SHIFT, KeyCode.F);
    until(() -> window.root().lookup(".facet-panel") == null);
    assertThat(settings.text("facets")).contains("hidden");
  }

  @Test
  void copiesAreOneRowThatUnfoldsAndSplits() {
    search("phones dark", 1);
    until(() -> texts(".copies-fold").contains("Also in 1 outlet"));
    screen.robot().clickOn(".copies-fold");
    until(() -> !texts(".copy-split").isEmpty());
    screen.robot().type(KeyCode.DOWN);
    until(() -> !texts(".reader-headline").isEmpty());
    screen.robot().type(KeyCode.LEFT);
    until(() -> texts(".copy-split").isEmpty());
    screen.robot().type(KeyCode.RIGHT);
    until(() -> !texts(".copy-split").isEmpty());
    screen.picture("search-copies");
    assertThat(Screen.call(() -> texts(".copy-origin")).getFirst()).startsWith("Meridian Wire");
    screen.robot().clickOn(".copy-split");
    until(() -> texts(".article-cell:filled .about-article").size() == 2);
    until(() -> texts(".hyperlink").contains("Undo"));
    screen.robot().clickOn("Undo");
    until(() -> texts(".article-cell:filled .about-article").size() == 1);
  }

  @Test
  void aSearchIsSavedAndTellsOfWhatComesIn() throws Exception {
    search("letter", 1);
    shortcut(KeyCode.S);
    until(() -> texts(".panel .view-title").contains("Save this search"));
    screen.picture("search-save");
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".sidebar-row .label").contains("letter"));
    assertThat(desk.watching().saved()).extracting(SavedSearch::query).containsExactly("letter");

    add(
        "bay",
        "Bay News",
        "A second letter",
        "The second letter of Velaro is short.",
        "2021-12-01");
    until(() -> texts(".notice-words").stream().anyMatch(words -> words.contains("“letter”")));
    until(() -> texts(".sidebar-row .label").contains("1"));
    screen.picture("search-notice");
    shortcut(KeyCode.SHIFT, KeyCode.A);
    until(() -> texts(".alerts-view .headline").contains("A second letter"));
    screen.picture("search-alerts");
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".reader-headline").contains("A second letter"));
    until(() -> desk.watching().unread().isEmpty());
  }

  @Test
  void aSavedSearchIsDeletedWithUndo() throws Exception {
    SavedSearch saved = desk.watching().save("Letters", "letter", AlertPreferences.USUAL);
    until(() -> texts(".sidebar-row .label").contains("Letters"));
    screen.robot().clickOn("Letters");
    until(() -> texts(".article-cell:filled .about-article").size() == 1);
    assertThat(Screen.call(() -> texts(".pane-top .pane-title"))).contains("Letters");
    screen.robot().rightClickOn("Letters").clickOn("Delete saved search");
    until(() -> desk.watching().saved().isEmpty());
    until(() -> texts(".hyperlink").contains("Undo"));
    screen.robot().clickOn("Undo");
    until(() -> desk.watching().saved().equals(List.of(saved)));
  }

  @Test
  void aTakenNameIsSaidInThePanel() throws Exception {
    desk.watching().save("letter", "letter", AlertPreferences.USUAL);
    search("letter", 1);
    shortcut(KeyCode.S);
    screen.robot().type(KeyCode.ENTER);
    until(() ->
        texts(".panel .field-error")
            .contains("Another saved search is named “letter”; choose another name."));
    screen.robot().type(KeyCode.ESCAPE);
  }

  @Test
  void aQueryIsCompletedWhileItIsTyped() {
    shortcut(KeyCode.F);
    screen.robot().write("publisher:lant");
    until(() -> popupLine("Lantern").isPresent());
    screen.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    until(() -> texts(".article-cell:filled .about-article").size() == 1);
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
    shortcut(KeyCode.F);
    screen.robot().write("phones (dark");
    screen.robot().type(KeyCode.ENTER);
    until(() -> !texts(".mistake-query").isEmpty());
    screen.picture("search-mistake");
  }

  @Test
  void aMisspelledWordIsGuessed() {
    shortcut(KeyCode.F);
    screen.robot().write("Velare");
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".note-link").stream().anyMatch(words -> words.startsWith("Did you mean")));
    screen.picture("search-guess");
    screen.robot().clickOn(".note-link");
    until(() -> texts(".article-cell:filled .about-article").size() == 3);
  }

  @Test
  void matchesAreWalkedThroughInTheText() {
    search("phones publisher:Lantern", 1);
    screen.robot().type(KeyCode.DOWN);
    until(() -> texts(".match-walk .label").contains("1 of 3"));
    screen.robot().type(KeyCode.F3);
    until(() -> texts(".match-walk .label").contains("2 of 3"));
    screen.robot().press(KeyCode.SHIFT).type(KeyCode.F3).release(KeyCode.SHIFT);
    until(() -> texts(".match-walk .label").contains("1 of 3"));
    screen.picture("search-walk");
  }

  @Test
  void similarArticlesAreListedAndJoined() {
    search("publisher:Lantern", 1);
    screen.robot().type(KeyCode.DOWN);
    until(() -> texts(".reader-headline").contains("What Velaro says about its phones"));
    until(window::settled);
    shortcut(KeyCode.L);
    until(() -> texts(".pane-top .pane-title").contains("Similar articles"));
    until(() -> !texts(".article-cell:filled .about-article").isEmpty());
    screen.picture("search-similar");
    shortcut(KeyCode.K);
    screen.robot().write("join with").type(KeyCode.ENTER);
    until(() -> texts(".panel .view-title").contains("Which article carries the same story?"));
    screen.picture("search-join");
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".hyperlink").contains("Undo"));
  }

  @Test
  void anEarlierTextThatIsFoundSaysSoAndOpens() throws Exception {
    add("lantern", "Lantern", "What Velaro says", "Velaro wrote to nobody, it says.", "2021-10-02");
    search("letter in:revisions", 1);
    until(() -> texts(".replaced-text").contains("Found in text 1, since replaced"));
    screen.picture("search-revisions");
    screen.robot().type(KeyCode.DOWN);
    until(() -> texts(".reader-headline").contains("What Velaro says about its phones"));
    until(() -> texts(".match-walk .label").contains("1 of 1"));
  }

  @Test
  void aListLoadsMoreNearItsEndUntilItIsComplete() throws Exception {
    screen.run(window::close);
    screen.close();
    for (int index = 0; index < 210; index++) {
      add(
          "n" + index,
          "Daily",
          "News number " + index,
          "Something happened " + index,
          "2020-01-01");
    }
    openWindow(1440, 900, "214 articles");
    ListView<?> list = (ListView<?>) window.root().lookup(".article-list .list-view");
    assertThat(Screen.call(() -> list.getItems().size())).isEqualTo(200);
    screen.run(list::requestFocus);
    screen.robot().type(KeyCode.END);
    until(() -> list.getItems().size() == 214);
  }

  @Test
  void theSmallestWindowHoldsItAll() {
    screen.run(window::close);
    screen.close();
    openWindow(1000, 700, "4 articles");
    shortcut(KeyCode.F);
    screen.robot().write("Velaro").type(KeyCode.ENTER);
    until(() -> texts(".pane-top .meta").contains("4"));
    until(() -> value("Lantern").isPresent());
    screen.picture("search-small");
    assertThat(Screen.call(() -> window.root().lookup(".facet-panel").isVisible())).isTrue();
  }
}
