package org.dateline.ui.shell;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.dateline.ui.look.Icon;
import org.dateline.ui.search.QueryCompletions;

/** The search field: asks a moment after the last key, so that not every letter is a search. */
final class SearchField extends HBox {
  private final CustomTextField field = new CustomTextField();
  private final PauseTransition pause = new PauseTransition(Duration.millis(220));
  private final QueryCompletions offered;
  private Consumer<String> onSearch = query -> {};
  private Runnable onDown = () -> {};
  private boolean silent;

  /**
   * @param completions finds how a query could go on
   */
  SearchField(QueryCompletions.Source completions) {
    offered = new QueryCompletions(field, completions, pause::playFromStart);
    field.setPromptText("Search the coverage: words, \"phrases\", region:IR, date:2021-09");
    field.setAccessibleText("Search the coverage");
    field.setTooltip(
        new Tooltip(
            "Words must all be there; \"a phrase\" as it stands; -word must not be there; OR"
                + " between words.\n"
                + "Fields: title: publisher: region: vendor: type: date:2021-09..2021-12"));
    field.setLeft(Icon.SEARCH.node());
    Button clear = new Button("", Icon.CANCEL.small());
    clear.getStyleClass().addAll("button-icon", "flat", "small", "search-clear");
    clear.setFocusTraversable(false);
    clear.setAccessibleText("Clear the search");
    clear.setOnAction(event -> field.clear());
    clear.visibleProperty().bind(field.textProperty().isNotEmpty());
    field.setRight(clear);
    field
        .textProperty()
        .addListener((property, before, after) -> {
          if (!silent) {
            pause.playFromStart();
          }
        });
    pause.setOnFinished(event -> onSearch.accept(field.getText()));
    field.setOnAction(event -> {
      pause.stop();
      offered.hide();
      onSearch.accept(field.getText());
    });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (offered.isOpen()) {
            return;
          }
          if (event.getCode() == KeyCode.DOWN) {
            if (pause.getStatus() == Animation.Status.RUNNING) {
              pause.stop();
              onSearch.accept(field.getText());
            }
            onDown.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().add(field);
    getStyleClass().add("search-field");
  }

  void setOnSearch(Consumer<String> handler) {
    onSearch = handler;
  }

  /** Who is told that Down was pressed: the keyboard goes into the list. */
  void setOnDown(Runnable handler) {
    onDown = handler;
  }

  /** Shows words without searching for them. */
  void showText(String text) {
    silent = true;
    offered.silently(() -> field.setText(text));
    silent = false;
    pause.stop();
  }

  String text() {
    return field.getText();
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }
}
