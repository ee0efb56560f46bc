package org.dateline.ui.look;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A cell of several lines that wrap: as high as its content needs in the list's width, which a list
 * does not find out by itself.
 *
 * @param <T> what a row shows
 */
public abstract class ContentCell<T> extends ListCell<T> {
  private static final double SCROLL_BAR = 14;

  private final Region content;

  /**
   * @param content what is filled by {@link #fill}
   */
  protected ContentCell(Region content) {
    this.content = content;
  }

  /** Fills the content; gives what a screen reader says of the row. */
  protected abstract String fill(T item);

  @Override
  protected final void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setAccessibleText(fill(item));
    setGraphic(content);
  }

  /** As wide as the list and no wider, so that words wrap instead of a bar appearing. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    ListView<T> list = getListView();
    if (getGraphic() == null || list == null || list.getWidth() <= 0) {
      return super.computePrefHeight(width);
    }
    double whole = width > 0 ? width : list.getWidth() - SCROLL_BAR;
    double room = whole - snappedLeftInset() - snappedRightInset();
    return snappedTopInset()
        + snapSizeY(content.prefHeight(Math.max(120, room)))
        + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
