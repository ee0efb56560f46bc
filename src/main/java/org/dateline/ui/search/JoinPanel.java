package org.dateline.ui.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dateline.model.StatedTime;
import org.dateline.search.Hit;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/** Asks which of the articles most like one carries the same story. */
public final class JoinPanel extends VBox {
  private static final double ROW = 54;

  private final ListView<Hit> list = new ListView<>();
  private final Consumer<UUID> chosen;

  /**
   * @param hits the articles most like it
   * @param chosen told which one carries the same story
   * @param close closes the panel
   */
  public JoinPanel(List<Hit> hits, Consumer<UUID> chosen, Runnable close) {
    super(Style.MEDIUM);
    this.chosen = chosen;
    getStyleClass().add("panel");
    setPrefWidth(520);
    Label title = new Label("Which article carries the same story?");
    title.getStyleClass().add("view-title");
    list.setCellFactory(view -> new Row());
    list.getItems().setAll(hits);
    list.getSelectionModel().select(0);
    list.setPrefHeight(Math.clamp(hits.size() * ROW + 4, 2 * ROW, 340));
    list.setAccessibleText("Articles most like the open one");
    list.getStyleClass().add("palette-list");
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
          }
        });
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            take();
          }
        });
    Button join = new Button("Join");
    join.getStyleClass().add("accent");
    join.setOnAction(event -> take());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close.run());
    HBox bottom = new HBox(Style.SMALL, cancel, join);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(title, list, bottom);
  }

  /** Puts the keyboard on the list. */
  public void focusList() {
    list.requestFocus();
  }

  private void take() {
    Hit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      chosen.accept(hit.articleId());
    }
  }

  private static final class Row extends ContentCell<Hit> {
    private final ProseFlow headline = new ProseFlow();
    private final Label about = new Label();

    Row() {
      VBox lines = new VBox(2);
      super(lines);
      about.getStyleClass().add(Style.META);
      lines.getChildren().setAll(headline, about);
    }

    @Override
    protected String fill(Hit hit) {
      headline.show(hit.title().text(), Style.HEADLINE);
      about.setText(
          Prose.line(
              Prose.dated(
                  hit.publisher().orElse("Unknown outlet"),
                  hit.published().map(StatedTime::date).map(Wording::date).orElse(""))));
      return hit.title().text() + ", " + about.getText();
    }
  }
}
