package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.Test;

/** Searching and walking through what was found, by keyboard and mouse, on a real workspace. */
class SearchWindowTest extends SearchedWindow {
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
}
