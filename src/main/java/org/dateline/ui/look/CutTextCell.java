package org.dateline.ui.look;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A table's cell of one line. Where its words don't fit, all of them stand in a tooltip. Lives on
 * the JavaFX thread.
 *
 * @param <T> what a row shows
 */
public final class CutTextCell<T> extends TableCell<T, String> {
  private static final double WIDEST = 480;

  private final Function<T, String> whole;
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param whole all that a row's cell would say, had it room
   */
  public CutTextCell(Function<T, String> whole) {
    this.whole = whole;
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST);
    textTruncatedProperty().addListener((property, before, after) -> tell());
  }

  @Override
  protected void updateItem(@Nullable String words, boolean empty) {
    super.updateItem(words, empty);
    setText(empty ? null : words);
    tell();
  }

  private void tell() {
    T row = getTableRow() == null ? null : getTableRow().getItem();
    String shown = getText();
    if (row == null || shown == null) {
      setTooltip(null);
      return;
    }
    String all = Prose.line(whole.apply(row));
    tooltip.setText(all);
    setTooltip(isTextTruncated() || !all.equals(shown) ? tooltip : null);
  }
}
