package org.dateline.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Theme;

/**
 * Says that a workspace is being opened, where that takes long enough to wonder: after an update
 * its database is backed up and brought up to date first. On the JavaFX thread.
 */
final class OpeningNotice {
  /** Whoever waits longer wants to know for what. */
  static final Duration LONG = Duration.millis(800);

  private static final int WIDTH = 440;
  private static final int HEIGHT = 150;

  private final PauseTransition patience;
  private final Stage stage = new Stage();

  /**
   * @param name the workspace's
   * @param wait how long nothing is shown
   */
  OpeningNotice(String name, Theme theme, Duration wait) {
    stage.setScene(new Scene(content(name), WIDTH, HEIGHT));
    theme.dress(stage.getScene());
    stage.setTitle("Dateline");
    stage.setResizable(false);
    // The workspace is opened whoever looks on; its window comes in a moment.
    stage.setOnCloseRequest(event -> event.consume());
    patience = new PauseTransition(wait);
    patience.setOnFinished(event -> stage.show());
    patience.play();
  }

  /** What the notice shows. */
  static VBox content(String name) {
    Label opening = new Label(Prose.line("Opening " + name));
    opening.getStyleClass().add("empty-title");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    Label why = new Label("After an update its database is backed up and converted first.");
    why.getStyleClass().add(Style.META);
    why.setWrapText(true);
    VBox content = new VBox(Style.MEDIUM, opening, bar, why);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setPadding(new Insets(24));
    return content;
  }

  /** Takes the notice away, shown or not. */
  void end() {
    patience.stop();
    stage.hide();
  }
}
