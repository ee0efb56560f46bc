package org.dateline.ui.shell;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dateline.model.Revision;
import org.dateline.text.RevisionDifference;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Theme;
import org.dateline.ui.look.Wording;
import org.dateline.ui.look.WrappingRow;

/**
 * Two texts of an article beside each other as one: words that went and came, what the changes
 * touch, and a way from change to change with N and P. Both texts can be chosen.
 */
final class RevisionComparison extends BorderPane {
  private static final double COLUMN = 660;

  private final List<Revision> revisions;
  private final ComboBox<String> from;
  private final ComboBox<String> to;
  private final BiConsumer<Revision, Revision> onChoose;
  private final VBox column = new VBox(14);
  private final ScrollPane scroll;
  private final Label where = new Label();
  private List<Node> places = List.of();

  /** The place where a person is, -1 before the first. */
  private int at = -1;

  /**
   * @param revisions all texts of the article
   * @param before the older of those compared
   * @param after the newer
   * @param onChoose asks for two others to be compared
   * @param onBack goes back to the text
   */
  RevisionComparison(
      List<Revision> revisions,
      Revision before,
      Revision after,
      RevisionDifference difference,
      Theme theme,
      BiConsumer<Revision, Revision> onChoose,
      Runnable onBack) {
    this.revisions = List.copyOf(revisions);
    this.onChoose = onChoose;
    getStyleClass().add("changes");
    from = box(before, "The text to compare from");
    to = box(after, "The text to compare with");
    from.setOnAction(event -> choose());
    to.setOnAction(event -> choose());
    setTop(top(difference, onBack));
    if (!before.headline().equals(after.headline())) {
      VBox headline = new VBox(Difference.flow(before.headline(), after.headline()));
      headline.getStyleClass().addAll("difference-headline", "difference-paragraph");
      headline.setFocusTraversable(true);
      column.getChildren().add(headline);
    }
    column.getChildren().addAll(Difference.paragraphs(before.text(), after.text(), difference));
    if (column.getChildren().isEmpty()) {
      column.getChildren().add(new Label("Both texts are the same."));
    }
    column.getChildren().stream()
        .filter(VBox.class::isInstance)
        .map(paragraph -> ((VBox) paragraph).getChildren().getFirst())
        .forEach(theme::setReadingFont);
    column.getStyleClass().addAll("reader-page", "difference-page");
    column.setMaxWidth(COLUMN);
    VBox outer = new VBox(column);
    outer.setAlignment(Pos.TOP_CENTER);
    scroll = new ScrollPane(outer);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    setCenter(scroll);
    places = column.getChildren().stream().filter(Node::isFocusTraversable).toList();
    for (int index = 0; index < places.size(); index++) {
      int mine = index;
      places
          .get(index)
          .focusedProperty()
          .addListener((property, had, has) -> {
            if (has) {
              at = mine;
              sayWhere();
            }
          });
    }
    sayWhere();
    addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, onBack));
  }

  private Node top(RevisionDifference difference, Runnable onBack) {
    Button back = new Button("Back to the text");
    back.setOnAction(event -> onBack.run());
    Button previous = step(Icon.PREVIOUS, "Previous change (P)", -1);
    Button next = step(Icon.NEXT, "Next change (N)", 1);
    where.getStyleClass().add(Style.META);
    WrappingRow choice =
        new WrappingRow(
            Style.SMALL,
            Style.TINY,
            new Label("From"),
            from,
            new Label("to"),
            to,
            previous,
            next,
            where,
            back);
    choice.setAlignment(Pos.CENTER_LEFT);
    VBox top = new VBox(Style.SMALL, choice);
    WrappingRow counts = ChangeKinds.labels(difference.counts());
    if (difference.quoted() > 0) {
      Label quoted = new Label("In quotations " + difference.quoted(), Icon.QUOTE.small());
      quoted.getStyleClass().add("change-kind");
      counts.getChildren().add(quoted);
    }
    if (!counts.getChildren().isEmpty()) {
      top.getChildren().add(counts);
    }
    HBox outer = new HBox(top);
    outer.getStyleClass().add("view-top");
    return outer;
  }

  private Button step(Icon icon, String words, int by) {
    Button button = new Button("", icon.node());
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setOnAction(event -> walk(by));
    return button;
  }

  private ComboBox<String> box(Revision chosen, String meaning) {
    ComboBox<String> box = new ComboBox<>();
    for (Revision revision : revisions) {
      box.getItems().add("Text " + revision.ordinal());
    }
    box.getSelectionModel().select("Text " + chosen.ordinal());
    box.getStyleClass().add("small");
    box.setAccessibleText(meaning);
    return box;
  }

  private void choose() {
    onChoose.accept(
        revisions.get(from.getSelectionModel().getSelectedIndex()),
        revisions.get(to.getSelectionModel().getSelectedIndex()));
  }

  /** Puts the keyboard on the first change. */
  void focusFirst() {
    if (places.isEmpty()) {
      from.requestFocus();
    } else {
      places.getFirst().requestFocus();
    }
  }

  private void walk(int by) {
    int next = Math.clamp(at + by, 0, Math.max(0, places.size() - 1));
    if (next < places.size()) {
      Node place = places.get(next);
      place.requestFocus();
      bringIntoSight(place);
    }
  }

  private void sayWhere() {
    where.setText(
        at < 0
            ? Wording.count(places.size(), "place", "places")
            : "Place " + (at + 1) + " of " + places.size());
  }

  private void bringIntoSight(Node place) {
    Bounds bounds = place.getBoundsInParent();
    double seen = scroll.getViewportBounds().getHeight();
    double room = column.getHeight() - seen;
    if (room > 0) {
      scroll.setVvalue(Math.clamp((bounds.getMinY() - 40) / room, 0, 1));
    }
  }

  private void key(KeyEvent event, Runnable onBack) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.N) {
      walk(1);
    } else if (event.getCode() == KeyCode.P) {
      walk(-1);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      onBack.run();
    } else {
      return;
    }
    event.consume();
  }
}
