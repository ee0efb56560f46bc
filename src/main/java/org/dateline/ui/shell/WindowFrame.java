package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
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
import javafx.util.Duration;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Theme;
import org.dateline.ui.search.QueryCompletions;

/** Where everything stands: tools above, panes in the middle, jobs below. Knows no workspace. */
final class WindowFrame extends BorderPane {
  static final double[] READING = {0.135, 0.35, 0.79};
  static final double[] LOOKING = {0.135};

  private final SplitPane panes = new SplitPane();
  private final SearchField search;
  private final HBox tools = new HBox(Style.SMALL);
  private final Sidebar sidebar;
  private final List<Region> readingPanes;
  private double[] reading = READING;
  private double[] looking = LOOKING;

  WindowFrame(
      Sidebar sidebar,
      List<Region> readingPanes,
      JobBar jobs,
      QueryCompletions.Source completions) {
    search = new SearchField(completions);
    this.sidebar = sidebar;
    this.readingPanes = List.copyOf(readingPanes);
    sidebar.setMinWidth(172);
    sidebar.setMaxWidth(320);
    readingPanes.get(0).setMinWidth(220);
    readingPanes.get(1).setMinWidth(320);
    readingPanes.get(2).setMinWidth(260);
    SplitPane.setResizableWithParent(sidebar, false);
    SplitPane.setResizableWithParent(readingPanes.get(0), false);
    SplitPane.setResizableWithParent(readingPanes.get(2), false);
    panes.getStyleClass().add("panes");
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
    if (panes.getItems().size() == 4) {
      return;
    }
    keepDividers();
    List<Node> shown = new ArrayList<>(readingPanes);
    shown.addFirst(sidebar);
    put(shown, reading);
  }

  /** Shows one view in the place of list, text and claims. */
  void showView(Node view) {
    if (panes.getItems().size() == 2 && panes.getItems().get(1).equals(view)) {
      return;
    }
    keepDividers();
    put(List.of(sidebar, view), looking);
  }

  /**
   * Shows other panes. Who had the keyboard may be gone with the old ones: then the place that is
   * shown takes it, and not whatever comes first in the window.
   */
  private void put(List<Node> shown, double[] dividers) {
    boolean within = panes.isFocusWithin();
    panes.getItems().setAll(shown);
    setDividers(dividers);
    if (within && !panes.isFocusWithin()) {
      sidebar.focusChosen();
    }
  }

  private void setDividers(double[] positions) {
    panes.setDividerPositions(positions);
    // The panes take their places only with the next layout, which moves the dividers again.
    PauseTransition settled = new PauseTransition(Duration.millis(1));
    settled.setOnFinished(event -> panes.setDividerPositions(positions));
    settled.play();
  }

  private void keepDividers() {
    double[] now = panes.getDividerPositions();
    if (now.length == 3) {
      reading = now;
    } else if (now.length == 1) {
      looking = now;
    }
  }

  double[] readingDividers() {
    keepDividers();
    return reading.clone();
  }

  double[] lookingDividers() {
    keepDividers();
    return looking.clone();
  }

  void setDividers(double[] forReading, double[] forLooking) {
    reading = forReading.clone();
    looking = forLooking.clone();
  }
}
