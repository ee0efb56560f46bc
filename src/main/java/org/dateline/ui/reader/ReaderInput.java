package org.dateline.ui.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.dateline.model.TextRange;

/**
 * What keys and mouse do in the reader's column: arrows, Ctrl+arrows, Home, End and Page keys move
 * the caret, Shift extends, Ctrl+A and Ctrl+C as everywhere, digits tag, Enter opens the claim at
 * the caret, Alt+Up and Alt+Down go from highlight to highlight.
 */
final class ReaderInput {
  /** What the input asks of the reader around the column. */
  interface Requests {
    /** A digit was pressed while words were selected. */
    boolean tag(char digit);

    /** A highlight was clicked or opened by key, or a choice of several. */
    void open(List<Highlight> highlights, Point2D inColumn);

    /** A selection has been finished. */
    void offerTags();

    /** Words or a place were chosen anew; a menu that is open closes. */
    boolean dismiss();

    /** The caret moved and has to be seen. */
    void scrollToCaret();

    /** How high the visible part is, in pixels. */
    double pageHeight();
  }

  private final ReaderColumn column;
  private final Requests requests;
  private final Tooltip tooltip = new Tooltip();
  private boolean tooltipShown;
  private boolean dragged;
  private Optional<Double> wantedX = Optional.empty();

  ReaderInput(ReaderColumn column, Requests requests) {
    this.column = column;
    this.requests = requests;
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    column.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    column.addEventHandler(MouseEvent.MOUSE_PRESSED, primary(this::mousePressed));
    column.addEventHandler(MouseEvent.MOUSE_DRAGGED, primary(this::mouseDragged));
    column.addEventHandler(MouseEvent.MOUSE_RELEASED, primary(this::mouseReleased));
    column.addEventHandler(MouseEvent.MOUSE_MOVED, this::mouseMoved);
  }

