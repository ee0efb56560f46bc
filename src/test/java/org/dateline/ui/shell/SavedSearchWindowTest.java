package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.dateline.model.AlertPreferences;
import org.dateline.model.SavedSearch;
import org.junit.jupiter.api.Test;

/** Saving searches, being told, and copies in one row, on a real workspace. */
class SavedSearchWindowTest extends SearchedWindow {
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
}
