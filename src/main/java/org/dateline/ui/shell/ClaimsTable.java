package org.dateline.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dateline.model.Claim;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.EvidenceState;
import org.dateline.store.ClaimDetails;
import org.dateline.ui.look.CutTextCell;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/** All claims as a table that can be narrowed and sorted; Enter or a double click opens one. */
final class ClaimsTable extends BorderPane {
  private static final String ALL_TYPES = "All types";
  private static final String ALL_STATES = "Any state";
  private static final String TO_REVIEW = "Words changed";

  private final ObservableList<ClaimDetails> all = FXCollections.observableArrayList();
  private final FilteredList<ClaimDetails> filtered = new FilteredList<>(all);
  private final TableView<ClaimDetails> table = new TableView<>();
  private final ComboBox<String> type = new ComboBox<>();
  private final ComboBox<String> state = new ComboBox<>();
  private final TextField find = new TextField();
  private final Label count = new Label();
  private Optional<ClaimWords> words = Optional.empty();
  private Consumer<UUID> onOpen = claim -> {};
  private Consumer<UUID> onEdit = claim -> {};
  private Consumer<UUID> onDelete = claim -> {};
  private boolean dark;

  ClaimsTable() {
    getStyleClass().add("claims-table");
    Label title = new Label("Claims");
    title.getStyleClass().add("view-title");
    count.getStyleClass().add(Style.META);
    find.setPromptText("Filter");
    find.setAccessibleText("Show only claims with these words");
    type.setAccessibleText("Show only claims of this type");
    state.setAccessibleText("Show only claims in this state");
    state.getItems().add(ALL_STATES);
    for (ClaimStatus status : ClaimStatus.values()) {
      state.getItems().add(Wording.status(status));
    }
    state.getItems().add(TO_REVIEW);
    state.getSelectionModel().select(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(Style.SMALL, title, count, gap, find, type, state);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("view-top");
    setTop(top);
    find.textProperty().addListener((property, before, after) -> filter());
    type.valueProperty().addListener((property, before, after) -> filter());
    state.valueProperty().addListener((property, before, after) -> filter());
    makeColumns();
    SortedList<ClaimDetails> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setAccessibleText("Claims");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(
        new EmptyState(
            Icon.CLAIMS,
            "No claims here",
            "Select words in an article and press a digit to tag what they claim."));
    table.setRowFactory(view -> row());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setCenter(table);
  }

  void setOnOpen(Consumer<UUID> handler) {
    onOpen = handler;
  }

  void setOnEdit(Consumer<UUID> handler) {
    onEdit = handler;
  }

  void setOnDelete(Consumer<UUID> handler) {
    onDelete = handler;
  }

  void show(List<ClaimDetails> claims, Codebook codebook, ClaimWords naming, boolean onDark) {
    words = Optional.of(naming);
    dark = onDark;
    String chosen = type.getValue();
    type.getItems().setAll(ALL_TYPES);
    codebook.codes().forEach(code -> type.getItems().add(code.name()));
    type.setValue(chosen == null || !type.getItems().contains(chosen) ? ALL_TYPES : chosen);
    all.setAll(claims);
    filter();
    if (table.getSortOrder().isEmpty()) {
      table.getSortOrder().add(table.getColumns().getFirst());
    }
    table.sort();
  }

  void setDark(boolean onDark) {
    dark = onDark;
    table.refresh();
  }

  void focusTable() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  Optional<UUID> current() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .map(details -> details.claim().id());
  }

