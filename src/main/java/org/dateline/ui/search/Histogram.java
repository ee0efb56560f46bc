package org.dateline.ui.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.find.Days;
import org.dateline.search.Bar;
import org.dateline.search.BarWidth;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * How many articles were published when, as bars. A click or Enter narrows to a bar, a drag or
 * Shift with the arrow keys to a stretch; what the bar under mouse or keyboard says stands below.
 */
final class Histogram extends VBox {
  private static final double HEIGHT = 46;
  private static final double GAP = 1;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  private final Drawing drawing = new Drawing();
  private final Label words = new Label();
  private final BarWidths widths;
  private final Consumer<Optional<Days>> onChoose;
  private List<Bar> bars = List.of();
  private BarWidth width = BarWidth.DAY;
  private Optional<Days> chosen = Optional.empty();
  private int pointed = -1;
  private int anchor = -1;

  /**
   * @param onChoose told which days a person wants to see
   * @param onWidth told how much time each bar shall cover; nothing for what fits
   */
  Histogram(Consumer<Optional<Days>> onChoose, Consumer<Optional<BarWidth>> onWidth) {
    super(2);
    this.onChoose = onChoose;
    this.widths = new BarWidths(onWidth);
    getStyleClass().add("histogram");
    words.getStyleClass().addAll(Style.META, "histogram-words");
    words.setMinWidth(0);
    drawing.setOnMouseMoved(event -> point(indexAt(event)));
    drawing.setOnMouseExited(event -> point(-1));
    drawing.setOnMousePressed(event -> {
      anchor = indexAt(event);
      point(anchor);
      drawing.requestFocus();
    });
    drawing.setOnMouseDragged(event -> point(indexAt(event)));
    drawing.setOnMouseReleased(event -> choose());
    drawing.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    drawing
        .focusedProperty()
        .addListener((property, before, after) -> {
          if (after && pointed < 0) {
            point(bars.size() - 1);
          } else if (!after) {
            anchor = -1;
            point(-1);
          }
        });
    Label title = new Label("Published");
    title.getStyleClass().add(Style.FIELD_LABEL);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(Style.TINY, title, gap, widths);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(head, drawing, words);
    managedProperty().bind(visibleProperty());
  }

  void show(List<Bar> counted, BarWidth barWidth, Optional<BarWidth> asked, Optional<Days> days) {
    bars = counted;
    widths.show(barWidth, asked);
    width = barWidth;
    chosen = days;
    anchor = -1;
    setVisible(counted.size() > 1 || days.isPresent());
    drawing.fill();
    point(drawing.isFocused() ? Math.min(pointed, bars.size() - 1) : -1);
  }

  /** Puts the keyboard on the bars. */
  void focusBars() {
    drawing.requestFocus();
  }

  private Days days(int index) {
    LocalDate from = bars.get(index).from();
    return new Days(from, FacetWords.end(from, width));
  }

  private Optional<Days> stretch() {
    if (pointed < 0 || pointed >= bars.size()) {
      return Optional.empty();
    }
    int other = anchor < 0 || anchor >= bars.size() ? pointed : anchor;
    return Optional.of(
        new Days(days(Math.min(pointed, other)).from(), days(Math.max(pointed, other)).to()));
  }

  private void choose() {
    Optional<Days> wanted = stretch();
    anchor = -1;
    if (wanted.isPresent()) {
      onChoose.accept(wanted.equals(chosen) ? Optional.empty() : wanted);
    }
  }

  private int indexAt(MouseEvent event) {
    if (bars.isEmpty()) {
      return -1;
    }
    int index = (int) (event.getX() / Math.max(1, drawing.getWidth()) * bars.size());
    return Math.clamp(index, 0, bars.size() - 1);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-1, event);
      case RIGHT -> move(1, event);
      case HOME -> move(-bars.size(), event);
      case END -> move(bars.size(), event);
      case ENTER, SPACE -> choose();
      case ESCAPE -> {
        if (chosen.isEmpty()) {
          return;
        }
        onChoose.accept(Optional.empty());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step, KeyEvent event) {
    if (bars.isEmpty()) {
      return;
    }
    if (!event.isShiftDown()) {
      anchor = -1;
    } else if (anchor < 0) {
      anchor = pointed;
    }
    point(Math.clamp(Math.max(0, pointed) + (long) step, 0, bars.size() - 1));
  }

  private void point(int index) {
    pointed = index;
    drawing.mark();
    Optional<Days> stretch = stretch();
    if (stretch.isPresent()) {
      int count =
          bars.stream()
              .filter(bar -> stretch.get().contains(bar.from()))
              .mapToInt(Bar::count)
              .sum();
      words.setText(
          FacetWords.days(stretch.get()) + ": " + Wording.count(count, "article", "articles"));
    } else {
      words.setText(
          bars.isEmpty()
              ? ""
              : FacetWords.days(new Days(days(0).from(), days(bars.size() - 1).to())));
    }
    drawing.setAccessibleText("Days of publication. " + words.getText());
  }

  /** The bars themselves. */
  private final class Drawing extends Pane {
    Drawing() {
      getStyleClass().add("histogram-drawing");
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.SLIDER);
      setMinHeight(HEIGHT);
      setPrefHeight(HEIGHT);
      setMaxHeight(HEIGHT);
    }

    void fill() {
      getChildren().clear();
      for (Bar bar : bars) {
        Region shape = new Region();
        shape.getStyleClass().add(bar.count() == 0 ? "histogram-gap" : "histogram-bar");
        shape.setMouseTransparent(true);
        shape.setManaged(false);
        getChildren().add(shape);
      }
      requestLayout();
    }

    void mark() {
      Optional<Days> stretch = stretch();
      for (int index = 0; index < getChildren().size(); index++) {
        LocalDate from = bars.get(index).from();
        getChildren()
            .get(index)
            .pseudoClassStateChanged(
                POINTED, stretch.filter(days -> days.contains(from)).isPresent());
        getChildren()
            .get(index)
            .pseudoClassStateChanged(
                CHOSEN, chosen.isEmpty() || chosen.filter(days -> days.contains(from)).isPresent());
      }
    }

    @Override
    protected void layoutChildren() {
      int most = bars.stream().mapToInt(Bar::count).max().orElse(1);
      double each = getWidth() / Math.max(1, bars.size());
      double gap = each > 4 ? GAP : 0;
      double room = getHeight() - 4;
      for (int index = 0; index < getChildren().size(); index++) {
        int count = bars.get(index).count();
        double height = count == 0 ? 1 : Math.max(3, room * count / Math.max(1, most));
        getChildren()
            .get(index)
            .resizeRelocate(
                index * each + gap / 2, getHeight() - 2 - height, Math.max(1, each - gap), height);
      }
    }
  }
}
