package org.dateline.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.PillPair;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/** Brings articles in: addresses, one a line; saved pages; or a pasted text. */
final class AddPanel extends VBox {
  private final TextArea addresses = new TextArea();
  private final TextField headline = new TextField();
  private final TextField source = new TextField();
  private final TextArea text = new TextArea();
  private final ToggleButton byAddress = new ToggleButton("Addresses");
  private final ToggleButton byText = new ToggleButton("Pasted text");
  private final VBox body = new VBox(Style.SMALL);
  private final Label problem = new Label();
  private final Consumer<List<CaptureInput>> onAdd;

  /**
   * @param dialogs where files are chosen
   * @param onAdd what gets the articles to bring in
   * @param close what closes this panel
   */
  AddPanel(Dialogs dialogs, Consumer<List<CaptureInput>> onAdd, Runnable close) {
    super(Style.MEDIUM);
    this.onAdd = onAdd;
    getStyleClass().add("panel");
    setPrefWidth(560);
    Label title = new Label("Add to the coverage");
    title.getStyleClass().add("view-title");
    Button files = new Button("Choose files", Icon.FILE.node());
    files.setOnAction(event -> {
      List<Path> chosen = dialogs.chooseFiles();
      if (!chosen.isEmpty()) {
        onAdd.accept(files(chosen));
      }
    });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox kinds = new HBox(new PillPair(byAddress, byText, this::fill), gap, files);
    kinds.setAlignment(Pos.CENTER_LEFT);
    addresses.setPromptText("https://…\nOne address a line");
    addresses.setPrefRowCount(6);
    addresses.setAccessibleText("Addresses, one a line");
    headline.setPromptText("Headline");
    headline.setAccessibleText("Headline");
    source.setPromptText("Address that it comes from, where there is one");
    source.setAccessibleText("Address that it comes from");
    text.setPromptText("The text, paragraphs parted by blank lines");
    text.setPrefRowCount(9);
    text.setAccessibleText("Text");
    Prose.wrapWhereSafe(text);
    problem.getStyleClass().add(Style.FIELD_ERROR);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    Button add = new Button("Add");
    add.getStyleClass().add("accent");
    add.setOnAction(event -> add());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close.run());
    Label hint = new Label("Ctrl+Enter");
    hint.getStyleClass().add(Style.KEY);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bottom = new HBox(Style.SMALL, hint, space, cancel, add);
    bottom.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, kinds, body, problem, bottom);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            add();
            event.consume();
          }
        });
    fill();
  }

  void focusField() {
    (byAddress.isSelected() ? addresses : text).requestFocus();
  }

  private void fill() {
    if (byAddress.isSelected()) {
      Label help =
          new Label(
              "One address a line. Saved pages (.html, .mhtml, .txt) can be dropped into the"
                  + " window, too.");
      help.getStyleClass().add(Style.META);
      body.getChildren().setAll(addresses, help);
    } else {
      body.getChildren().setAll(headline, source, text);
    }
    problem.setVisible(false);
    focusField();
  }

  private void add() {
    List<CaptureInput> inputs = byAddress.isSelected() ? typedAddresses() : pastedText();
    if (inputs.isEmpty()) {
      problem.setText(
          byAddress.isSelected()
              ? "Type or paste at least one address."
              : "Paste the text of the article.");
      problem.setVisible(true);
      focusField();
      return;
    }
    onAdd.accept(inputs);
    if (byAddress.isSelected()) {
      addresses.clear();
    } else {
      headline.clear();
      source.clear();
      text.clear();
    }
  }

  private List<CaptureInput> typedAddresses() {
    return Stream.of(addresses.getText().split("\\s+"))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .distinct()
        .<CaptureInput>map(CaptureInput.Address::new)
        .toList();
  }

  private List<CaptureInput> pastedText() {
    if (text.getText().isBlank()) {
      return List.of();
    }
    return List.of(new CaptureInput.Pasted(text.getText(), filled(headline), filled(source)));
  }

  private static Optional<String> filled(TextField field) {
    return field.getText().isBlank() ? Optional.empty() : Optional.of(field.getText().strip());
  }

  /** Files as inputs. */
  static List<CaptureInput> files(List<Path> paths) {
    List<CaptureInput> inputs = new ArrayList<>();
    for (Path path : paths) {
      inputs.add(new CaptureInput.PageFile(path, Optional.empty()));
    }
    return inputs;
  }
}
