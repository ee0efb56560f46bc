package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.dateline.model.NoiseRule;
import org.dateline.model.TextRange;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a noise rule, says before it is made what it finds in the text that is shown, and lists
 * the rules that there are, which can be changed here, too. Stays open until what it gave was
 * taken.
 */
final class NoisePanel extends VBox {
  /**
   * What stands in the fields at first.
   *
   * @param name the name
   * @param pattern the pattern
   * @param unit how much belongs to it
   * @param outlet the outlet of the text that is shown
   */
  record Given(String name, String pattern, NoiseRule.Unit unit, Optional<String> outlet) {}

  /** What the panel asks for; the answers come as calls of its own methods. */
  interface Requests {
    /** Asks what a rule would find. */
    void preview(NoisePanel panel, String pattern, NoiseRule.Unit unit);

    /** Asks for a rule to be made. */
    void make(NoisePanel panel, NoiseRule.Draft entered);

    /** Asks for a rule to be changed. */
    void change(NoisePanel panel, NoiseRule rule, NoiseRule.Draft entered);

    /** Asks for a rule to be removed. */
    void remove(NoisePanel panel, NoiseRule rule);

    /** Asks for the rule back that was removed last. */
    void undoRemoval(NoisePanel panel);

    /** Asks to be closed. */
    void close();
  }

  private static final double WIDTH = 580;

  /** Where the words of a radio button begin, in pixels. */
  private static final double INDENT = 22;

  private final Requests requests;
  private final Optional<String> outlet;
  private final TextField name = new TextField();
  private final TextField pattern = new TextField();
  private final RadioButton ignore = new RadioButton("Ignore when texts are compared");
  private final RadioButton remove = new RadioButton("Remove from the text");
  private final ComboBox<NoiseRule.Unit> unit = new ComboBox<>();
  private final ComboBox<String> reach = new ComboBox<>();
  private final NoisePreview preview = new NoisePreview();
  private final VBox error = new VBox();
  private final NoiseRuleList rules;
  private final Label title = new Label("Make a noise rule");
  private final Button make = new Button("Make rule");
  private final List<Optional<String>> reaches = new ArrayList<>();
  private Optional<NoiseRule> changing = Optional.empty();
  private boolean patternRefused;

