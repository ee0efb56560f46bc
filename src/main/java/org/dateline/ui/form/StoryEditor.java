package org.dateline.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.dateline.model.FieldValue;

/** The story that a claim goes into: one that is there, a new one, or none. */
final class StoryEditor implements FieldEditor {
  private final ComboBox<String> box = new ComboBox<>();

  StoryEditor() {
    box.setEditable(true);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText("Story");
    box.setPromptText("No story");
  }

  void offer(List<String> names, Optional<String> chosen) {
    box.getItems().setAll(names);
    box.getEditor().setText(chosen.orElse(""));
    box.setValue(chosen.orElse(null));
  }

  Optional<String> name() {
    String typed = box.getEditor().getText().strip();
    return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node focusTarget() {
    return box.getEditor();
  }

  @Override
  public void show(List<FieldValue> values) {
    box.getEditor().setText(values.isEmpty() ? "" : values.getFirst().display());
  }

  @Override
  public List<FieldValue> values() {
    return name()
        .<List<FieldValue>>map(text -> List.of(new FieldValue.TextValue(text)))
        .orElse(List.of());
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }
}
