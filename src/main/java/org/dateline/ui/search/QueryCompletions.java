package org.dateline.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dateline.search.Completion;
import org.dateline.ui.look.FieldPopup;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/** Offers fields, values and words under the search field while a query is typed. */
public final class QueryCompletions {
  /** Finds completions away from the JavaFX thread; only the latest answer lands. */
  public interface Source {
    /**
     * Looks up how a query could go on.
     *
     * @param landed told on the JavaFX thread, unless something else was asked meanwhile
     */
    void complete(String query, int caret, Consumer<List<Completion>> landed);
  }

  private final TextField field;
  private final Source source;
  private final FieldPopup<Completion> popup;
  private boolean silent;
  private boolean wanted;

  /**
   * @param field where queries are typed
   * @param source finds completions
   * @param taken told that a completion stands in the field now
   */
  public QueryCompletions(TextField field, Source source, Runnable taken) {
    this.field = field;
    this.source = source;
    this.popup =
        new FieldPopup<>(
            field,
            false,
            Row::new,
            completion -> {
              silently(() -> {
                field.setText(completion.query());
                field.positionCaret(completion.caret());
              });
              if (completion.query().endsWith(":")) {
                ask();
              }
              taken.run();
            });
    field
        .textProperty()
        .addListener((property, before, after) -> {
          if (!silent) {
            ask();
          }
        });
  }

  /** Changes the field without offering anything. */
  public void silently(Runnable change) {
    silent = true;
    change.run();
    silent = false;
    hide();
  }

  /** Whether something is offered now. */
  public boolean isOpen() {
    return popup.isOpen();
  }

  /** Offers nothing any more. */
  public void hide() {
    wanted = false;
    popup.hide();
  }

  private void ask() {
    String text = field.getText();
    if (!field.isFocused() || text.isBlank()) {
      hide();
      return;
    }
    wanted = true;
    // The caret moves only after the text has changed, so what was typed last is asked for then.
    javafx.application.Platform.runLater(() -> {
      if (field.getText().equals(text)) {
        source.complete(
            text,
            field.getCaretPosition(),
            found -> {
              if (wanted && field.isFocused() && field.getText().equals(text)) {
                popup.show(found);
              }
            });
      }
    });
  }

  private static final class Row extends ListCell<Completion> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox line;

    Row() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      line = new HBox(Style.SMALL, title, gap, detail);
      line.setAlignment(Pos.CENTER_LEFT);
      detail.getStyleClass().add(Style.META);
    }

    @Override
    protected void updateItem(@Nullable Completion item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      title.setText(Prose.line(item.label()));
      detail.setText(item.count() == 0 ? "" : Wording.number(item.count()));
      setGraphic(line);
      setAccessibleText(item.label());
    }
  }
}
