package org.dateline.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dateline.model.FieldValue;
import org.dateline.ui.look.Prose;

/** Several lines of words; Tab leaves it, as it leaves every other field. */
final class NoteEditor implements FieldEditor {
  private final TextArea area = new TextArea();

  NoteEditor(String name, int rows) {
    area.setPrefRowCount(rows);
    area.setAccessibleText(name);
    Prose.wrapWhereSafe(area);
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(
                event.isShiftDown()
                    ? javafx.scene.TraversalDirection.PREVIOUS
                    : javafx.scene.TraversalDirection.NEXT);
            event.consume();
          }
        });
  }

  String text() {
    return area.getText().strip();
  }

  void showText(String text) {
    area.setText(text);
  }

  @Override
  public Node node() {
    return area;
  }

  @Override
  public Node focusTarget() {
    return area;
  }

  @Override
  public void show(List<FieldValue> values) {
    showText(values.isEmpty() ? "" : values.getFirst().display());
  }

  @Override
  public List<FieldValue> values() {
    return text().isEmpty() ? List.of() : List.of(new FieldValue.TextValue(text()));
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }
}
