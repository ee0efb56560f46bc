package org.dateline.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.TextRange;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.TypeColour;

/**
 * One block of the text with everything that is painted under its words: search matches,
 * highlights, the selection, the caret. Speaks in offsets of the whole text.
 */
final class BlockView extends Region {
  private static final double LINE_WIDTH = 2.5;
  private static final double LANE_HEIGHT = 3.5;
  private static final double INDENT = 22;

  private final Block block;
  private final Pane tints = layer();
  private final Pane lines = layer();
  private final ProseFlow flow;
  private final boolean rightToLeft;
  private final Optional<Text> bullet;

  private List<HighlightLanes.Placed> highlights = List.of();
  private List<TextRange> matches = List.of();
  private Optional<TextRange> selection = Optional.empty();
  private Optional<TextRange> flash = Optional.empty();
  private int caret = -1;
  private boolean dark;

  BlockView(Block block, String words) {
    this.block = block;
    getStyleClass().addAll("reader-block", "block-" + block.kind().label());
    flow = new ProseFlow(words, "reader-words");
    flow.getStyleClass().add("reader-flow");
    rightToLeft = Prose.startsRightToLeft(words);
    getChildren().addAll(tints, flow, lines);
    bullet = block.kind() == BlockKind.LIST_ITEM ? Optional.of(new Text("•")) : Optional.empty();
    bullet.ifPresent(sign -> {
      sign.getStyleClass().add("reader-words");
      getChildren().add(sign);
    });
    if (block.kind() == BlockKind.QUOTE) {
      Region bar = new Region();
      bar.getStyleClass().add("reader-quote-bar");
      getChildren().add(bar);
    }
  }

  private static Pane layer() {
    Pane pane = new Pane();
    pane.setMouseTransparent(true);
    pane.setManaged(false);
    return pane;
  }

  Block block() {
    return block;
  }

  void setHighlights(List<HighlightLanes.Placed> all, boolean onDark) {
    highlights =
        all.stream().filter(placed -> placed.highlight().range().overlaps(block.range())).toList();
    dark = onDark;
    requestLayout();
  }

  void setMatches(List<TextRange> all) {
    matches = all.stream().filter(range -> range.overlaps(block.range())).toList();
    requestLayout();
  }

  void setSelection(Optional<TextRange> range, int caretOffset) {
    Optional<TextRange> mine = range.filter(whole -> whole.overlaps(block.range()));
    if (mine.equals(selection) && caretOffset == caret) {
      return;
    }
    selection = mine;
    caret = caretOffset;
    requestLayout();
  }