  private void makeColumns() {
    TableColumn<ClaimDetails, Claim> date = new TableColumn<>("Date");
    date.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().claim()));
    date.setComparator(
        Comparator.comparing(
            (Claim claim) -> claim.timelineDate().orElse(null),
            Comparator.nullsLast(Comparator.<EdtfDate>naturalOrder())));
    date.setCellFactory(column -> new DateCell());
    date.setPrefWidth(150);
    TableColumn<ClaimDetails, String> kind =
        text("Type", 150, (naming, details) -> naming.typeName(details.claim().type()));
    kind.setCellFactory(column -> new TypeCell());
    TableColumn<ClaimDetails, String> claim = text("Claim", 440, ClaimWords::title);
    claim.setCellFactory(column -> new CutTextCell<>(details -> said(ClaimWords::whole, details)));
    TableColumn<ClaimDetails, String> status =
        text("Status", 110, (naming, details) -> Wording.status(details.claim().status()));
    TableColumn<ClaimDetails, String> state =
        text("Words", 90, (naming, details) -> review(details));
    TableColumn<ClaimDetails, String> origin = text("From", 220, ClaimWords::origin);
    origin.setCellFactory(
        column -> new CutTextCell<>(details -> said(ClaimWords::origin, details)));
    table.getColumns().setAll(List.of(date, kind, claim, status, state, origin));
  }

  private static String review(ClaimDetails details) {
    return details.evidence().stream()
            .anyMatch(piece -> piece.evidence().state() != EvidenceState.INTACT)
        ? "Changed"
        : "";
  }

  private interface Cell {
    String of(ClaimWords naming, ClaimDetails details);
  }

  private TableColumn<ClaimDetails, String> text(String name, double width, Cell cell) {
    TableColumn<ClaimDetails, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(Prose.line(said(cell, row.getValue()))));
    column.setPrefWidth(width);
    return column;
  }

  private String said(Cell cell, ClaimDetails details) {
    return words.map(naming -> cell.of(naming, details)).orElse("");
  }

  private TableRow<ClaimDetails> row() {
    TableRow<ClaimDetails> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && !row.isEmpty()) {
        onOpen.accept(row.getItem().claim().id());
      }
    });
    return row;
  }

  private void key(KeyEvent event) {
    Optional<UUID> claim = current();
    if (claim.isEmpty() || event.isShortcutDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      onOpen.accept(claim.get());
    } else if (event.getCode() == KeyCode.F2) {
      onEdit.accept(claim.get());
    } else if (event.getCode() == KeyCode.DELETE) {
      onDelete.accept(claim.get());
    } else {
      return;
    }
    event.consume();
  }

  private void filter() {
    String typed = find.getText().toLowerCase(Locale.ROOT).strip();
    filtered.setPredicate(details -> ofType(details) && inState(details) && says(details, typed));
    count.setText(Wording.count(filtered.size(), "claim", "claims"));
  }

  private boolean ofType(ClaimDetails details) {
    String chosen = type.getValue();
    return chosen == null
        || chosen.equals(ALL_TYPES)
        || words
            .map(naming -> naming.typeName(details.claim().type()))
            .filter(chosen::equals)
            .isPresent();
  }

  private boolean inState(ClaimDetails details) {
    String chosen = state.getValue();
    if (chosen == null || chosen.equals(ALL_STATES)) {
      return true;
    }
    return chosen.equals(TO_REVIEW)
        ? !review(details).isEmpty()
        : chosen.equals(Wording.status(details.claim().status()));
  }

  private boolean says(ClaimDetails details, String typed) {
    if (typed.isEmpty()) {
      return true;
    }
    Function<ClaimWords, String> everything =
        naming ->
            naming.title(details)
                + " "
                + naming.origin(details)
                + " "
                + naming.values(details.claim());
    return words.map(everything).orElse("").toLowerCase(Locale.ROOT).contains(typed);
  }

  private static final class DateCell extends TableCell<ClaimDetails, Claim> {
    @Override
    protected void updateItem(@Nullable Claim claim, boolean empty) {
      super.updateItem(claim, empty);
      setText(empty || claim == null ? null : claim.timelineDate().map(Wording::date).orElse("—"));
    }
  }

  private final class TypeCell extends TableCell<ClaimDetails, String> {
    private final Region dot = new Region();

    TypeCell() {
      dot.getStyleClass().add("type-dot");
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      ClaimDetails details = getTableRow() == null ? null : getTableRow().getItem();
      if (empty || name == null || details == null || words.isEmpty()) {
        setText(null);
        setGraphic(null);
        return;
      }
      dot.setStyle(
          "-fx-background-color: "
              + TypeColour.css(TypeColour.on(words.get().colour(details.claim().type()), dark), 1)
              + ";");
      setText(name);
      setGraphic(dot);
    }
  }
}
