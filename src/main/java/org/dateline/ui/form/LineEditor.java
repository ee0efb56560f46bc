package org.dateline.ui.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;

/** One value in a text field: words, a name with completion, a number, a link. */
final class LineEditor implements FieldEditor {
  private final TextField field = new TextField();
  private final Function<String, Optional<FieldValue>> reader;
  private final String problem;
  private Optional<SuggestionPopup> popup = Optional.empty();

  private LineEditor(String name, Function<String, Optional<FieldValue>> reader, String problem) {
    this.reader = reader;
    this.problem = problem;
    field.setAccessibleText(name);
  }

  static LineEditor text(String name) {
    return new LineEditor(name, typed -> Optional.of(new FieldValue.TextValue(typed)), "");
  }

  static LineEditor number(String name) {
    LineEditor editor =
        new LineEditor(
            name,
            LineEditor::readNumber,
            "This is not a number. Write digits, with a point before decimals.");
    editor.field.setPromptText("For example 1200");
    return editor;
  }

  static LineEditor link(String name) {
    LineEditor editor =
        new LineEditor(
            name,
            LineEditor::readLink,
            "This is not a web address. It begins with https:// or http://.");
    editor.field.setPromptText("https://");
    return editor;
  }

  static LineEditor name(String name, EntityKind kind, Completions completions) {
    LineEditor editor =
        new LineEditor(
            name,
            typed -> Optional.of(new FieldValue.EntityValue(kind, typed, Optional.empty())),
            "");
    editor.popup =
        Optional.of(
            new SuggestionPopup(
                editor.field,
                false,
                typed ->
                    completions.names(kind, typed, 12).stream()
                        .filter(known -> !known.equals(typed))
                        .map(known -> new Suggestion(known, known, ""))
                        .toList(),
                suggestion -> editor.popup.ifPresent(open -> open.setText(suggestion.value()))));
    return editor;
  }

  private static Optional<FieldValue> readNumber(String typed) {
    String digits = typed.replace(" ", "").replace("\u00a0", "").replace("_", "");
    if (!digits.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
      return Optional.empty();
    }
    return Optional.of(new FieldValue.NumberValue(new BigDecimal(digits)));
  }

  private static Optional<FieldValue> readLink(String typed) {
    try {
      URI address = new URI(typed);
      String scheme = address.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && address.getHost() != null
          ? Optional.of(new FieldValue.LinkValue(typed))
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Node focusTarget() {
    return field;
  }

  @Override
  public void show(List<FieldValue> values) {
    String text = values.isEmpty() ? "" : values.getFirst().display();
    popup.ifPresentOrElse(open -> open.setText(text), () -> field.setText(text));
  }

  @Override
  public List<FieldValue> values() {
    String typed = field.getText().strip();
    return typed.isEmpty() ? List.of() : reader.apply(typed).map(List::of).orElse(List.of());
  }

  @Override
  public Optional<String> problem() {
    String typed = field.getText().strip();
    return typed.isEmpty() || reader.apply(typed).isPresent()
        ? Optional.empty()
        : Optional.of(problem);
  }
}
