package org.dateline.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.model.EdtfDate;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;

/**
 * A story's claims in time: drawn, with dates as precise as they are known and no more, and beside
 * it the same as a list in order, with the claims that have no date at its end.
 *
 * <p>Lives on the JavaFX thread.
 */
public final class TimelineView extends BorderPane {
  private final TimelineDrawing drawing;
  private final ListView<TimelineItem> list = new ListView<>();
  private final Label title = new Label("Timeline");
  private final Label count = new Label();
  private final HBox tools = new HBox(Style.TINY);
  private final Label undated = new Label("None of these claims has a date");
  private final StackPane middle = new StackPane();
  private final SplitPane split = new SplitPane();
  private final ReadOnlyBooleanProperty dark;
  private Consumer<UUID> onOpen = claim -> {};
  private Optional<List<TimelineItem>> shown = Optional.empty();
  private boolean choosing;
  private boolean wantsFocus;

  /**
   * @param dark whether colours are for a dark background
   */
  public TimelineView(ReadOnlyBooleanProperty dark) {
    this.dark = dark;
    getStyleClass().add(Style.TIMELINE);
    drawing = new TimelineDrawing(dark);
    drawing.setOnOpen(claim -> onOpen.accept(claim));
    drawing.setOnChoose(this::chooseInList);
    list.getStyleClass().add("timeline-list");
    list.setCellFactory(view -> new Row());
    list.setAccessibleText("Claims in the order of their dates");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, after) -> {
          if (!choosing) {
            drawing.choose(Optional.ofNullable(after).map(TimelineItem::claim));
          }
        });
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        openSelected();
      }
    });
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
          }
        });
    list.focusedProperty()
        .addListener((property, before, after) -> {
          if (after && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
          }
        });
    undated.getStyleClass().add(Style.META);
    undated.setMouseTransparent(true);
    dark.addListener((property, before, after) -> list.refresh());
    split.setOrientation(Orientation.HORIZONTAL);
    split.getItems().addAll(new StackPane(drawing, undated), list);
    split.setDividerPositions(0.74);
    SplitPane.setResizableWithParent(list, false);
    setTop(top());
    setCenter(middle);
    show(List.of());
  }

  private Node top() {
    title.getStyleClass().add("view-title");
    count.getStyleClass().add(Style.META);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox zoom =
        new HBox(
            Style.TINY,
            tool(Icon.ZOOM_OUT, "Zoom out (−)", () -> drawing.zoom(1 / 1.4)),
            tool(Icon.ZOOM_IN, "Zoom in (+)", () -> drawing.zoom(1.4)),
            tool(Icon.FIT, "Show all (0)", drawing::fit));
    HBox top = new HBox(Style.SMALL, title, count, gap, tools, zoom);
    top.setAlignment(Pos.CENTER_LEFT);
    tools.setAlignment(Pos.CENTER_RIGHT);
    top.getStyleClass().add("view-top");
    return top;
  }

  private static Button tool(Icon icon, String name, Runnable action) {
    Button button = new Button("", icon.node());
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** What stands at the top besides zooming, for example a button that exports. */
  public void setTools(Node... nodes) {
    tools.getChildren().setAll(nodes);
  }

  /** The heading, for example the story's name. */
  public void setTitle(String words) {
    title.setText(words);
  }

  /** Who is told that a person opens a claim. */
  public void setOnOpen(Consumer<UUID> handler) {
    onOpen = handler;
  }

  /** Shows these claims, all in sight; where they are the same as before, nothing moves. */
  public void show(List<TimelineItem> items) {
    if (shown.filter(items::equals).isPresent()) {
      takeFocus();
      return;
    }
    shown = Optional.of(List.copyOf(items));
    List<TimelineItem> sorted = new ArrayList<>(items);
    sorted.sort(
        Comparator.comparing(
            item -> item.date().orElse(null),
            Comparator.nullsLast(Comparator.<EdtfDate>naturalOrder())));
    long without = items.stream().filter(item -> item.date().isEmpty()).count();
    count.setText(
        Wording.count(items.size(), "claim", "claims")
            + (without == 0 ? "" : ", " + without + " without a date"));
    undated.setVisible(without == items.size());
    list.getItems().setAll(sorted);
    drawing.show(items);
    if (items.isEmpty()) {
      middle
          .getChildren()
          .setAll(
              new EmptyState(
                  Icon.TIMELINE,
                  "No claims yet",
                  "Open an article, select words and press a digit to tag what they claim."));
    } else {
      middle.getChildren().setAll(split);
      takeFocus();
    }
  }

  private void takeFocus() {
    if (wantsFocus && !list.getItems().isEmpty()) {
      wantsFocus = false;
      // The list comes into the scene with the first layout only, and takes no focus before.
      middle.applyCss();
      middle.layout();
      list.requestFocus();
    }
  }

  /** Lets one claim stand out, in the drawing and in the list. */
  public void choose(UUID claim) {
    chooseInList(claim);
    drawing.choose(Optional.of(claim));
  }

  /** Puts the keyboard on the list. */
  public void focusList() {
    list.requestFocus();
    wantsFocus = !list.isFocused();
  }

  private void chooseInList(UUID claim) {
    choosing = true;
    list.getItems().stream()
        .filter(item -> item.claim().equals(claim))
        .findFirst()
        .ifPresent(item -> {
          list.getSelectionModel().select(item);
          list.scrollTo(item);
        });
    choosing = false;
    drawing.choose(Optional.of(claim));
  }

  private void openSelected() {
    TimelineItem item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      onOpen.accept(item.claim());
    }
  }

  /** The drawing, for tests. */
  TimelineDrawing drawing() {
    return drawing;
  }

  private final class Row extends ContentCell<TimelineItem> {
    private final Region bar = new Region();
    private final Label date = new Label();
    private final Label type = new Label();
    private final ProseFlow words = new ProseFlow();

    Row() {
      HBox line = new HBox(Style.SMALL);
      super(line);
      VBox lines = new VBox(2, date, words, type);
      line.getChildren().setAll(bar, lines);
      bar.getStyleClass().add(Style.BAR);
      date.getStyleClass().add(Style.PANE_TITLE);
      type.getStyleClass().add(Style.META);
      HBox.setHgrow(lines, Priority.ALWAYS);
    }

    @Override
    protected String fill(TimelineItem item) {
      bar.setStyle(
          "-fx-background-color: "
              + TypeColour.css(TypeColour.on(item.colour(), dark.get()), 1)
              + ";");
      String when = item.date().map(Wording::date).orElse("Without a date");
      date.setText(when);
      type.setText(item.type());
      words.show(item.title(), "list-words");
      return when + ", " + item.type() + ": " + item.title();
    }
  }
}