  void setFlash(Optional<TextRange> range) {
    flash = range.filter(whole -> whole.overlaps(block.range()));
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double indent() {
    return block.kind() == BlockKind.QUOTE || block.kind() == BlockKind.LIST_ITEM ? INDENT : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset() - indent();
    return snappedTopInset() + snapSizeY(flow.prefHeight(room)) + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + indent() + flow.prefWidth(-1) + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 80;
  }

  @Override
  protected void layoutChildren() {
    double indent = indent();
    double left = snappedLeftInset() + (rightToLeft ? 0 : indent);
    double width =
        Math.max(flow.minWidth(-1), getWidth() - snappedLeftInset() - snappedRightInset() - indent);
    flow.resizeRelocate(
        left, snappedTopInset(), width, getHeight() - snappedTopInset() - snappedBottomInset());
    flow.layout();
    bullet.ifPresent(sign -> {
      double x = rightToLeft ? getWidth() - snappedRightInset() - INDENT + 8 : left - INDENT + 8;
      sign.relocate(x, snappedTopInset());
    });
    getChildren().stream()
        .filter(node -> node.getStyleClass().contains("reader-quote-bar"))
        .forEach(bar ->
            bar.resizeRelocate(
                rightToLeft ? getWidth() - snappedRightInset() - 3 : snappedLeftInset(),
                snappedTopInset(),
                3,
                getHeight() - snappedTopInset() - snappedBottomInset()));
    paint();
  }

  private void paint() {
    List<Shape> under = new ArrayList<>();
    List<Shape> over = new ArrayList<>();
    for (TextRange match : matches) {
      addRectangles(match, under, "reader-match");
    }
    for (HighlightLanes.Placed placed : highlights) {
      Highlight highlight = placed.highlight();
      Color colour = TypeColour.on(highlight.colour(), dark);
      for (Rectangle2D place : places(highlight.range())) {
        Rectangle tint = rectangle(place);
        tint.setFill(colour.deriveColor(0, 1, 1, dark ? 0.26 : 0.17));
        under.add(tint);
        over.add(line(place, colour, placed.lane(), highlight.certain()));
      }
    }
    selection.ifPresent(range -> addRectangles(range, under, "reader-selection"));
    flash.ifPresent(range -> addRectangles(range, under, "reader-flash"));
    if (caret >= 0) {
      Rectangle2D place = caretPlace(caret);
      Rectangle mark =
          new Rectangle(place.getMinX() - 0.75, place.getMinY(), 1.5, place.getHeight());
      mark.getStyleClass().add("reader-caret");
      over.add(mark);
    }
    tints.getChildren().setAll(under);
    lines.getChildren().setAll(over);
  }

  private void addRectangles(TextRange range, List<Shape> target, String style) {
    for (Rectangle2D place : places(range)) {
      Rectangle rectangle = rectangle(place);
      rectangle.getStyleClass().add(style);
      target.add(rectangle);
    }
  }

  private static Rectangle rectangle(Rectangle2D place) {
    return new Rectangle(
        place.getMinX(), place.getMinY(), Math.max(1, place.getWidth()), place.getHeight());
  }

  private static Line line(Rectangle2D place, Color colour, int lane, boolean certain) {
    double y = place.getMaxY() - LINE_WIDTH / 2 + lane * LANE_HEIGHT;
    Line line =
        new Line(place.getMinX() + 1, y, Math.max(place.getMinX() + 2, place.getMaxX() - 1), y);
    line.setStroke(colour);
    line.setStrokeWidth(LINE_WIDTH);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    if (!certain) {
      line.getStrokeDashArray().setAll(4.0, 3.0);
    }
    return line;
  }

  private int local(int offset) {
    return Math.clamp(offset - block.start(), 0, block.end() - block.start());
  }

  /** Where the words of a range are painted, a rectangle for each line, in this node's space. */
  List<Rectangle2D> places(TextRange range) {
    int from = local(range.start());
    int to = local(range.end());
    if (from >= to) {
      return List.of();
    }
    return flow.getLayoutInfo().getSelectionGeometry(from, to, false).stream()
        .filter(place -> place.getWidth() > 0)
        .map(this::inThisNode)
        .toList();
  }

  /** Where the caret stands before the character at an offset, in this node's space. */
  Rectangle2D caretPlace(int offset) {
    Rectangle2D segment = flow.getLayoutInfo().caretInfoAt(local(offset), true).getSegmentAt(0);
    return inThisNode(segment);
  }

  /** Geometry of a right-to-left flow counts from its right edge, unlike its hit tests. */
  private Rectangle2D inThisNode(Rectangle2D place) {
    double x = rightToLeft ? flow.getWidth() - place.getMaxX() : place.getMinX();
    return new Rectangle2D(
        x + flow.getLayoutX(),
        place.getMinY() + flow.getLayoutY(),
        Math.max(0, place.getWidth()),
        place.getHeight());
  }

  /** The place between two characters that is nearest to a point of this node. */
  int insertionAt(double x, double y) {
    return block.start() + hit(x, y).getInsertionIndex();
  }

  private HitInfo hit(double x, double y) {
    double inside = Math.clamp(y - flow.getLayoutY(), 1, Math.max(1, flow.getHeight() - 1));
    return flow.getHitInfo(new Point2D(x - flow.getLayoutX(), inside));
  }

  /** The highlights whose words are painted at a point of this node, topmost lane first. */
  List<Highlight> highlightsAt(double x, double y) {
    return highlights.stream()
        .filter(placed ->
            places(placed.highlight().range()).stream()
                .anyMatch(place ->
                    x >= place.getMinX()
                        && x <= place.getMaxX()
                        && y >= place.getMinY() - 1
                        && y <= place.getMaxY() + 1 + placed.lane() * LANE_HEIGHT))
        .map(HighlightLanes.Placed::highlight)
        .toList();
  }

  /** Where the words themselves are, in this node's space. */
  Bounds wordsBounds() {
    return flow.getBoundsInParent();
  }
}
