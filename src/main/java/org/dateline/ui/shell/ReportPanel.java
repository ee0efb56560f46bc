package org.dateline.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/** What came of adding articles, where some could not be: each with its reason. */
final class ReportPanel extends VBox {
  ReportPanel(List<CaptureReport> reports, Runnable close) {
    super(Style.MEDIUM);
    getStyleClass().add("panel");
    setPrefWidth(560);
    Label title = new Label("Some articles could not be added");
    title.getStyleClass().add("view-title");
    VBox lines = new VBox(Style.MEDIUM);
    for (CaptureReport report : reports) {
      report.error().ifPresent(error -> lines.getChildren().add(line(report.given(), error)));
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setMaxHeight(320);
    Label sum = new Label(Editing.summary(reports));
    sum.getStyleClass().add(Style.META);
    Button done = new Button("Close");
    done.getStyleClass().add("accent");
    done.setOnAction(event -> close.run());
    HBox bottom = new HBox(done);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, scroll, sum, bottom);
  }

  private static Node line(String given, String error) {
    Node icon = Icon.ALERT.small();
    icon.getStyleClass().add("danger");
    Label address = new Label(Prose.line(given));
    address.getStyleClass().add(Style.PANE_TITLE);
    address.setMinWidth(0);
    VBox words = new VBox(2, address, Prose.flow(error, "note-words"));
    words.setPrefWidth(490);
    HBox line = new HBox(Style.SMALL, icon, words);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }
}