  /**
   * @param given what stands in the fields at first
   * @param requests what the panel asks for
   */
  NoisePanel(Given given, Requests requests) {
    super(Style.MEDIUM);
    this.requests = requests;
    this.outlet = given.outlet();
    rules =
        new NoiseRuleList(
            this::change, rule -> requests.remove(this, rule), () -> requests.undoRemoval(this));
    getStyleClass().add("panel");
    setPrefWidth(WIDTH);
    title.getStyleClass().add("view-title");
    fill(given);
    make.getStyleClass().add("accent");
    make.setOnAction(event -> finish());
    Button cancel = new Button("Close");
    cancel.setOnAction(event -> requests.close());
    HBox bottom = new HBox(Style.SMALL, cancel, make);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    error.managedProperty().bind(error.visibleProperty());
    error.setVisible(false);
    getChildren().setAll(title, fields(), preview, error, bottom, rules);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            finish();
            event.consume();
          }
        });
    pattern.textProperty().addListener((property, before, after) -> look());
    unit.valueProperty().addListener((property, before, after) -> look());
    look();
  }

  private void fill(Given given) {
    name.setText(given.name());
    pattern.setText(given.pattern());
    ToggleGroup effects = new ToggleGroup();
    ignore.setToggleGroup(effects);
    remove.setToggleGroup(effects);
    ignore.setSelected(true);
    unit.getItems().setAll(NoiseRule.Unit.values());
    unit.setConverter(new UnitWords());
    unit.setValue(given.unit());
    offerReach(outlet);
  }

  /** Offers an outlet, that of the text that is shown, and all of them. */
  private void offerReach(Optional<String> chosen) {
    reaches.clear();
    Stream.of(chosen, outlet, Optional.<String>empty()).distinct().forEach(reaches::add);
    reach
        .getItems()
        .setAll(
            reaches.stream()
                .map(only -> only.map(name -> "Only " + Prose.line(name)).orElse("Every outlet"))
                .toList());
    reach.getSelectionModel().select(reaches.indexOf(chosen));
  }

  /** Puts a rule into the fields, to be changed. */
  private void change(NoiseRule rule) {
    changing = Optional.of(rule);
    title.setText("Change a noise rule");
    make.setText("Save changes");
    name.setText(rule.name());
    pattern.setText(rule.pattern());
    unit.setValue(rule.unit());
    ignore.setSelected(rule.effect() == NoiseRule.Effect.IGNORE);
    remove.setSelected(rule.effect() == NoiseRule.Effect.REMOVE);
    offerReach(rule.publisher());
    pattern.requestFocus();
    pattern.selectAll();
  }

  private Node fields() {
    GridPane grid = new GridPane(Style.MEDIUM, Style.MEDIUM);
    row(grid, 0, "Name", name);
    row(grid, 1, "Pattern", pattern);
    Label signs = caption("# is any number, * any words within the paragraph");
    GridPane.setMargin(signs, new Insets(-Style.SMALL, 0, 0, 0));
    grid.add(signs, 1, 2);
    VBox effects =
        new VBox(
            Style.SMALL,
            choice(ignore, "The words stay, but a page that differs only there is unchanged."),
            choice(remove, "What is captured from now on lacks them; the archive keeps them."));
    row(grid, 3, "Effect", effects);
    row(grid, 4, "Takes in", unit);
    row(grid, 5, "For", reach);
    return grid;
  }

  private static Node choice(RadioButton button, String sentence) {
    Label words = caption(sentence);
    VBox.setMargin(words, new Insets(0, 0, 0, INDENT));
    button.setAccessibleText(button.getText() + ": " + sentence);
    return new VBox(2, button, words);
  }

  private static Label caption(String sentence) {
    Label words = new Label(sentence);
    words.getStyleClass().add(Style.META);
    return words;
  }

  private static void row(GridPane grid, int row, String words, Region field) {
    Label label = new Label(words);
    label.getStyleClass().add(Style.FIELD_LABEL);
    label.setMinWidth(60);
    field.setMaxWidth(Double.MAX_VALUE);
    if (field instanceof VBox) {
      GridPane.setValignment(label, VPos.TOP);
    } else {
      label.setLabelFor(field);
      field.setAccessibleText(words);
    }
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(row, label, field);
  }

  /** Puts the keyboard where a person begins. */
  void focusField() {
    TextField first = pattern.getText().isEmpty() ? pattern : name;
    first.requestFocus();
    first.selectAll();
  }

  private void look() {
    if (!patternRefused) {
      error.setVisible(false);
    }
    requests.preview(this, pattern.getText(), unit.getValue());
  }

  /** Shows what the rule would find in the text that is shown. */
  void showPlaces(String text, List<TextRange> places) {
    acceptPattern();
    preview.show(text, places);
  }

  /** Shows that there is no text in which the rule could find anything. */
  void showNoText() {
    acceptPattern();
    preview.clear();
  }

  /** Says why no rule can have the pattern; nothing as long as nothing is entered. */
  void showNoPattern(String sentence) {
    preview.clear();
    acceptPattern();
    if (!pattern.getText().isEmpty()) {
      complain(sentence);
      patternRefused = true;
    }
  }

  /** Takes back what was said of the pattern; what was said of the whole rule stays. */
  private void acceptPattern() {
    if (patternRefused) {
      error.setVisible(false);
      patternRefused = false;
    }
  }

  /** Shows the rules that there are. */
  void showRules(List<NoiseRule> all) {
    rules.show(all);
  }

  /** Says that a rule was removed, and offers it back. */
  void showRemoved(NoiseRule rule) {
    rules.sayRemoved(rule);
  }

  /** Says why what was entered was not taken. */
  void complain(String sentence) {
    patternRefused = false;
    error.getChildren().setAll(Prose.flow(sentence, "error-words"));
    error.setVisible(true);
  }

  private void finish() {
    NoiseRule.Draft entered =
        new NoiseRule.Draft(
            name.getText(),
            ignore.isSelected() ? NoiseRule.Effect.IGNORE : NoiseRule.Effect.REMOVE,
            unit.getValue(),
            pattern.getText(),
            reaches.get(reach.getSelectionModel().getSelectedIndex()));
    changing.ifPresentOrElse(
        rule -> requests.change(this, rule, entered), () -> requests.make(this, entered));
  }

  private static final class UnitWords extends StringConverter<NoiseRule.Unit> {
    @Override
    public String toString(NoiseRule.@Nullable Unit unit) {
      return switch (unit) {
        case null -> "";
        case WORDS -> "These words only";
        case PARAGRAPH -> "Their whole paragraph";
        case SECTION -> "Their paragraph and what follows, to the next heading";
      };
    }

    @Override
    public NoiseRule.Unit fromString(String words) {
      throw new UnsupportedOperationException("the list cannot be typed into");
    }
  }
}
