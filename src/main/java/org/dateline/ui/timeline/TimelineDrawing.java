package org.dateline.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * The drawn part of the timeline: an axis above, the dated claims on lanes below. The wheel zooms
 * around the mouse, dragging or Shift+wheel pans, plus and minus zoom, 0 shows all; Left and Right
 * go from claim to claim and Enter opens one.
 */
final class TimelineDrawing extends Region {
  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
  private static final double AXIS = 46;
  private static final double LANE = TimelineMark.HEIGHT + 6;
  private static final double TOP = AXIS + 12;

  private final Pane grid = new Pane();
  private final Pane marksPane = new Pane();
  private final Pane axis = new Pane();
  private final Label ruler = new Label();
  private final List<Line> linePool = new ArrayList<>();
  private final List<Label> tickPool = new ArrayList<>();
  private final List<Label> groupPool = new ArrayList<>();
  private final Rectangle clip = new Rectangle();
  private final ReadOnlyBooleanProperty dark;
  private List<TimelineMark> marks = List.of();
  private Optional<TimeScale> scale = Optional.empty();
  private Consumer<UUID> onOpen = claim -> {};
  private Consumer<UUID> onChoose = claim -> {};
  private double scrolled;
  private double lanesHeight;
  private double pressedX;
  private double pressedY;
  private double movedX;
  private double movedY;

  TimelineDrawing(ReadOnlyBooleanProperty dark) {
    this.dark = dark;
    getStyleClass().add("timeline-drawing");
    axis.getStyleClass().add("timeline-axis");
    grid.setMouseTransparent(true);
    Pane measuring = new Pane(ruler);
    measuring.getStyleClass().add("timeline-mark");
    measuring.setVisible(false);
    getChildren().addAll(grid, marksPane, axis, measuring);
    setClip(clip);
    dark.addListener((property, before, after) -> marks.forEach(mark -> mark.colour(after)));
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void setOnOpen(Consumer<UUID> handler) {
    onOpen = handler;
  }

  void setOnChoose(Consumer<UUID> handler) {
    onChoose = handler;
  }

  void show(List<TimelineItem> items) {
    List<TimelineMark> made = new ArrayList<>();
    for (TimelineItem item : items) {
      item.date().ifPresent(date -> made.add(new TimelineMark(item, date)));
    }
    made.sort(Comparator.comparingDouble(mark -> mark.span().start()));
    marks = List.copyOf(made);
    for (TimelineMark mark : marks) {
      mark.colour(dark.get());
      mark.focusedProperty()
          .addListener((property, before, after) -> {
            if (after) {
              bringIntoSight(mark);
              onChoose.accept(mark.item().claim());
            }
          });
    }
    marksPane.getChildren().clear();
    scale = Optional.empty();
    scrolled = 0;
    requestLayout();
  }

  void choose(Optional<UUID> claim) {
    for (TimelineMark mark : marks) {
      boolean chosen = claim.filter(mark.item().claim()::equals).isPresent();
      mark.setChosen(chosen);
      if (chosen && !mark.isFocused()) {
        bringIntoSight(mark);
      }
    }
  }

  void zoom(double factor) {
    zoom(factor, getWidth() / 2);
  }

  private void zoom(double factor, double aroundX) {
    scale = scale.map(now -> now.zoomed(factor, aroundX));
    requestLayout();
  }

  void fit() {
    scale = Optional.empty();
    scrolled = 0;
    requestLayout();
  }

  private void pan(double pixels) {
    scale = scale.map(now -> now.panned(pixels));
    requestLayout();
  }

  private void scrollLanes(double pixels) {
    double most = Math.max(0, lanesHeight - (getHeight() - TOP));
    scrolled = Math.clamp(scrolled + pixels, 0, most);
    requestLayout();
  }

  private void bringIntoSight(TimelineMark mark) {
    if (getWidth() <= 0) {
      return;
    }
    double left = mark.getLayoutX();
    double right = left + mark.getWidth();
    if (right < 60 || left > getWidth() - 80) {
      pan(left - getWidth() / 3);
    }
    double y = mark.getLayoutY();
    if (y < TOP || y + LANE > getHeight()) {
      scrollLanes(y < TOP ? y - TOP : y + LANE - getHeight());
    }
  }

  private void wheel(ScrollEvent event) {
    if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
      pan(-delta);
    } else if (event.getDeltaY() != 0) {
      zoom(Math.pow(1.0025, event.getDeltaY()), event.getX());
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    pressedX = event.getX();
    pressedY = event.getY();
    movedX = pressedX;
    movedY = pressedY;
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      pan(movedX - event.getX());
      scrollLanes(movedY - event.getY());
      movedX = event.getX();
      movedY = event.getY();
    }
  }

  private void click(MouseEvent event) {
    boolean still = Math.abs(event.getX() - pressedX) < 4 && Math.abs(event.getY() - pressedY) < 4;
    if (event.getButton() != MouseButton.PRIMARY || !still) {
      return;
    }
    markOf(event.getPickResult().getIntersectedNode())
        .ifPresent(mark -> {
          mark.requestFocus();
          onOpen.accept(mark.item().claim());
        });
  }

