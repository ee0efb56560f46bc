package org.dateline.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CutTextCellTest {
  private static final String LONG =
      "Phones that were bought elsewhere stop working after thirty days in these regions";

  private TableView<String> table;
  private Screen screen;

  @BeforeEach
  void openScreen() {
    screen = Screen.open(400, 300);
    table = Screen.call(TableView::new);
    screen.show(theme -> table);
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  private List<String> tooltips(Function<String, String> whole, String... rows) {
    screen.run(() -> {
      TableColumn<String, String> column = new TableColumn<>("Claim");
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      column.setCellFactory(any -> new CutTextCell<>(whole));
      column.setPrefWidth(200);
      table.getColumns().setAll(List.of(column));
      table.getItems().setAll(rows);
    });
    screen.settle();
    return Screen.call(() ->
        table.lookupAll(".table-cell").stream()
            .map(TableCell.class::cast)
            .filter(cell -> !cell.isEmpty())
            .map(cell -> Objects.toString(cell.getTooltip() == null ? null : tip(cell), ""))
            .toList());
  }

  private static String tip(TableCell<?, ?> cell) {
    Tooltip tooltip = Objects.requireNonNull(cell.getTooltip());
    return tooltip.getText();
  }

  @Test
  void wordsThatDoNotFitStandInATooltip() {
    assertThat(tooltips(row -> row, "Short", LONG)).containsExactly("", LONG);
  }

  @Test
  void whatWasLeftOutBeforeStandsThereToo() {
    assertThat(tooltips(row -> row + " and more", "Short")).containsExactly("Short and more");
  }
}
