package org.dateline.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dateline.export.ExportFormat;
import org.dateline.model.Story;
import org.dateline.store.Stories;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/** Asks what is to be written, in which format, and where. */
final class ExportPanel extends VBox {
  private static final List<ExportFormat> FORMATS = List.of(ExportFormat.values());
  private static final String ALL_CLAIMS = "All claims";
  private static final String EVIDENCE = "Evidence: the captured pages (WACZ)";
  private static final String ALL_FORMATS = "All formats into one folder";

  /**
   * What a person wants written.
   *
   * @param story the story, or all claims
   * @param what the format, all of them into the folder {@code target}, or the evidence
   * @param target the file or folder
   */
  record Order(Optional<UUID> story, What what, Path target) {}

  /** What is written. */
  sealed interface What {
    /** A timeline in one format. */
    record Timeline(ExportFormat format) implements What {}

    /** A timeline in every format. */
    record EveryFormat() implements What {}

    /** The captures that the claims rest on (WACZ). */
    record Evidence() implements What {}
  }

  private final List<Stories.Listed> stories;
  private final ComboBox<String> story = new ComboBox<>();
  private final ComboBox<String> format = new ComboBox<>();
  private final TextField target = new TextField();
  private final Path folder;
  private final Consumer<Order> onExport;

  ExportPanel(
      List<Stories.Listed> stories,
      Optional<UUID> chosen,
      Path folder,
      Dialogs dialogs,
      Consumer<Order> onExport,
      Runnable close) {
    super(Style.LARGE);
    this.stories = stories;
    this.folder = folder;
    this.onExport = onExport;
    getStyleClass().add("panel");
    setPrefWidth(560);
    Label title = new Label("Export a timeline");
    title.getStyleClass().add("view-title");
    story.getItems().add(ALL_CLAIMS);
    stories.forEach(listed -> story.getItems().add(Prose.line(listed.story().name())));
    story.getSelectionModel().select(indexOf(chosen));
    story.setMaxWidth(Double.MAX_VALUE);
    story.setAccessibleText("Which claims");
    format.getItems().add(ALL_FORMATS);
    for (ExportFormat one : FORMATS) {
      format.getItems().add(one.title());
    }
    format.getItems().add(EVIDENCE);
    format.getSelectionModel().select(1);
    format.setMaxWidth(Double.MAX_VALUE);
    format.setAccessibleText("Format");
    target.setAccessibleText("File or folder");
    Button choose = new Button("", Icon.FOLDER.node());
    choose.getStyleClass().add("button-icon");
    choose.setAccessibleText("Choose the place");
    choose.setOnAction(event -> choosePlace(dialogs));
    HBox place = new HBox(Style.SMALL, target, choose);
    HBox.setHgrow(target, Priority.ALWAYS);
    GridPane grid = new GridPane();
    grid.setHgap(Style.MEDIUM);
    grid.setVgap(Style.MEDIUM);
    addRow(grid, 0, "Claims", story);
    addRow(grid, 1, "Format", format);
    addRow(grid, 2, "Place", place);
    GridPane.setHgrow(story, Priority.ALWAYS);
    Button export = new Button("Export");
    export.getStyleClass().add("accent");
    export.setOnAction(event -> export());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close.run());
    HBox bottom = new HBox(Style.SMALL, cancel, export);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, grid, bottom);
    story.valueProperty().addListener((property, before, after) -> suggestPlace());
    format.valueProperty().addListener((property, before, after) -> suggestPlace());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean choosing =
              story.isShowing() || format.isShowing() || event.getTarget() instanceof Button;
          if (event.getCode() == KeyCode.ENTER && !choosing) {
            export();
            event.consume();
          }
        });
    suggestPlace();
  }

  void focusField() {
    format.requestFocus();
  }

  private static void addRow(GridPane grid, int row, String name, javafx.scene.Node field) {
    Label label = new Label(name);
    label.getStyleClass().add(Style.FIELD_LABEL);
    label.setMinWidth(60);
    grid.add(label, 0, row);
    grid.add(field, 1, row);
    GridPane.setHgrow(field, Priority.ALWAYS);
  }

  private int indexOf(Optional<UUID> chosen) {
    List<UUID> ids = new ArrayList<>();
    stories.forEach(listed -> ids.add(listed.story().id()));
    return chosen.map(id -> ids.indexOf(id) + 1).orElse(0);
  }

  private Optional<Story> chosenStory() {
    int index = story.getSelectionModel().getSelectedIndex() - 1;
    return index < 0 ? Optional.empty() : Optional.of(stories.get(index).story());
  }

  private What chosen() {
    int index = format.getSelectionModel().getSelectedIndex() - 1;
    if (index < 0) {
      return new What.EveryFormat();
    }
    return index < FORMATS.size() ? new What.Timeline(FORMATS.get(index)) : new What.Evidence();
  }

  private void suggestPlace() {
    String name = chosenStory().map(Story::name).map(ExportPanel::fileName).orElse("all-claims");
    String ending =
        switch (chosen()) {
          case What.Timeline(ExportFormat one) ->
              one.fileName().substring(one.fileName().indexOf('.'));
          case What.EveryFormat all -> "";
          case What.Evidence evidence -> ".wacz";
        };
    target.setText(folder.resolve(name + ending).toString());
  }

  /** Letters and digits of a name, others as hyphens; never a path. */
  static String fileName(String name) {
    String plain =
        name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String trimmed = plain.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "story" : trimmed.substring(0, Math.min(60, trimmed.length()));
  }

  private void choosePlace(Dialogs dialogs) {
    Path now = Path.of(target.getText());
    Optional<Path> chosen =
        !(chosen() instanceof What.EveryFormat)
            ? dialogs.chooseTarget("Where to save the timeline", now)
            : dialogs.chooseFolder("Which folder to write into", now);
    chosen.ifPresent(path -> target.setText(path.toString()));
  }

  private void export() {
    if (!target.getText().isBlank()) {
      onExport.accept(
          new Order(chosenStory().map(Story::id), chosen(), Path.of(target.getText().strip())));
    }
  }
}
