package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.Test;

/** Narrowing what was found, by keyboard and mouse, on a real workspace. */
class NarrowingWindowTest extends SearchedWindow {
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
