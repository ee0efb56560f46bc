package org.dateline.ui.shell;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dateline.model.Capture;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/** The fetches that failed at addresses that never gave an article: evidence without a text. */
final class FailedCapturesPanel extends VBox {
  /** How many are looked up at most. */
  static final int MOST = 200;

  private final Button close = new Button("Close");

  FailedCapturesPanel(List<Capture> failed, Runnable onClose) {
    super(Style.MEDIUM);
    getStyleClass().add("panel");
    setPrefWidth(600);
    Label title = new Label("Captures that brought no article");
    title.getStyleClass().add("view-title");
    close.getStyleClass().add("accent");
    close.setOnAction(event -> onClose.run());
    HBox bottom = new HBox(close);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, failed.isEmpty() ? nothing() : list(failed), bottom);
  }

  void focusField() {
    close.requestFocus();
  }

  private static Node nothing() {
    return Prose.flow(
        "None. Every address that was captured gave an article; failed captures of an article are"
            + " kept with it.",
        "note-words");
  }

  private static Node list(List<Capture> failed) {
    VBox lines = new VBox(Style.MEDIUM);
    for (Capture capture : failed) {
      Label address = new Label(Prose.line(capture.requestedUrl()));
      address.getStyleClass().add(Style.PANE_TITLE);
      address.setMinWidth(0);
      Label when =
          new Label(
              Wording.time(capture.fetchedAt(), ZoneId.systemDefault())
                  + (capture.archive().isPresent() ? " · the answer is in the archive" : ""));
      when.getStyleClass().add(Style.META);
      VBox words =
          new VBox(2, address, Prose.flow(capture.detail().orElse(""), "note-words"), when);
      words.setPrefWidth(530);
      HBox line = new HBox(Style.SMALL, Icon.ALERT.small(), words);
      line.setAlignment(Pos.TOP_LEFT);
      lines.getChildren().add(line);
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setMaxHeight(420);
    return scroll;
  }
}
