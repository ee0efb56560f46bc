package org.dateline.ui.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dateline.ui.look.FieldPopup;
import org.dateline.ui.look.Style;
import org.jspecify.annotations.Nullable;

/**
 * The list that opens under a text field while a person types: Down and Up go through it, Enter or
 * Tab takes the chosen line, Escape closes it.
 */
final class SuggestionPopup {
  private final TextField field;
  private final Function<String, List<Suggestion>> source;
  private final FieldPopup<Suggestion> popup;
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
    this.field = field;
    this.source = source;
    this.popup = new FieldPopup<>(field, preselect, Row::new, chosen);
    field.textProperty().addListener((property, before, after) -> typed(after));
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
    return popup.isOpen();
  }

  private void typed(String text) {
    if (!silent && field.isFocused()) {
      popup.show(text.isBlank() ? List.of() : source.apply(text.strip()));
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
