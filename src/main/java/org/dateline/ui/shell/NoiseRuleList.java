package org.dateline.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.model.NoiseRule;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/** The noise rules that there are, each with buttons that change and remove it. */
final class NoiseRuleList extends VBox {
  private static final double ROW = 46;
  private static final int MOST_ROWS = 3;

  private final Consumer<NoiseRule> onChange;
  private final Consumer<NoiseRule> onRemove;
  private final Label title = new Label();
  private final HBox said = new HBox(Style.SMALL);
  private final VBox rows = new VBox(Style.SMALL);
  private final ScrollPane scroll = new ScrollPane(rows);

  /**
   * @param onChange told which rule a person wants to change
   * @param onRemove told which rule a person removes
   * @param onUndo told that the person wants the last one back
   */
  NoiseRuleList(Consumer<NoiseRule> onChange, Consumer<NoiseRule> onRemove, Runnable onUndo) {
    super(Style.SMALL);
    this.onChange = onChange;
    this.onRemove = onRemove;
    getStyleClass().add("noise-rules");
    title.getStyleClass().add(Style.FIELD_LABEL);
    Label words = new Label();
    words.getStyleClass().add(Style.META);
    words.setMinWidth(0);
    Hyperlink undo = new Hyperlink("Undo");
    undo.getStyleClass().add("note-link");
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setOnAction(event -> onUndo.run());
    said.getChildren().setAll(words, undo);
    said.setAlignment(Pos.CENTER_LEFT);
    said.managedProperty().bind(said.visibleProperty());
    said.setVisible(false);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    scroll.managedProperty().bind(scroll.visibleProperty());
    getChildren().setAll(title, scroll, said);
  }

  /** Shows these rules, and no others. */
  void show(List<NoiseRule> all) {
    said.setVisible(false);
    title.setText(all.isEmpty() ? "There are no noise rules yet" : "Rules there are");
    rows.getChildren().setAll(all.stream().map(this::row).toList());
    boolean scrolling = all.size() > MOST_ROWS;
    rows.setPadding(new Insets(0, scrolling ? Style.LARGE : 0, 0, 0));
    scroll.setVisible(!all.isEmpty());
    double height = Math.min(all.size(), MOST_ROWS) * ROW;
    scroll.setMinHeight(Math.min(height, ROW));
    scroll.setPrefHeight(height);
  }

  /** Says that a rule was removed, and offers it back. */
  void sayRemoved(NoiseRule rule) {
    if (said.getChildren().getFirst() instanceof Label words) {
      words.setText("“" + Prose.line(rule.name()) + "” removed");
    }
    said.setVisible(true);
    said.getChildren().getLast().requestFocus();
  }

  private Node row(NoiseRule rule) {
    Label name = new Label(Prose.line(rule.name()));
    name.setMinWidth(0);
    Label about = new Label(Prose.line(about(rule)));
    about.getStyleClass().add(Style.META);
    about.setMinWidth(0);
    VBox lines = new VBox(2, name, about);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row =
        new HBox(
            Style.SMALL, lines, button("Change", rule, onChange), button("Remove", rule, onRemove));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button button(String title, NoiseRule rule, Consumer<NoiseRule> action) {
    Button button = new Button(title);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(title + " the rule " + rule.name());
    button.setOnAction(event -> action.accept(rule));
    return button;
  }

  private static String about(NoiseRule rule) {
    String effect =
        switch (rule.effect()) {
          case IGNORE -> "Ignores";
          case REMOVE -> "Removes";
        };
    String unit =
        switch (rule.unit()) {
          case WORDS -> "the words";
          case PARAGRAPH -> "the paragraph of";
          case SECTION -> "the section from";
        };
    return effect
        + " "
        + unit
        + " “"
        + rule.pattern()
        + "” · "
        + rule.publisher().orElse("every outlet");
  }
}
