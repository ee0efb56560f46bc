package org.dateline.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.dateline.model.Code;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;

/** The small menu at a selection: the claim types with their digits; or the claims at a place. */
final class TagMenu extends VBox {
  private static final double ROW_WIDTH = 210;
  private static final double SIGN_WIDTH = 14;
  private static final double WIDEST_ROW = 340;

  /**
   * What can be done with selected words besides tagging them.
   *
   * @param title what it is called
   * @param keys the keys that do the same
   */
  record Extra(String title, Icon icon, String keys, Runnable work) {}

  TagMenu() {
    getStyleClass().add(Style.MENU_PANEL);
    setManaged(false);
    setVisible(false);
    setFillWidth(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
  }

  /** Fills it with the claim types, and with what else can be done with the words. */
  void offer(List<Code> codes, boolean dark, Consumer<Code> chosen, List<Extra> extras) {
    List<Node> rows = new ArrayList<>();
    for (Code code : codes) {
      Button row =
          row(
              TypeColour.on(TypeColour.of(code.colour()), dark),
              code.name(),
              code.shortcut().map(String::valueOf).orElse(""));
      row.setOnAction(event -> chosen.accept(code));
      row.setAccessibleText(
          "Tag as " + code.name() + code.shortcut().map(digit -> ", key " + digit).orElse(""));
      rows.add(row);
    }
    if (!extras.isEmpty()) {
      Separator line = new Separator();
      line.getStyleClass().add("small");
      rows.add(line);
    }
    for (Extra extra : extras) {
      Button row = row(extra.icon().small(), extra.title(), extra.keys());
      row.setOnAction(event -> extra.work().run());
      rows.add(row);
    }
    getChildren().setAll(rows);
  }

  /** Fills it with the claims that overlap at a place. */
  void choose(List<Highlight> highlights, boolean dark, Consumer<Highlight> chosen) {
    List<Node> rows = new ArrayList<>();
    for (Highlight highlight : highlights) {
      String words = highlight.type() + " · " + highlight.summary();
      Button row = row(TypeColour.on(highlight.colour(), dark), words, "");
      row.setOnAction(event -> chosen.accept(highlight));
      rows.add(row);
    }
    getChildren().setAll(rows);
  }

  private static Button row(Color colour, String words, String key) {
    Region dot = new Region();
    dot.getStyleClass().add("type-dot");
    dot.setStyle("-fx-background-color: " + TypeColour.css(colour, 1) + ";");
    return row(dot, words, key);
  }

  private static Button row(Node sign, String words, String key) {
    StackPane place = new StackPane(sign);
    place.setMinWidth(SIGN_WIDTH);
    Label name = new Label(words);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(Style.SMALL, place, name, gap);
    line.setMinWidth(ROW_WIDTH);
    line.setMaxWidth(WIDEST_ROW);
    if (!key.isEmpty()) {
      Label digit = new Label(key);
      digit.getStyleClass().add(Style.KEY);
      line.getChildren().add(digit);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.getStyleClass().add("menu-row");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void step(KeyEvent event) {
    if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
      return;
    }
    List<Node> rows = getChildren().stream().filter(Node::isFocusTraversable).toList();
    int focused = -1;
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).isFocused()) {
        focused = index;
      }
    }
    int next = focused + (event.getCode() == KeyCode.DOWN ? 1 : -1);
    rows.get(Math.floorMod(next, rows.size())).requestFocus();
    event.consume();
  }
}