  private static javafx.event.EventHandler<MouseEvent> primary(Consumer<MouseEvent> handler) {
    return event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        handler.accept(event);
        event.consume();
      }
    };
  }

  private void mousePressed(MouseEvent event) {
    column.requestFocus();
    requests.dismiss();
    wantedX = Optional.empty();
    dragged = false;
    int offset = column.insertionAt(event.getX(), event.getY());
    if (event.getClickCount() == 2) {
      column.select(column.text().wordAt(offset));
      dragged = true;
    } else if (event.getClickCount() >= 3) {
      column.select(column.text().blockRange(offset));
      dragged = true;
    } else {
      column.moveTo(offset, event.isShiftDown());
      dragged = event.isShiftDown();
    }
  }

  private void mouseDragged(MouseEvent event) {
    column.moveTo(column.insertionAt(event.getX(), event.getY()), true);
    dragged = true;
    requests.scrollToCaret();
  }

  private void mouseReleased(MouseEvent event) {
    if (dragged && column.selectionProperty().get().isPresent()) {
      requests.offerTags();
      return;
    }
    List<Highlight> here = column.highlightsAt(event.getX(), event.getY());
    if (!here.isEmpty()) {
      requests.open(here, new Point2D(event.getX(), event.getY() + 14));
    }
  }

  private void mouseMoved(MouseEvent event) {
    List<Highlight> here = column.highlightsAt(event.getX(), event.getY());
    column.setCursor(here.isEmpty() ? Cursor.TEXT : Cursor.HAND);
    if (here.isEmpty() && tooltipShown) {
      Tooltip.uninstall(column, tooltip);
      tooltipShown = false;
    } else if (!here.isEmpty()) {
      tooltip.setText(
          String.join(
              "\n",
              here.stream()
                  .map(highlight -> highlight.type() + ": " + highlight.summary())
                  .toList()));
      if (!tooltipShown) {
        Tooltip.install(column, tooltip);
        tooltipShown = true;
      }
    }
  }

  private void keyPressed(KeyEvent event) {
    boolean vertical =
        switch (event.getCode()) {
          case UP, DOWN, PAGE_UP, PAGE_DOWN -> true;
          default -> false;
        };
    if (!vertical && !event.getCode().isModifierKey()) {
      wantedX = Optional.empty();
    }
    if (handle(event)) {
      event.consume();
    }
  }

  private boolean handle(KeyEvent event) {
    if (event.isAltDown()) {
      return switch (event.getCode()) {
        case DOWN -> nextHighlight(true);
        case UP -> nextHighlight(false);
        default -> false;
      };
    }
    boolean shortcut = event.isShortcutDown();
    ReaderText text = column.text();
    int caret = column.caret();
    return switch (event.getCode()) {
      case LEFT -> move(shortcut ? text.previousWord(caret) : text.previousCharacter(caret), event);
      case RIGHT -> move(shortcut ? text.nextWord(caret) : text.nextCharacter(caret), event);
      case UP -> vertical(false, 1, event);
      case DOWN -> vertical(true, 1, event);
      case PAGE_UP -> vertical(false, linesOfAPage(), event);
      case PAGE_DOWN -> vertical(true, linesOfAPage(), event);
      case HOME -> move(shortcut ? 0 : lineEdge(false), event);
      case END -> move(shortcut ? text.text().length() : lineEdge(true), event);
      case A -> shortcut && selectAll();
      case C, INSERT -> shortcut && copy();
      case ENTER, SPACE -> !shortcut && openAtCaret();
      case ESCAPE -> requests.dismiss() || clear();
      default -> !shortcut && digit(event.getCode());
    };
  }

  private boolean move(int offset, KeyEvent event) {
    column.moveTo(offset, event.isShiftDown());
    requests.dismiss();
    requests.scrollToCaret();
    if (event.isShiftDown() && column.selectionProperty().get().isPresent()) {
      requests.offerTags();
    }
    return true;
  }

  private boolean vertical(boolean down, int lines, KeyEvent event) {
    double x = wantedX.orElseGet(() -> column.caretPlace().map(Rectangle2D::getMinX).orElse(0.0));
    int offset = column.caret();
    for (int line = 0; line < lines; line++) {
      offset = column.lineFrom(offset, down, x);
    }
    boolean moved = move(offset, event);
    wantedX = Optional.of(x);
    return moved;
  }

  private int linesOfAPage() {
    double line = column.caretPlace().map(Rectangle2D::getHeight).orElse(20.0);
    return (int) Math.max(1, requests.pageHeight() / Math.max(8, line) - 2);
  }

  private int lineEdge(boolean end) {
    return column
        .caretPlace()
        .map(place ->
            column.insertionAt(
                end ? column.getWidth() : 0, place.getMinY() + place.getHeight() / 2))
        .orElse(column.caret());
  }

  private boolean selectAll() {
    column.select(new TextRange(0, column.text().text().length()));
    return true;
  }

  private boolean clear() {
    if (column.selectionProperty().get().isEmpty()) {
      return false;
    }
    column.moveTo(column.caret(), false);
    return true;
  }

  private boolean copy() {
    column
        .selectionProperty()
        .get()
        .ifPresent(range -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(range.in(column.text().text()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    return true;
  }

  private boolean openAtCaret() {
    List<Highlight> here = column.highlightsAtCaret();
    if (here.isEmpty()) {
      return false;
    }
    column
        .caretPlace()
        .ifPresent(place -> requests.open(here, new Point2D(place.getMinX(), place.getMaxY() + 8)));
    return true;
  }

  private boolean nextHighlight(boolean forward) {
    int caret = column.caret();
    Optional<TextRange> target = Optional.empty();
    for (HighlightLanes.Placed placed : column.highlights()) {
      TextRange range = placed.highlight().range();
      if (forward && range.start() > caret && target.isEmpty()) {
        target = Optional.of(range);
      }
      if (!forward && range.start() < caret) {
        target = Optional.of(range);
      }
    }
    target.ifPresent(range -> {
      requests.dismiss();
      column.moveTo(range.start(), false);
      requests.scrollToCaret();
    });
    return true;
  }

  private boolean digit(KeyCode code) {
    if (!code.isDigitKey() || column.selectionProperty().get().isEmpty()) {
      return false;
    }
    String name = code.getName();
    return requests.tag(name.charAt(name.length() - 1));
  }
}
