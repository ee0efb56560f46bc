package org.dateline.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.browser.BrowserCapture;
import org.dateline.desk.browser.ExtensionFiles;
import org.dateline.desk.browser.PairingCode;
import org.dateline.model.PairedBrowser;
import org.dateline.store.EditRefusedException;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * Switches capturing from the person's browser on and off, pairs browsers, and takes their access
 * away.
 */
final class BrowserPanel extends VBox {
  private final BrowserCapture browsers;
  private final Background background;
  private final Dialogs dialogs;
  private final VBox body = new VBox(Style.LARGE);
  private final VBox problems = new VBox();
  private final Button close = new Button("Close");

  /** What is shown, read away from the JavaFX thread. */
  private record State(
      Optional<Integer> port, Optional<PairingCode> code, List<PairedBrowser> paired) {}

  BrowserPanel(BrowserCapture browsers, Background background, Dialogs dialogs, Runnable onClose) {
    super(Style.LARGE);
    this.browsers = browsers;
    this.background = background;
    this.dialogs = dialogs;
    getStyleClass().add("panel");
    setPrefWidth(560);
    Label title = new Label("Capture from the browser");
    title.getStyleClass().add("view-title");
    Node about =
        Prose.flow(
            "For pages behind a log-in or made by script: the browser hands over the page that you"
                + " look at, as it is displayed. Nothing leaves this computer.",
            "note-words");
    close.setOnAction(event -> onClose.run());
    Button extension = new Button("Save the extension", Icon.FOLDER.node());
    extension.setOnAction(event -> saveExtension());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bottom = new HBox(Style.SMALL, extension, gap, close);
    bottom.setAlignment(Pos.CENTER_LEFT);
    problems.managedProperty().bind(problems.visibleProperty());
    problems.setVisible(false);
    getChildren().addAll(title, about, body, problems, bottom);
    load();
  }

  void focusField() {
    close.requestFocus();
  }

  /** Shows the state anew, for example because a browser was paired. */
  void load() {
    background.run(
        () -> new State(browsers.port(), browsers.pairingCode(), browsers.paired()), this::show);
  }

  private void show(State state) {
    body.getChildren().setAll(switching(state));
    if (state.port().isPresent()) {
      body.getChildren().add(pairing(state));
    }
    if (!state.paired().isEmpty()) {
      body.getChildren().add(paired(state.paired()));
    }
  }

  private Node switching(State state) {
    boolean on = state.port().isPresent();
    Label words =
        new Label(
            state.port().map(port -> "On, while Dateline is open, at port " + port).orElse("Off"),
            (on ? Icon.DONE : Icon.RETRACTED).small());
    words.getStyleClass().add(Style.PANE_TITLE);
    Button button = new Button(on ? "Switch off" : "Switch on");
    if (!on) {
      button.getStyleClass().add("accent");
    }
    button.setOnAction(event ->
        change(() -> {
          if (on) {
            browsers.turnOff();
          } else {
            browsers.turnOn();
          }
        }));
    return line(words, button);
  }

  private Node pairing(State state) {
    if (state.code().isEmpty()) {
      Label words = new Label("A browser is paired once, by a code that its extension asks for.");
      words.getStyleClass().add(Style.META);
      Button pair = new Button("Pair a browser");
      pair.setOnAction(event -> change(browsers::pair));
      return line(words, pair);
    }
    PairingCode code = state.code().get();
    TextField field = new TextField(code.words());
    field.setEditable(false);
    field.getStyleClass().add("pairing-code");
    field.setAccessibleText("Code for the extension");
    Label until =
        new Label(
            "Type it into the extension. It is valid once, until "
                + Wording.time(code.until(), ZoneId.systemDefault())
                + ".");
    until.getStyleClass().add(Style.META);
    return new VBox(Style.SMALL, field, until);
  }

  private Node paired(List<PairedBrowser> paired) {
    Label title = new Label("Paired browsers");
    title.getStyleClass().add(Style.FIELD_LABEL);
    VBox lines = new VBox(Style.SMALL, title);
    for (PairedBrowser browser : paired) {
      Label name = new Label(Prose.line(browser.name()));
      name.setMinWidth(0);
      Label when = new Label("since " + Wording.time(browser.pairedAt(), ZoneId.systemDefault()));
      when.getStyleClass().add(Style.META);
      when.setMinWidth(Region.USE_PREF_SIZE);
      Button revoke = new Button("Revoke");
      revoke.getStyleClass().add("small");
      revoke.setAccessibleText("Revoke " + browser.name());
      revoke.setOnAction(event -> change(() -> browsers.revoke(browser.id())));
      HBox words = new HBox(Style.SMALL, name, when);
      words.setAlignment(Pos.CENTER_LEFT);
      lines.getChildren().add(line(words, revoke));
    }
    return lines;
  }

  private static HBox line(Node words, Button button) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(Style.SMALL, words, gap, button);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** A change that may be refused. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException, EditRefusedException;
  }

  private void change(Change change) {
    background.run(
        () -> {
          try {
            change.make();
            return Optional.<String>empty();
          } catch (IOException failed) {
            return Optional.of(
                "No port could be opened for browsers: " + failed.getMessage() + ".");
          }
        },
        complaint -> {
          complain(complaint);
          load();
        });
  }

  private void complain(Optional<String> sentence) {
    problems.setVisible(sentence.isPresent());
    sentence.ifPresent(
        words -> problems.getChildren().setAll(Prose.flow(words, Style.FIELD_ERROR)));
  }

  private void saveExtension() {
    Optional<Path> folder =
        dialogs.chooseFolder(
            "Where to save the extension", Path.of(System.getProperty("user.home", ".")));
    folder.ifPresent(chosen -> {
      Path target = chosen.resolve("dateline-extension");
      change(() -> {
        ExtensionFiles.write(target);
        Platform.runLater(() -> dialogs.showFolder(target));
      });
    });
  }
}
