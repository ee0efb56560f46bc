package org.dateline.ui.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Things in a row that goes on below where it is full. A plain {@link FlowPane} is never narrower
 * than its widest child and so pushes a whole pane out of its frame; this one keeps to the width
 * that it is given, and a child that is wider than the row is cut with an ellipsis.
 *
 * <p>Lives on the JavaFX thread.
 */
public final class WrappingRow extends FlowPane {
  private final DoubleBinding lineWidth =
      Bindings.createDoubleBinding(this::lineWidth, widthProperty(), insetsProperty());

  /**
   * @param gap between two children of a line, in pixels
   * @param lineGap between two lines, in pixels
   * @param children what stands in it at first
   */
  public WrappingRow(double gap, double lineGap, Node... children) {
    super(gap, lineGap);
    getChildren()
        .addListener(
            (ListChangeListener<Node>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::bound);
                    change.getRemoved().forEach(WrappingRow::unbound);
                  }
                });
    getChildren().addAll(children);
  }

  private void bound(Node child) {
    if (child instanceof Region region) {
      region.setMinWidth(0);
      region.maxWidthProperty().bind(lineWidth);
    }
  }

  private static void unbound(Node child) {
    if (child instanceof Region region) {
      region.maxWidthProperty().unbind();
    }
  }

  // Before the first layout there is no width to keep to.
  private double lineWidth() {
    return getWidth() > 0
        ? Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset())
        : Double.MAX_VALUE;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
