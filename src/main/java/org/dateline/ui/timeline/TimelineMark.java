package org.dateline.ui.timeline;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.dateline.model.EdtfDate;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;

/** One dated claim on the timeline: a point or a bar with its label, reached by mouse and key. */
final class TimelineMark extends Region {
  static final double HEIGHT = 26;

  private static final double DOT = 6;
  private static final double FADE = 18;
  private static final double ARROW = 9;
  private static final double WIDEST_LABEL = 340;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final TimelineItem item;
  private final TimeSpan span;
  private final Label label = new Label();
  private final Rectangle bar = new Rectangle();
  private final Rectangle edge = new Rectangle();
  private final Circle dot = new Circle(DOT);
  private final Polygon arrow = new Polygon();
  private double barWidth;
  private double labelWidth = -1;

  TimelineMark(TimelineItem item, EdtfDate date) {
    this.item = item;
    span = TimeSpan.of(date);
    getStyleClass().add("timeline-mark");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(item.type() + ", " + Wording.date(date) + ": " + item.title());
    label.setText(Prose.line(item.title()) + (span.uncertain() ? " (?)" : ""));
    label.setTextOverrun(OverrunStyle.ELLIPSIS);
    label.setMaxWidth(WIDEST_LABEL);
    label.setMouseTransparent(true);
    bar.setArcWidth(6);
    bar.setArcHeight(6);
    if (span.point()) {
      getChildren().addAll(dot, label);
    } else {
      getChildren().addAll(bar, edge, arrow, label);
    }
    Tooltip tooltip = new Tooltip();
    tooltip.setShowDelay(Duration.millis(250));
    tooltip.setShowDuration(Duration.seconds(30));
    tooltip.getStyleClass().add("card-tooltip");
    // Made only when it is looked at: a story may have a thousand claims.
    tooltip.setOnShowing(event -> tooltip.setGraphic(card(item, date)));
    Tooltip.install(this, tooltip);
  }

  private static VBox card(TimelineItem item, EdtfDate date) {
    Label when = new Label(Wording.date(date));
    when.getStyleClass().add(Style.PANE_TITLE);
    Label type = new Label(item.type());
    type.getStyleClass().add(Style.META);
    VBox lines = new VBox(Style.TINY, when, type, Prose.flow(item.title(), "card-words"));
    if (!item.detail().isEmpty()) {
      lines.getChildren().add(Prose.flow(item.detail(), "card-detail"));
    }
    lines.setPrefWidth(320);
    lines.getStyleClass().add("timeline-card");
    return lines;
  }

  TimelineItem item() {
    return item;
  }

  TimeSpan span() {
    return span;
  }

  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  void colour(boolean dark) {
    Color colour = TypeColour.on(item.colour(), dark);
    boolean hollow = span.approximate() || span.uncertain();
    dot.setFill(hollow ? colour.deriveColor(0, 1, 1, 0.2) : colour);
    dot.setStroke(colour);
    dot.setStrokeWidth(1.5);
    if (hollow) {
      dot.getStrokeDashArray().setAll(2.5, 2.5);
    }
    Color tint = colour.deriveColor(0, 1, 1, dark ? 0.38 : 0.24);
    bar.setFill(fill(tint));
    edge.setFill(colour);
    edge.setVisible(!span.approximate() && !span.openStart());
    arrow.setFill(colour);
    arrow.setVisible(span.openStart() || span.openEnd());
    bar.setStroke(span.uncertain() ? colour : null);
    if (span.uncertain()) {
      bar.getStrokeDashArray().setAll(4.0, 3.0);
    }
  }

  /** Faded where the end is “about” then or open, full where it is known. */
  private javafx.scene.paint.Paint fill(Color tint) {
    boolean fadeLeft = span.approximate() || span.openStart();
    boolean fadeRight = span.approximate() || span.openEnd();
    if (!fadeLeft && !fadeRight) {
      return tint;
    }
    Color none = tint.deriveColor(0, 1, 1, 0);
    return new LinearGradient(
        0,
        0,
        1,
        0,
        true,
        CycleMethod.NO_CYCLE,
        List.of(
            new Stop(0, fadeLeft ? none : tint),
            new Stop(0.35, tint),
            new Stop(0.65, tint),
            new Stop(1, fadeRight ? none : tint)));
  }

  /**
   * Finds out how wide its words are, once; before it is in the scene its own label does not know.
   *
   * @param ruler a label that is drawn as its own
   */
  void measure(Label ruler) {
    if (labelWidth < 0) {
      ruler.setText(label.getText());
      labelWidth = Math.min(WIDEST_LABEL, ruler.prefWidth(-1));
    }
  }

  /** What it takes of the width at a scale; it has been measured before. */
  TimelineLanes.Extent extent(TimeScale scale) {
    double left = left(scale);
    double width =
        span.point() ? 2 * DOT + 6 + labelWidth : Math.max(barWidth(scale), labelWidth + 14);
    return new TimelineLanes.Extent(left, left + width);
  }

  private double left(TimeScale scale) {
    if (span.point()) {
      return scale.x((span.start() + span.end()) / 2) - DOT;
    }
    double left = scale.x(span.start());
    return span.openStart() ? left - 60 : span.approximate() ? left - FADE : left;
  }

  private double barWidth(TimeScale scale) {
    double width = Math.max(6, (span.end() - span.start()) * scale.pixelsPerDay());
    double before = span.openStart() ? 60 : span.approximate() ? FADE : 0;
    double after = span.openEnd() ? 60 : span.approximate() ? FADE : 0;
    if (span.openEnd()) {
      return Math.max(before + width + after, labelWidth + 34);
    }
    return before + width + after;
  }

  /** Takes its place on a lane. */
  void place(TimeScale scale, double y) {
    barWidth = barWidth(scale);
    TimelineLanes.Extent extent = extent(scale);
    resizeRelocate(extent.left(), y, extent.right() - extent.left(), HEIGHT);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double middle = HEIGHT / 2;
    if (span.point()) {
      dot.setCenterX(DOT);
      dot.setCenterY(middle);
      label.resizeRelocate(2 * DOT + 6, 0, getWidth() - 2 * DOT - 6, HEIGHT);
      return;
    }
    bar.setX(0);
    bar.setY(3);
    bar.setWidth(barWidth);
    bar.setHeight(HEIGHT - 6);
    edge.setX(0);
    edge.setY(3);
    edge.setWidth(3);
    edge.setHeight(HEIGHT - 6);
    if (span.openEnd()) {
      arrow
          .getPoints()
          .setAll(barWidth - ARROW, middle - 5, barWidth, middle, barWidth - ARROW, middle + 5);
    } else {
      arrow.getPoints().setAll(ARROW, middle - 5, 0.0, middle, ARROW, middle + 5);
    }
    // A long bar that begins left of the window still shows its label.
    double hidden = Math.max(0, -getLayoutX());
    double shift = Math.min(hidden, Math.max(0, getWidth() - labelWidth - 12));
    double inset = span.openStart() ? 14 : 9;
    label.resizeRelocate(shift + inset, 0, labelWidth, HEIGHT);
  }
}
