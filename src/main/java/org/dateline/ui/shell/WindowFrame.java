package org.dateline.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Theme;
import org.dateline.ui.search.QueryCompletions;

/**
 * Where everything stands: tools above, jobs below, and in the middle the sidebar, which stays as
 * it is, beside list, text and claims or one view in their place. Knows no workspace.
 */
final class WindowFrame extends BorderPane {
  /** Where the sidebar ends, as a share of the window's width. */
  static final double[] SIDEBAR = {0.155};

  /** Where list and text end, as shares of the width beside the sidebar. */
  static final double[] READING = {0.26, 0.755};

  private final StackPane shown = new StackPane();
  private final SplitPane panes;
  private final SplitPane reading;
  private final SearchField search;
  private final HBox tools = new HBox(Style.SMALL);
  private final Sidebar sidebar;

  WindowFrame(
      Sidebar sidebar,
      List<Region> readingPanes,
      JobBar jobs,
      QueryCompletions.Source completions) {
    search = new SearchField(completions);
    this.sidebar = sidebar;
    panes = new SplitPane(sidebar, shown);
    reading = new SplitPane(readingPanes.toArray(Node[]::new));
    sidebar.setMinWidth(172);
    sidebar.setMaxWidth(320);
    readingPanes.get(0).setMinWidth(220);
    readingPanes.get(1).setMinWidth(320);
    readingPanes.get(2).setMinWidth(260);
    SplitPane.setResizableWithParent(sidebar, false);
    SplitPane.setResizableWithParent(readingPanes.get(0), false);
    SplitPane.setResizableWithParent(readingPanes.get(2), false);
    panes.getStyleClass().add("panes");
    reading.getStyleClass().add("panes");
    shown.setMinWidth(0);
    tools.getStyleClass().add("tools");
    tools.setAlignment(Pos.CENTER_LEFT);
    setTop(tools);
    setCenter(panes);
    setBottom(jobs);
  }

  /** Fills the line above. */
  void fillTools(Action add, List<Action> history, Theme theme, Actions actions) {
    Button addButton = Actions.button(add, "Add");
    addButton.getStyleClass().add("accent");
    Region before = new Region();
    Region after = new Region();
    HBox.setHgrow(before, Priority.ALWAYS);
    HBox.setHgrow(after, Priority.ALWAYS);
    HBox.setHgrow(search, Priority.ALWAYS);
    search.setMaxWidth(680);
    MenuButton menu = new MenuButton("", Icon.MENU.node());
    menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    menu.setAccessibleText("Menu");
    menu.getItems().setAll(actions.menu());
    tools.getChildren().setAll(addButton, before, search, after);
    history.forEach(action -> tools.getChildren().add(Actions.iconButton(action)));
    tools.getChildren().addAll(themeButton(theme), menu);
  }

  private static Node themeButton(Theme theme) {
    Button button = new Button();
    button.getStyleClass().addAll("button-icon", "flat");
    Runnable show =
        () -> {
          button.setGraphic(theme.choiceProperty().get().icon().node());
          String words =
              "Colours: " + theme.choiceProperty().get().title().toLowerCase(java.util.Locale.ROOT);
          button.setTooltip(new Tooltip(words));
          button.setAccessibleText(words);
        };
    theme.choiceProperty().addListener((property, was, now) -> show.run());
    button.setOnAction(event -> theme.choiceProperty().set(theme.choiceProperty().get().next()));
    show.run();
    return button;
  }

  SearchField search() {
    return search;
  }

  /** Shows list, text and claims. */
  void showReading() {
    put(reading);
  }

  /** Shows one view in the place of list, text and claims. */
  void showView(Node view) {
    put(view);
  }

  /**
   * Shows something else. Who had the keyboard may be gone with what was there: then the place that
   * is shown takes it, and not whatever comes first in the window.
   */
  private void put(Node view) {
    if (shown.getChildren().equals(List.of(view))) {
      return;
    }
    boolean within = shown.isFocusWithin();
    shown.getChildren().setAll(view);
    if (within && !shown.isFocusWithin()) {
      sidebar.focusChosen();
    }
  }

  /** Where the sidebar ends. */
  double[] sidebarDivider() {
    return panes.getDividerPositions();
  }

  /** Where list and text end. */
  double[] readingDividers() {
    return reading.getDividerPositions();
  }

  /** Puts the dividers there. */
  void setDividers(double[] forSidebar, double[] forReading) {
    panes.setDividerPositions(forSidebar);
    reading.setDividerPositions(forReading);
  }
}
