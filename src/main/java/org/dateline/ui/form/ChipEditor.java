package org.dateline.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.dateline.model.FieldValue;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.WrappingRow;

/**
 * Values as chips with a field behind them: what is typed is completed from a list and becomes a
 * chip with Enter, comma or semicolon; Backspace in the empty field takes the last chip back.
 */
final class ChipEditor implements FieldEditor {
  /** What is asked of the kind of values. */
  interface Kind {
    /** Whether only what is listed can be taken. */
    boolean listedOnly();

    /** Lines for what has been typed. */
    List<Suggestion> suggest(String typed);

    /** The value that typed words mean, nothing where they mean none. */
    Optional<FieldValue> read(String typed);

    /** What a chip says. */
    String label(FieldValue value);

    /** The sentence for words that mean nothing. */
    String problem(String typed);
  }

  private final Kind kind;
  private final boolean multiple;
  private final List<FieldValue> values = new ArrayList<>();
  private final WrappingRow box = new WrappingRow(5, 5);
  private final TextField field = new TextField();
  private final SuggestionPopup popup;

  ChipEditor(Kind kind, boolean multiple, String name) {
    this.kind = kind;
    this.multiple = multiple;
    box.getStyleClass().addAll(Style.CHIP_FIELD, "text-input-look");
    field.getStyleClass().add("chip-input");
    field.setAccessibleText(name);
    field.setPrefColumnCount(9);
    box.setAlignment(Pos.CENTER_LEFT);
    popup =
        new SuggestionPopup(
            field,
            kind.listedOnly(),
            kind::suggest,
            suggestion -> {
              kind.read(suggestion.value()).ifPresent(this::add);
              clearField();
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::separator);
    field
        .focusedProperty()
        .addListener((property, before, after) -> {
          box.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("within"), after);
          if (!after) {
            takeTyped();
          }
        });
    box.setOnMouseClicked(event -> field.requestFocus());
    fill();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !field.getText().isBlank()) {
      takeTyped();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE
        && field.getText().isEmpty()
        && !values.isEmpty()) {
      values.removeLast();
      fill();
      field.requestFocus();
      event.consume();
    }
  }

  private void separator(KeyEvent event) {
    if (event.getCharacter().equals(";") || event.getCharacter().equals(",")) {
      takeTyped();
      event.consume();
    }
  }

  private void takeTyped() {
    String typed = field.getText().strip();
    if (typed.isEmpty()) {
      return;
    }
    kind.read(typed)
        .ifPresent(value -> {
          add(value);
          clearField();
        });
  }

  private void add(FieldValue value) {
    if (!multiple) {
      values.clear();
    }
    if (!values.contains(value)) {
      values.add(value);
    }
    boolean focused = field.isFocused();
    fill();
    if (focused) {
      field.requestFocus();
    }
  }

  private void clearField() {
    popup.setText("");
  }

  private void fill() {
    List<Node> nodes = new ArrayList<>();
    for (FieldValue value : values) {
      nodes.add(chip(value));
    }
    nodes.add(field);
    box.getChildren().setAll(nodes);
  }

  private Node chip(FieldValue value) {
    Label name = new Label(kind.label(value));
    Button remove = new Button("", Icon.CANCEL.small());
    remove.getStyleClass().add("chip-remove");
    remove.setFocusTraversable(false);
    remove.setAccessibleText("Remove " + kind.label(value));
    remove.setOnAction(event -> {
      values.remove(value);
      fill();
      field.requestFocus();
    });
    HBox chip = new HBox(2, name, remove);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add(Style.CHIP);
    return chip;
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
  public void show(List<FieldValue> shown) {
    values.clear();
    values.addAll(shown);
    clearField();
    fill();
  }

  @Override
  public List<FieldValue> values() {
    takeTyped();
    return List.copyOf(values);
  }

  @Override
  public Optional<String> problem() {
    takeTyped();
    String typed = field.getText().strip();
    return typed.isEmpty() ? Optional.empty() : Optional.of(kind.problem(typed));
  }

  /** A kind of plain names, each of which is its own value. */
  static Kind names(Function<String, List<String>> known, Function<String, FieldValue> value) {
    return new Kind() {
      @Override
      public boolean listedOnly() {
        return false;
      }

      @Override
      public List<Suggestion> suggest(String typed) {
        return known.apply(typed).stream().map(name -> new Suggestion(name, name, "")).toList();
      }

      @Override
      public Optional<FieldValue> read(String typed) {
        return Optional.of(value.apply(typed));
      }

      @Override
      public String label(FieldValue shown) {
        return shown.display();
      }

      @Override
      public String problem(String typed) {
        return "“" + typed + "” has not been taken.";
      }
    };
  }
}
