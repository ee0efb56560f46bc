package org.dateline.ui.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/**
 * The list that opens under a text field while a person types: Down and Up go through it, Enter or
 * Tab takes the chosen line, Escape closes it.
 *
 * @param <T> what a line stands for
 */
public final class FieldPopup<T> {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 7;
  private static final double NARROWEST = 240;

  private final TextField field;
  private final boolean preselect;
  private final Consumer<T> chosen;
  private final Popup popup = new Popup();
  private final ListView<T> list = new ListView<>();
  private boolean walked;

  /**
   * @param field under which it opens
   * @param preselect whether the first line is chosen already: where only what is listed can be
   *     taken
   * @param cell makes the cells
   * @param chosen told which line a person takes
   */
  public FieldPopup(
      TextField field, boolean preselect, Supplier<ListCell<T>> cell, Consumer<T> chosen) {
    this.field = field;
    this.preselect = preselect;
    this.chosen = chosen;
    list.getStyleClass().add("suggestions");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> cell.get());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> take());
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    popup.getContent().add(list);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .addListener((property, before, after) -> {
          if (!after) {
            popup.hide();
          }
        });
  }

  /**
   * Shows lines in the place of those before; hides where there are none. A line that a person has
   * gone to stays chosen as long as it is offered: the next key is meant for it.
   */
  public void show(List<T> lines) {
    if (lines.isEmpty() || field.getScene() == null) {
      popup.hide();
      return;
    }
    T picked = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(lines);
    int kept = popup.isShowing() && walked ? lines.indexOf(picked) : -1;
    walked = kept >= 0;
    if (walked || preselect) {
      list.getSelectionModel().clearAndSelect(Math.max(0, kept));
    } else {
      list.getSelectionModel().clearSelection();
    }
    list.scrollTo(Math.max(0, kept - MOST_ROWS + 1));
    list.setPrefSize(
        Math.max(NARROWEST, field.getWidth()), Math.min(lines.size(), MOST_ROWS) * ROW + 4);
    if (!popup.isShowing()) {
      Bounds place = field.localToScreen(field.getBoundsInLocal());
      if (place != null) {
        popup.show(field, place.getMinX(), place.getMaxY() + 2);
      }
    }
  }

  /** Closes it. */
  public void hide() {
    popup.hide();
  }

  /** Whether it is open. */
  public boolean isOpen() {
    return popup.isShowing();
  }

  /** What it shows, for tests. */
  public List<T> lines() {
    return popup.isShowing() ? List.copyOf(list.getItems()) : List.of();
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
    walked = true;
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
    event.consume();
  }

  private void take() {
    T picked = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (picked != null) {
      chosen.accept(picked);
    }
  }
}
