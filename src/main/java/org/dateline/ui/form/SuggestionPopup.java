package org.dateline.ui.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.dateline.ui.look.Style;
import org.jspecify.annotations.Nullable;

/**
 * The list that opens under a text field while a person types: Down and Up go through it, Enter or
 * Tab takes the chosen line, Escape closes it.
 */
final class SuggestionPopup {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 7;

  private final TextField field;
  private final Function<String, List<Suggestion>> source;
  private final Consumer<Suggestion> chosen;
  private final Popup popup = new Popup();
  private final ListView<Suggestion> list = new ListView<>();
  private final boolean preselect;
  private boolean silent;

  /**
   * @param preselect whether the first line is chosen already: where only what is listed can be
   *     taken
   */
  SuggestionPopup(
      TextField field,
      boolean preselect,
      Function<String, List<Suggestion>> source,
      Consumer<Suggestion> chosen) {
    this.preselect = preselect;
    this.field = field;
    this.source = source;
    this.chosen = chosen;
    list.getStyleClass().add("suggestions");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Row());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> take());
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    popup.getContent().add(list);
    field.textProperty().addListener((property, before, after) -> typed(after));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .addListener((property, before, after) -> {
          if (!after) {
            popup.hide();
          }
        });
  }

  /** Changes the field's text without offering anything. */
  void setText(String text) {
    silent = true;
    field.setText(text);
    field.positionCaret(text.length());
    silent = false;
    popup.hide();
  }

  boolean isOpen() {
    return popup.isShowing();
  }

  private void typed(String text) {
    if (silent || !field.isFocused()) {
      return;
    }
    List<Suggestion> found = text.isBlank() ? List.of() : source.apply(text.strip());
    if (found.isEmpty() || field.getScene() == null) {
      popup.hide();
      return;
    }
    list.getItems().setAll(found);
    if (preselect) {
      list.getSelectionModel().select(0);
    } else {
      list.getSelectionModel().clearSelection();
    }
    list.scrollTo(0);
    list.setPrefSize(Math.max(240, field.getWidth()), Math.min(found.size(), MOST_ROWS) * ROW + 4);
    if (!popup.isShowing()) {
      Bounds place = field.localToScreen(field.getBoundsInLocal());
      if (place != null) {
        popup.show(field, place.getMinX(), place.getMaxY() + 2);
      }
    }
  }

  private void key(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    int index = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(Math.min(index + 1, list.getItems().size() - 1), event);
      case UP -> select(Math.max(index - 1, 0), event);
      case ENTER -> {
        if (!event.isShortcutDown() && index >= 0) {
          take();
          event.consume();
        } else {
          popup.hide();
        }
      }
      case TAB -> take();
      case ESCAPE -> {
        popup.hide();
        event.consume();
      }
      default -> {}
    }
  }

  private void select(int index, KeyEvent event) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
    event.consume();
  }

  private void take() {
    Suggestion picked = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (picked != null) {
      chosen.accept(picked);
    }
  }

  private static final class Row extends ListCell<Suggestion> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(Style.SMALL, title, gap(), detail);

    Row() {
      line.setAlignment(Pos.CENTER_LEFT);
      detail.getStyleClass().add(Style.META);
    }

    private static Region gap() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      return gap;
    }

    @Override
    protected void updateItem(@Nullable Suggestion item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      title.setText(item.title());
      detail.setText(item.detail());
      setGraphic(line);
      setAccessibleText(item.title() + " " + item.detail());
    }
  }
}
