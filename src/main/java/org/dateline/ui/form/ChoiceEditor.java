package org.dateline.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.dateline.model.FieldValue;

/** One of the choices that the codebook names, or none. */
final class ChoiceEditor implements FieldEditor {
  private static final String NONE = "Not said";

  private final ComboBox<String> box = new ComboBox<>();

  ChoiceEditor(String name, List<String> choices, boolean optional) {
    List<String> lines = new ArrayList<>();
    if (optional) {
      lines.add(NONE);
    }
    lines.addAll(choices);
    box.getItems().setAll(lines);
    box.getSelectionModel().select(0);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(name);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node focusTarget() {
    return box;
  }

  @Override
  public void show(List<FieldValue> values) {
    String choice = values.isEmpty() ? NONE : values.getFirst().display();
    if (!box.getItems().contains(choice)) {
      box.getItems().add(choice);
    }
    box.getSelectionModel().select(choice);
  }

  @Override
  public List<FieldValue> values() {
    String choice = box.getSelectionModel().getSelectedItem();
    return choice == null || choice.equals(NONE)
        ? List.of()
        : List.of(new FieldValue.ChoiceValue(choice));
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }
}
