package org.dateline.ui.search;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.dateline.model.AlertPreferences;
import org.dateline.model.AlertPreferences.Delivery;
import org.dateline.model.AlertPreferences.QuietHours;
import org.dateline.ui.look.Style;
import org.jspecify.annotations.Nullable;

/** Asks for a saved search's name, query and alerts. Stays open until what it gave was taken. */
public final class SavedSearchPanel extends VBox {
  /**
   * What a person entered.
   *
   * @param name the name
   * @param query the query
   * @param alerts how the person wants to be told
   */
  public record Entered(String name, String query, AlertPreferences alerts) {}

  private final TextField name = new TextField();
  private final TextField query = new TextField();
  private final ComboBox<Delivery> delivery = new ComboBox<>();
  private final CheckBox onlyAdded =
      new CheckBox("Only new articles, and text that was added to one");
  private final Spinner<Integer> mostADay = new Spinner<>(1, 999, 20);
  private final CheckBox quiet = new CheckBox("Quiet from");
  private final TextField quietFrom = new TextField("22:00");
  private final TextField quietTo = new TextField("07:00");
  private final TextField digestAt = new TextField();
  private final Label error = new Label();
  private final Consumer<Entered> entered;

  /**
   * @param title what is asked
   * @param given what stands in the fields at first
   * @param button what taking it is called
   * @param entered told what the person entered
   * @param close closes the panel
   */
  public SavedSearchPanel(
      String title, Entered given, String button, Consumer<Entered> entered, Runnable close) {
    super(Style.MEDIUM);
    this.entered = entered;
    getStyleClass().add("panel");
    setPrefWidth(500);
    Label heading = new Label(title);
    heading.getStyleClass().add("view-title");
    fill(given);
    Button take = new Button(button);
    take.getStyleClass().add("accent");
    take.setOnAction(event -> take());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close.run());
    HBox bottom = new HBox(Style.SMALL, cancel, take);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    error.getStyleClass().add(Style.FIELD_ERROR);
    error.setWrapText(true);
    error.managedProperty().bind(error.visibleProperty());
    error.setVisible(false);
    getChildren().setAll(heading, fields(), error, bottom);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            take();
            event.consume();
          }
        });
  }

  private void fill(Entered given) {
    AlertPreferences alerts = given.alerts();
    name.setText(given.name());
    query.setText(given.query());
    delivery.getItems().setAll(Delivery.values());
    delivery.setConverter(new DeliveryWords());
    delivery.getSelectionModel().select(alerts.delivery());
    onlyAdded.setSelected(alerts.onlyAdded());
    mostADay.getValueFactory().setValue(alerts.mostADay());
    mostADay.setEditable(true);
    quiet.setSelected(alerts.quiet().isPresent());
    alerts
        .quiet()
        .ifPresent(hours -> {
          quietFrom.setText(hours.from().toString());
          quietTo.setText(hours.to().toString());
        });
    digestAt.setText(alerts.digestAt().toString());
  }

  private Node fields() {
    GridPane grid = new GridPane(Style.MEDIUM, Style.SMALL);
    row(grid, 0, "Name", name);
    row(grid, 1, "Query", query);
    row(grid, 2, "Tell me", delivery);
    row(grid, 3, "", onlyAdded);
    Label most = new Label("alerts a day at most; the rest comes as a digest");
    row(grid, 4, "", line(mostADay, most));
    row(grid, 5, "", line(quiet, quietFrom, new Label("to"), quietTo));
    row(grid, 6, "", line(new Label("Digest at"), digestAt));
    name.setPrefColumnCount(30);
    mostADay.setPrefWidth(80);
    mostADay.getEditor().setAccessibleText("Alerts a day at most");
    for (TextField time : new TextField[] {quietFrom, quietTo, digestAt}) {
      time.setPrefColumnCount(5);
      time.setMinWidth(66);
      time.setMaxWidth(66);
    }
    quietFrom.setAccessibleText("Quiet from, as 22:00");
    quietTo.setAccessibleText("Quiet until, as 07:00");
    digestAt.setAccessibleText("Digest at, as 08:00");
    quietFrom.disableProperty().bind(quiet.selectedProperty().not());
    quietTo.disableProperty().bind(quiet.selectedProperty().not());
    mostADay
        .disableProperty()
        .bind(
            delivery
                .getSelectionModel()
                .selectedItemProperty()
                .map(chosen -> chosen != Delivery.AT_ONCE));
    return grid;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(Style.SMALL, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static void row(GridPane grid, int row, String words, Node field) {
    Label label = new Label(words);
    label.getStyleClass().add(Style.FIELD_LABEL);
    label.setMinWidth(56);
    if (field instanceof TextField || field instanceof ComboBox<?>) {
      label.setLabelFor(field);
      field.setAccessibleText(words);
    }
    GridPane.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
    grid.addRow(row, label, field);
  }

  /** Puts the keyboard where a person begins. */
  public void focusField() {
    name.requestFocus();
    name.selectAll();
  }

  /** Says why what was entered was not taken. */
  public void complain(String sentence) {
    error.setText(sentence);
    error.setVisible(true);
  }

  private void take() {
    if (name.getText().isBlank()) {
      complain("Give it a name.");
      name.requestFocus();
      return;
    }
    Optional<LocalTime> from = time(quietFrom);
    Optional<LocalTime> to = time(quietTo);
    Optional<LocalTime> digest = time(digestAt);
    if (digest.isEmpty() || (quiet.isSelected() && (from.isEmpty() || to.isEmpty()))) {
      return;
    }
    mostADay.commitValue();
    Optional<QuietHours> hours =
        quiet.isSelected()
            ? Optional.of(new QuietHours(from.orElseThrow(), to.orElseThrow()))
            : Optional.empty();
    entered.accept(
        new Entered(
            name.getText().strip(),
            query.getText().strip(),
            new AlertPreferences(
                delivery.getSelectionModel().getSelectedItem(),
                onlyAdded.isSelected(),
                mostADay.getValue(),
                hours,
                digest.get())));
  }

  private Optional<LocalTime> time(TextField field) {
    if (field.isDisabled()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(field.getText().strip()).withNano(0));
    } catch (DateTimeParseException unread) {
      complain("“" + field.getText() + "” is no time of day; write it as 08:00.");
      field.requestFocus();
      return Optional.empty();
    }
  }

  private static final class DeliveryWords extends StringConverter<Delivery> {
    @Override
    public String toString(@Nullable Delivery delivery) {
      return switch (delivery) {
        case null -> "";
        case AT_ONCE -> "At once";
        case DIGEST -> "Once a day, in a digest";
        case NOT -> "Not; only count what is found";
      };
    }

    @Override
    public Delivery fromString(String words) {
      throw new UnsupportedOperationException("the list cannot be typed into");
    }
  }
}
