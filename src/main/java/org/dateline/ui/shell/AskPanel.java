package org.dateline.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dateline.ui.look.Style;

/** Asks for one line of words, for example a story's name. */
final class AskPanel extends VBox {
  private final TextField field = new TextField();

  AskPanel(
      String question, String given, String button, Consumer<String> answered, Runnable close) {
    super(Style.MEDIUM);
    getStyleClass().add("panel");
    setPrefWidth(420);
    Label title = new Label(question);
    title.getStyleClass().add("view-title");
    field.setText(given);
    field.setAccessibleText(question);
    Button take = new Button(button);
    take.getStyleClass().add("accent");
    take.disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> field.getText().isBlank(), field.textProperty()));
    Runnable answer =
        () -> {
          if (!field.getText().isBlank()) {
            close.run();
            answered.accept(field.getText().strip());
          }
        };
    take.setOnAction(event -> answer.run());
    field.setOnAction(event -> answer.run());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close.run());
    HBox bottom = new HBox(Style.SMALL, cancel, take);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, field, bottom);
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }
}