  private Optional<TimelineMark> markOf(@org.jspecify.annotations.Nullable Node picked) {
    Node node = picked;
    while (node != null && !(node instanceof TimelineMark)) {
      node = node.getParent();
    }
    return node instanceof TimelineMark mark ? Optional.of(mark) : Optional.empty();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoom(1.4);
      case MINUS, SUBTRACT -> zoom(1 / 1.4);
      case DIGIT0, NUMPAD0 -> fit();
      case RIGHT, DOWN -> focusNeighbour(1);
      case LEFT, UP -> focusNeighbour(-1);
      case HOME -> focusAt(0);
      case END -> focusAt(marks.size() - 1);
      case ENTER, SPACE ->
          marks.stream()
              .filter(Node::isFocused)
              .findFirst()
              .ifPresent(mark -> onOpen.accept(mark.item().claim()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void focusNeighbour(int step) {
    int focused = -1;
    for (int index = 0; index < marks.size(); index++) {
      if (marks.get(index).isFocused()) {
        focused = index;
      }
    }
    focusAt(focused < 0 ? 0 : focused + step);
  }

  private void focusAt(int index) {
    if (index >= 0 && index < marks.size()) {
      TimelineMark mark = marks.get(index);
      bringIntoSight(mark);
      layout();
      mark.requestFocus();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    clip.setWidth(width);
    clip.setHeight(height);
    TimeScale shown =
        scale.orElseGet(
            () -> TimeScale.fitting(marks.stream().map(TimelineMark::span).toList(), width));
    scale = Optional.of(shown);
    marks.forEach(mark -> mark.measure(ruler));
    List<TimelineLanes.Extent> extents = marks.stream().map(mark -> mark.extent(shown)).toList();
    int[] lanes = TimelineLanes.assign(extents);
    int deepest = 0;
    for (int index = 0; index < lanes.length; index++) {
      deepest = Math.max(deepest, lanes[index] + 1);
    }
    lanesHeight = deepest * LANE + 12;
    scrolled = Math.clamp(scrolled, 0, Math.max(0, lanesHeight - (height - TOP)));
    Set<TimelineMark> seen = new LinkedHashSet<>();
    for (int index = 0; index < lanes.length; index++) {
      TimelineMark mark = marks.get(index);
      TimelineLanes.Extent extent = extents.get(index);
      double y = TOP + lanes[index] * LANE - scrolled;
      mark.place(shown, y);
      boolean across = extent.right() > -40 && extent.left() < width + 40;
      if (across && y > -LANE && y < height + LANE) {
        seen.add(mark);
      }
    }
    attach(seen);
    grid.resizeRelocate(0, 0, width, height);
    marksPane.resizeRelocate(0, 0, width, height);
    axis.resizeRelocate(0, 0, width, AXIS);
    drawAxis(shown, width, height);
  }

  /** Only what is seen is in the scene: a story may have a thousand claims. */
  private void attach(Set<TimelineMark> seen) {
    List<Node> attached = marksPane.getChildren();
    attached.removeIf(mark -> !seen.contains(mark));
    Set<Node> there = Set.copyOf(attached);
    seen.stream().filter(mark -> !there.contains(mark)).forEach(attached::add);
  }

  private void drawAxis(TimeScale shown, double width, double height) {
    int lines = 0;
    int ticks = 0;
    int groups = 0;
    String group = "";
    double groupEnd = Double.NEGATIVE_INFINITY;
    for (TimeScale.Tick tick : shown.ticks(width)) {
      double x = Math.floor(shown.x((double) tick.day().toEpochDay())) + 0.5;
      boolean first = !tick.group().equals(group);
      if (x >= 0 && x <= width) {
        Line line = pooled(grid, linePool, lines++, () -> styled(new Line(), "timeline-line"));
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(AXIS);
        line.setEndY(height);
        line.pseudoClassStateChanged(STRONG, first);
      }
      Label label = pooled(axis, tickPool, ticks++, () -> styled(new Label(), "timeline-tick"));
      label.setText(tick.label());
      label.relocate(x + 5, 25);
      double groupX = Math.max(x + 5, 8);
      if (first && !tick.group().isEmpty()) {
        // A group that began left of the window gives way to the next one.
        if (groups > 0 && groupX < groupEnd) {
          groups--;
        }
        Label above =
            pooled(axis, groupPool, groups++, () -> styled(new Label(), "timeline-group"));
        above.setText(tick.group());
        above.relocate(groupX, 5);
        groupEnd = groupX + (tick.group().length() > 4 ? 110 : 44);
      }
      group = tick.group();
    }
    hideFrom(linePool, lines);
    hideFrom(tickPool, ticks);
    hideFrom(groupPool, groups);
    axis.layout();
  }

  private static <N extends Node> N styled(N node, String style) {
    node.getStyleClass().add(style);
    return node;
  }

  /** Nodes are used again, so that a pan makes none that would have to be styled anew. */
  private static <N extends Node> N pooled(Pane pane, List<N> pool, int index, Supplier<N> maker) {
    if (index == pool.size()) {
      N made = maker.get();
      pool.add(made);
      pane.getChildren().add(made);
      made.applyCss();
    }
    N node = pool.get(index);
    node.setVisible(true);
    return node;
  }

  private static void hideFrom(List<? extends Node> pool, int index) {
    pool.subList(index, pool.size()).forEach(node -> node.setVisible(false));
  }

  /** Where a claim's mark is, for tests. */
  Optional<TimelineMark> mark(UUID claim) {
    return marks.stream().filter(mark -> mark.item().claim().equals(claim)).findFirst();
  }
}
