package org.dateline.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.dateline.model.BlockKind;
import org.dateline.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a text under each other, with one caret and one selection through all of them. What
 * the keys and the mouse do with it is in {@link ReaderInput}.
 */
final class ReaderColumn extends VBox {
  private final ReadOnlyObjectWrapper<Optional<TextRange>> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", Optional.empty());
  private ReaderText text = ReaderText.empty();
  private List<BlockView> views = List.of();
  private List<HighlightLanes.Placed> highlights = List.of();
  private int anchor;
  private int caret;
  private boolean dark;

  ReaderColumn() {
    getStyleClass().add("reader-column");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Text of the article");
    setFillWidth(true);
    focusedProperty().addListener((property, before, after) -> showSelection());
  }

  void show(ReaderText shown) {
    text = shown;
    anchor = text.blocks().isEmpty() ? 0 : text.blocks().getFirst().start();
    caret = anchor;
    highlights = List.of();
    List<BlockView> made = new ArrayList<>();
    for (var block : text.blocks()) {
      BlockView view = new BlockView(block, block.range().in(text.text()));
      VBox.setMargin(view, margin(block.kind(), made.isEmpty()));
      made.add(view);
    }
    views = List.copyOf(made);
    getChildren().setAll(views);
    selection.set(Optional.empty());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private static Insets margin(BlockKind kind, boolean first) {
    double above =
        switch (kind) {
          case HEADING -> 32;
          case LIST_ITEM, TABLE_ROW -> 10;
          case PARAGRAPH, QUOTE, CAPTION, PREFORMATTED -> 20;
        };
    return new Insets(first ? 0 : above, 0, 0, 0);
  }

  void setDark(boolean onDark) {
    dark = onDark;
    views.forEach(view -> view.setHighlights(highlights, dark));
  }

  void setHighlights(List<Highlight> shown) {
    highlights = HighlightLanes.place(shown);
    views.forEach(view -> view.setHighlights(highlights, dark));
  }

  void setMatches(List<TextRange> matches) {
    views.forEach(view -> view.setMatches(matches));
  }

  void setFlash(Optional<TextRange> range) {
    views.forEach(view -> view.setFlash(range));
  }

  List<HighlightLanes.Placed> highlights() {
    return highlights;
  }

  ReaderText text() {
    return text;
  }

  int caret() {
    return caret;
  }

  ReadOnlyObjectProperty<Optional<TextRange>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** Puts the caret somewhere; with {@code extend} the selection grows to there. */
  void moveTo(int offset, boolean extend) {
    caret = Math.clamp(offset, 0, text.text().length());
    if (!extend) {
      anchor = caret;
    }
    showSelection();
  }

  /** Selects a range, the caret at its end. */
  void select(TextRange range) {
    anchor = range.start();
    caret = range.end();
    showSelection();
  }

  private void showSelection() {
    Optional<TextRange> range =
        anchor == caret
            ? Optional.empty()
            : Optional.of(new TextRange(Math.min(anchor, caret), Math.max(anchor, caret)));
    int caretBlock = views.isEmpty() ? -1 : text.blockAt(caret);
    for (int index = 0; index < views.size(); index++) {
      views.get(index).setSelection(range, isFocused() && index == caretBlock ? caret : -1);
    }
    selection.set(range.flatMap(text::trimmed));
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
  }

  private Optional<BlockView> viewAt(double y) {
    BlockView nearest = null;
    for (BlockView view : views) {
      if (nearest == null || view.getLayoutY() <= y) {
        nearest = view;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The place between two characters that is nearest to a point of this column. */
  int insertionAt(double x, double y) {
    return viewAt(y)
        .map(view -> view.insertionAt(x - view.getLayoutX(), y - view.getLayoutY()))
        .orElse(0);
  }

  /** The highlights at a point of this column. */
  List<Highlight> highlightsAt(double x, double y) {
    return viewAt(y)
        .map(view -> view.highlightsAt(x - view.getLayoutX(), y - view.getLayoutY()))
        .orElse(List.of());
  }

  /** The highlights that hold the caret. */
  List<Highlight> highlightsAtCaret() {
    return highlights.stream()
        .map(HighlightLanes.Placed::highlight)
        .filter(highlight -> highlight.range().start() <= caret && caret <= highlight.range().end())
        .toList();
  }

  /** Where the caret is, in this column's space; nothing where there is no text. */
  Optional<Rectangle2D> caretPlace() {
    return place(caret);
  }

  /** Where the caret would be at an offset, in this column's space. */
  Optional<Rectangle2D> place(int offset) {
    if (views.isEmpty()) {
      return Optional.empty();
    }
    BlockView view = views.get(text.blockAt(offset));
    Rectangle2D inside = view.caretPlace(offset);
    return Optional.of(
        new Rectangle2D(
            inside.getMinX() + view.getLayoutX(),
            inside.getMinY() + view.getLayoutY(),
            inside.getWidth(),
            inside.getHeight()));
  }

  /** The offset a line below or above the caret, at the given x; the caret's own at the ends. */
  int lineFrom(int offset, boolean down, double x) {
    Optional<Rectangle2D> here = place(offset);
    if (here.isEmpty()) {
      return offset;
    }
    int index = text.blockAt(offset);
    BlockView view = views.get(index);
    double height = here.get().getHeight();
    double y = down ? here.get().getMaxY() + height * 0.6 : here.get().getMinY() - height * 0.6;
    Bounds words = view.wordsBounds();
    double top = view.getLayoutY() + words.getMinY();
    double bottom = view.getLayoutY() + words.getMaxY();
    if (down && y > bottom) {
      return index + 1 < views.size() ? firstLine(views.get(index + 1), x) : view.block().end();
    }
    if (!down && y < top) {
      return index > 0 ? lastLine(views.get(index - 1), x) : view.block().start();
    }
    return view.insertionAt(x - view.getLayoutX(), y - view.getLayoutY());
  }

  private static int firstLine(BlockView view, double x) {
    return view.insertionAt(x - view.getLayoutX(), view.wordsBounds().getMinY() + 2);
  }

  private static int lastLine(BlockView view, double x) {
    return view.insertionAt(x - view.getLayoutX(), view.wordsBounds().getMaxY() - 2);
  }

  /** A point under the end of a range, where a menu for it fits; in this column's space. */
  Optional<Point2D> below(TextRange range) {
    if (views.isEmpty()) {
      return Optional.empty();
    }
    BlockView view = views.get(text.blockAt(Math.max(range.start(), range.end() - 1)));
    List<Rectangle2D> places = view.places(range);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Rectangle2D last = places.getLast();
    return Optional.of(
        new Point2D(view.getLayoutX() + last.getMinX(), view.getLayoutY() + last.getMaxY() + 8));
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> text.text();
      case EDITABLE -> false;
      case SELECTION_START -> Math.min(anchor, caret);
      case SELECTION_END -> Math.max(anchor, caret);
      case CARET_OFFSET -> caret;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
