package org.dateline.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.store.ClaimDetails;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.FieldList;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;

/**
 * Asks for one of the claims that are there: type some of its words, Down and Up choose, Enter
 * takes it.
 */
final class ClaimPicker extends VBox {
  /**
   * What the panel says.
   *
   * @param title its heading
   * @param words the words that it is about
   * @param button what is done with the claim that is taken
   */
  record Wanted(String title, String words, String button) {}

  private static final double WIDTH = 560;
  private static final double ROW = 54;
  private static final int MOST_ROWS = 6;
  private static final int LONGEST = 150;

  private final ClaimWords words;
  private final boolean dark;
  private final Consumer<UUID> taken;
  private final FilteredList<ClaimDetails> claims;
  private final TextField field = new TextField();
  private final ListView<ClaimDetails> list = new ListView<>();

  /**
   * @param wanted what the panel says
   * @param between what stands between the words and the claims, if anything
   * @param claims the claims to choose from, in the order in which they are offered
   * @param words how claims are called
   * @param dark whether colours are for a dark background
   * @param taken told which claim a person takes
   * @param close closes the panel
   */
  ClaimPicker(
      Wanted wanted,
      List<? extends Node> between,
      List<ClaimDetails> claims,
      ClaimWords words,
      boolean dark,
      Consumer<UUID> taken,
      Runnable close) {
    super(Style.MEDIUM);
    this.words = words;
    this.dark = dark;
    this.taken = taken;
    this.claims = new FilteredList<>(FXCollections.observableArrayList(claims));
    getStyleClass().add("panel");
    setPrefWidth(WIDTH);
    Label title = new Label(wanted.title());
    title.getStyleClass().add("view-title");
    field.setPromptText("Words of the claim, its type or its outlet");
    field.setAccessibleText("Show only claims with these words");
    field.textProperty().addListener((property, before, after) -> filter());
    FieldList.join(field, list, this::take);
    list.getStyleClass().add("palette-list");
    list.setItems(this.claims);
    list.setCellFactory(view -> new Row());
    list.setPrefHeight(Math.clamp(claims.size(), 2, MOST_ROWS) * ROW);
    list.setAccessibleText("Claims");
    Label nothing = new Label("No claim has these words");
    nothing.getStyleClass().add(Style.META);
    list.setPlaceholder(nothing);
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        take();
      }
    });
    Button take = new Button(wanted.button());
    take.getStyleClass().add("accent");
    take.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    take.setOnAction(event -> take());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close.run());
    HBox bottom = new HBox(Style.SMALL, cancel, take);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, Prose.flow(wanted.words(), Style.QUOTE));
    getChildren().addAll(between);
    getChildren().addAll(field, list, bottom);
    list.getSelectionModel().select(0);
  }

  void focusField() {
    field.requestFocus();
  }

  private void filter() {
    String[] typed = field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
    claims.setPredicate(details -> {
      String all =
          String.join(
                  " ",
                  words.typeName(details.claim().type()),
                  words.title(details),
                  words.quote(details).orElse(""),
                  words.origin(details))
              .toLowerCase(Locale.ROOT);
      return Stream.of(typed).allMatch(all::contains);
    });
    list.getSelectionModel().select(0);
    list.scrollTo(0);
  }

  private void take() {
    ClaimDetails details = list.getSelectionModel().getSelectedItem();
    if (details != null) {
      taken.accept(details.claim().id());
    }
  }

  private final class Row extends ContentCell<ClaimDetails> {
    private final Region bar = new Region();
    private final ProseFlow title = new ProseFlow();
    private final Label about = new Label();

    Row() {
      HBox line = new HBox(Style.SMALL);
      super(line);
      VBox lines = new VBox(2, title, about);
      HBox.setHgrow(lines, Priority.ALWAYS);
      bar.getStyleClass().add(Style.BAR);
      about.getStyleClass().add(Style.META);
      line.getChildren().setAll(bar, lines);
    }

    @Override
    protected String fill(ClaimDetails details) {
      String type = words.typeName(details.claim().type());
      String origin = words.origin(details);
      bar.setStyle(
          "-fx-background-color: "
              + TypeColour.css(TypeColour.on(words.colour(details.claim().type()), dark), 1)
              + ";");
      title.show(ClaimWords.shorten(words.title(details), LONGEST), "list-words-flow");
      about.setText(Prose.line(origin.isEmpty() ? type : type + " · " + origin));
      return type + ": " + words.title(details);
    }
  }
}
