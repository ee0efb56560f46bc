package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/**
 * What lies over the window: one panel at a time that waits for a person, and short notices at the
 * bottom that wait for nobody. In the scene itself, so that they look and work alike everywhere.
 */
final class Layers extends StackPane {
  private final StackPane shade = new StackPane();
  private final HBox notice = new HBox(Style.MEDIUM);
  private final PauseTransition noticeEnd = new PauseTransition(Duration.seconds(7));
  private Optional<Node> focusBefore = Optional.empty();
  private Optional<Runnable> onClosed = Optional.empty();

  Layers(Node below) {
    shade.getStyleClass().add("shade");
    shade.setVisible(false);
    shade.setOnMousePressed(event -> {
      if (shade.equals(event.getTarget())) {
        close();
      }
    });
    shade.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    notice.getStyleClass().add(Style.NOTICE);
    notice.setAlignment(Pos.CENTER_LEFT);
    notice.setFillHeight(false);
    notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    notice.setVisible(false);
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    StackPane.setMargin(notice, new Insets(0, 0, 52, 0));
    noticeEnd.setOnFinished(event -> notice.setVisible(false));
    getChildren().addAll(below, notice, shade);
  }

  /** Shows a panel in the middle of the upper part; Escape or a click beside it closes it. */
  void open(Pane panel, Runnable closed) {
    if (!isOpen()) {
      focusBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    onClosed = Optional.of(closed);
    panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(panel, Pos.TOP_CENTER);
    StackPane.setMargin(panel, new Insets(72, 16, 16, 16));
    shade.getChildren().setAll(panel);
    shade.setVisible(true);
    shade.applyCss();
    shade.layout();
  }

  /** Whether a panel waits. */
  boolean isOpen() {
    return shade.isVisible();
  }

  /** Closes the panel and gives the keyboard back. */
  void close() {
    if (!isOpen()) {
      return;
    }
    shade.setVisible(false);
    shade.getChildren().clear();
    Optional<Runnable> told = onClosed;
    onClosed = Optional.empty();
    focusBefore.ifPresent(Node::requestFocus);
    told.ifPresent(Runnable::run);
  }

  /** Says something for a few seconds. */
  void say(String sentence) {
    show(Icon.DONE, "success", sentence, List.of());
  }

  /** Says something that can be answered with one click. */
  void say(String sentence, String answer, Runnable work) {
    show(Icon.DONE, "success", sentence, List.of(link(answer, work)));
  }

  /** Says something that a person should look at, with one click. */
  void warn(String sentence, String answer, Runnable work) {
    show(Icon.ALERT, "warning", sentence, List.of(link(answer, work)));
  }

  private Hyperlink link(String answer, Runnable work) {
    Hyperlink link = new Hyperlink(answer);
    link.setOnAction(event -> {
      notice.setVisible(false);
      work.run();
    });
    return link;
  }

  /** Says what went wrong. */
  void complain(String sentence) {
    show(Icon.ALERT, "danger", sentence, List.of());
  }

  private void show(Icon icon, String style, String sentence, List<Node> answers) {
    Node sign = icon.node();
    sign.getStyleClass().add(style);
    Region words = Prose.flow(sentence, "notice-words");
    words.setMaxWidth(520);
    Button close = new Button("", Icon.CANCEL.small());
    close.getStyleClass().addAll("button-icon", "flat", "small");
    close.setFocusTraversable(false);
    close.setAccessibleText("Close");
    close.setOnAction(event -> notice.setVisible(false));
    List<Node> nodes = new ArrayList<>();
    nodes.add(sign);
    nodes.add(words);
    nodes.addAll(answers);
    nodes.add(close);
    notice.getChildren().setAll(nodes);
    notice.setVisible(true);
    notice.setAccessibleText(sentence);
    noticeEnd.playFromStart();
  }

  /** What the notice says now, for tests. */
  Optional<String> noticeText() {
    return notice.isVisible() ? Optional.of(notice.getAccessibleText()) : Optional.empty();
  }
}
