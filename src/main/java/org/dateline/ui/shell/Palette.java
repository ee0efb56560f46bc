package org.dateline.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.FieldList;
import org.dateline.ui.look.Style;

/** The command palette: type some of an action's words, Down and Up choose, Enter does it. */
final class Palette extends VBox {
  private final List<Action> actions;
  private final Runnable close;
  private final TextField field = new TextField();
  private final ListView<Action> list = new ListView<>();

  Palette(List<Action> actions, Runnable close) {
    super(Style.SMALL);
    this.actions = actions;
    this.close = close;
    getStyleClass().addAll("panel", Style.PALETTE);
    field.setPromptText("What do you want to do?");
    field.setAccessibleText("Type some words of an action");
    field.textProperty().addListener((property, before, after) -> filter());
    FieldList.join(field, list, this::take);
    list.getStyleClass().add("palette-list");
    list.setCellFactory(view -> new Row());
    list.setPrefHeight(360);
    list.setOnMouseClicked(event -> take());
    setPrefWidth(520);
    getChildren().addAll(field, list);
    filter();
  }

  void focusField() {
    field.requestFocus();
  }

  private void filter() {
    String[] words = field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
    list.getItems()
        .setAll(
            actions.stream()
                .filter(action -> action.enabled().get())
                .filter(action -> matches(action.title().toLowerCase(Locale.ROOT), words))
                .toList());
    list.getSelectionModel().select(0);
  }

  private static boolean matches(String title, String... words) {
    for (String word : words) {
      if (!title.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private void take() {
    Action action = list.getSelectionModel().getSelectedItem();
    if (action != null) {
      close.run();
      action.run();
    }
  }

  private static final class Row extends ContentCell<Action> {
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label keys = new Label();

    Row() {
      HBox line = new HBox(Style.MEDIUM);
      super(line);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      keys.getStyleClass().add(Style.KEY);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getChildren().setAll(icon, title, gap, keys);
    }

    @Override
    protected String fill(Action action) {
      icon.getChildren().setAll(action.icon().node());
      title.setText(action.title());
      keys.setText(action.keysText());
      keys.setVisible(!action.keysText().isEmpty());
      return action.title() + " " + action.keysText();
    }
  }
}
