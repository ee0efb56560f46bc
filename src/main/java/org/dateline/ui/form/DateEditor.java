package org.dateline.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;
import org.dateline.text.DatePhrase;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.WrappingRow;

/**
 * A date as a person writes it, with what was understood below: the EDTF form, or the readings to
 * choose from where the words can mean several.
 */
final class DateEditor implements FieldEditor {
  private final TextField field = new TextField();
  private final VBox understood = new VBox(2);
  private final VBox box = new VBox(3, field, understood);

  DateEditor(String name) {
    field.setPromptText("8 Sept 2021, Sept 2021, c. 2021");
    field.setAccessibleText(name);
    understood.managedProperty().bind(understood.visibleProperty());
    understood.setVisible(false);
    field.textProperty().addListener((property, before, after) -> explain(after));
  }

  private void explain(String typed) {
    understood.getChildren().clear();
    if (!typed.isBlank()) {
      switch (DatePhrase.read(typed.strip())) {
        case DatePhrase.Understood reading ->
            understood
                .getChildren()
                .add(note(DatePhrase.words(reading.date()) + " · " + reading.date()));
        case DatePhrase.Ambiguous several -> {
          WrappingRow choices = new WrappingRow(6, 2, note("Which one?"));
          for (EdtfDate date : several.readings()) {
            Hyperlink choice = new Hyperlink(DatePhrase.words(date));
            choice.setOnAction(event -> field.setText(DatePhrase.words(date)));
            choices.getChildren().add(choice);
          }
          understood.getChildren().add(choices);
        }
        case DatePhrase.NotUnderstood unclear -> {}
      }
    }
    understood.setVisible(!understood.getChildren().isEmpty());
  }

  private static Label note(String words) {
    Label label = new Label(words);
    label.getStyleClass().add(Style.FIELD_NOTE);
    label.setWrapText(true);
    return label;
  }

  /** Shows a date, or nothing. */
  void showDate(Optional<EdtfDate> date) {
    field.setText(date.map(DatePhrase::words).orElse(""));
  }

  /** The date that was entered. */
  Optional<EdtfDate> date() {
    String typed = field.getText().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (DatePhrase.read(typed)) {
      case DatePhrase.Understood reading -> Optional.of(reading.date());
      case DatePhrase.Ambiguous several -> Optional.empty();
      case DatePhrase.NotUnderstood unclear -> Optional.empty();
    };
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node focusTarget() {
    return field;
  }

  @Override
  public void show(List<FieldValue> values) {
    showDate(
        values.stream()
            .filter(FieldValue.DateValue.class::isInstance)
            .map(value -> ((FieldValue.DateValue) value).date())
            .findFirst());
  }

  @Override
  public List<FieldValue> values() {
    return date().<FieldValue>map(FieldValue.DateValue::new).map(List::of).orElse(List.of());
  }

  @Override
  public Optional<String> problem() {
    String typed = field.getText().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (DatePhrase.read(typed)) {
      case DatePhrase.Understood reading -> Optional.empty();
      case DatePhrase.Ambiguous several -> Optional.of("This can mean two dates; choose one.");
      case DatePhrase.NotUnderstood unclear -> Optional.of(unclear.reason());
    };
  }
}
