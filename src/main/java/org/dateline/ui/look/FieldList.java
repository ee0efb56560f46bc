package org.dateline.ui.look;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/**
 * A list that is walked through from the field above it, which keeps the keyboard: Down and Up
 * choose, Enter takes.
 */
public final class FieldList {
  private static final int SEEN_ABOVE = 2;

  private final ListView<?> list;
  private final Runnable take;

  private FieldList(ListView<?> list, Runnable take) {
    this.list = list;
    this.take = take;
  }

  /**
   * Joins the two.
   *
   * @param take takes the chosen line
   */
  public static void join(TextField field, ListView<?> list, Runnable take) {
    list.setFocusTraversable(false);
    field.addEventFilter(KeyEvent.KEY_PRESSED, new FieldList(list, take)::key);
  }

  private void key(KeyEvent event) {
    int index = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(Math.min(index + 1, list.getItems().size() - 1));
      case UP -> select(Math.max(0, index - 1));
      case ENTER -> take.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - SEEN_ABOVE));
  }
}
