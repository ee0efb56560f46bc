package org.dateline.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EntityKind;
import org.dateline.model.Field;
import org.dateline.model.FieldValue;
import org.dateline.store.NewClaim;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;

/**
 * The form of a claim, made from the codebook: the fields of its type first, then the dates, who
 * says it, how far it is checked, and a note. Ctrl+Enter saves, Escape cancels; a field that cannot
 * be understood says so beside itself and takes the keyboard.
 *
 * <p>Lives on the JavaFX thread.
 */
public final class ClaimForm extends BorderPane {
  private static final String SPEAKER = "speaker";
  private static final String ATTRIBUTION = "attribution";

  /** Below this width, in pixels, the buttons need the place of the key's hint. */
  private static final double NARROW = 300;

  private final Codebook codebook;
  private final FieldEditors editors;
  private final ReadOnlyBooleanProperty dark;

  private final Label title = new Label();
  private final Region bar = new Region();
  private final ComboBox<String> type = new ComboBox<>();
  private final StackPane quote = new StackPane();
  private final VBox rows = new VBox(Style.MEDIUM);
  private final Button save = new Button("Save claim");
  private final Map<String, FormRow> typed = new LinkedHashMap<>();
  private final DateEditor eventDate = new DateEditor("Event date");
  private final DateEditor statedDate = new DateEditor("Stated date");
  private final LineEditor speaker;
  private final LineEditor attribution = LineEditor.text("Attribution");
  private final ChoiceEditor status;
  private final NoteEditor words = new NoteEditor("Claim in your words", 2);
  private final NoteEditor note = new NoteEditor("Note", 3);
  private final StoryEditor story = new StoryEditor();
  private List<FormRow> all = List.of();
  private boolean asksStory;
  private NewClaim opened;
  private boolean building;

  private Consumer<NewClaim> onSave = draft -> {};
  private Runnable onCancel = () -> {};

  /**
   * @param codebook the types that a claim can have
   * @param completions where names are completed from
   * @param dark whether colours are for a dark background
   */
  public ClaimForm(Codebook codebook, Completions completions, ReadOnlyBooleanProperty dark) {
    this.codebook = codebook;
    this.dark = dark;
    editors = new FieldEditors(completions);
    opened = NewClaim.ofType(codebook.codes().getFirst().key());
    speaker = LineEditor.name("Speaker", EntityKind.PERSON, completions);
    status =
        new ChoiceEditor(
            "Status", Stream.of(ClaimStatus.values()).map(Wording::status).toList(), false);
    getStyleClass().add("claim-form");
    type.getItems().setAll(codebook.codes().stream().map(Code::name).toList());
    type.setAccessibleText("Type of claim");
    type.setMaxWidth(Double.MAX_VALUE);
    type.valueProperty().addListener((property, before, after) -> retype());
    setTop(top());
    ScrollPane scroll = new ScrollPane(new VBox(Style.LARGE, quote, rows));
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getContent().getStyleClass().add("form-body");
    setCenter(scroll);
    setBottom(bottom());
    addEventFilter(KeyEvent.KEY_PRESSED, this::shortcuts);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    dark.addListener((property, before, after) -> colour());
  }

  private Node top() {
    title.getStyleClass().add(Style.PANE_TITLE);
    bar.getStyleClass().add(Style.BAR);
    HBox line = new HBox(Style.SMALL, bar, type);
    HBox.setHgrow(type, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox top = new VBox(Style.SMALL, title, line);
    top.getStyleClass().add("form-top");
    return top;
  }

  private Node bottom() {
    save.getStyleClass().add("accent");
    save.setOnAction(event -> save());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> onCancel.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label hint = new Label("Ctrl+Enter");
    hint.getStyleClass().add(Style.KEY);
    hint.visibleProperty().bind(widthProperty().greaterThan(NARROW));
    hint.managedProperty().bind(hint.visibleProperty());
    cancel.setMinWidth(USE_PREF_SIZE);
    save.setMinWidth(USE_PREF_SIZE);
    HBox bottom = new HBox(Style.SMALL, hint, gap, cancel, save);
    bottom.setAlignment(Pos.CENTER_LEFT);
    bottom.getStyleClass().add("form-bottom");
    return bottom;
  }

  /** Who gets the draft that a person saves. */
  public void setOnSave(Consumer<NewClaim> handler) {
    onSave = handler;
  }

  /** Who is told that a person cancels. */
  public void setOnCancel(Runnable handler) {
    onCancel = handler;
  }

  /**
   * Opens a draft.
   *
   * @param draft what stands in the fields
   * @param words the marked words, shown above
   * @param heading what is being done, for example “New claim”
   */
  public void edit(NewClaim draft, String words, String heading) {
    opened = draft;
    title.setText(heading);
    quote.getChildren().clear();
    quote.setVisible(!words.isEmpty());
    quote.setManaged(!words.isEmpty());
    if (!words.isEmpty()) {
      quote.getChildren().add(Prose.flow(shorten(words), Style.QUOTE));
    }
    building = true;
    type.setValue(codebook.code(draft.type()).map(Code::name).orElse(draft.type()));
    building = false;
    eventDate.showDate(draft.eventDate());
    statedDate.showDate(draft.statedDate());
    speaker.show(textValues(draft.speaker()));
    attribution.show(textValues(draft.attribution()));
    status.show(List.of(new FieldValue.ChoiceValue(Wording.status(draft.status()))));
    this.words.showText(draft.text());
    note.showText(draft.note().orElse(""));
    build(draft.values());
  }

  private static String shorten(String words) {
    return words.length() <= 320 ? words : words.substring(0, 300).strip() + " …";
  }

  private static List<FieldValue> textValues(Optional<String> text) {
    return text.<List<FieldValue>>map(value -> List.of(new FieldValue.TextValue(value)))
        .orElse(List.of());
  }

  /**
   * Lets a person put the claim into a story; call before {@link #edit}.
   *
   * @param names the stories that are there
   * @param chosen the one that is meant unless the person says otherwise
   * @param asked whether the form asks at all
   */
  public void offerStories(List<String> names, Optional<String> chosen, boolean asked) {
    story.offer(names, chosen);
    asksStory = asked;
  }

  /** The story that the claim goes into, a new one perhaps. */
  public Optional<String> story() {
    return asksStory ? story.name() : Optional.empty();
  }

  /** Puts the keyboard into the first field. */
  public void focusFirst() {
    if (!all.isEmpty()) {
      all.getFirst().editor().focusTarget().requestFocus();
    }
  }

  /** Whether a person has changed anything since the draft was opened. */
  public boolean changed() {
    return !current().equals(opened);
  }

  private void retype() {
    if (!building) {
      build(typedValues());
    }
  }

  private Code code() {
    String name = type.getValue();
    return codebook.codes().stream()
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElse(codebook.codes().getFirst());
  }

  private void build(Map<String, List<FieldValue>> values) {
    Code code = code();
    typed.clear();
    List<FormRow> made = new ArrayList<>();
    for (Field field : code.fields()) {
      FormRow row = new FormRow(field.name(), field.description(), editors.of(field));
      row.editor().show(values.getOrDefault(field.key(), List.of()));
      typed.put(field.key(), row);
      made.add(row);
    }
    made.add(new FormRow("Event date", "When what it speaks of happened", eventDate));
    made.add(new FormRow("Stated date", "When it was said or published", statedDate));
    if (code.field(SPEAKER).isEmpty()) {
      made.add(new FormRow("Speaker", "Who says it", speaker));
    }
    if (code.field(ATTRIBUTION).isEmpty()) {
      made.add(new FormRow("Attribution", "How the article attributes it", attribution));
    }
    made.add(new FormRow("Status", "How far it has been checked", status));
    made.add(new FormRow("Claim in your words", "Leave empty where the quote says it all", words));
    made.add(new FormRow("Note", "For you and your newsroom", note));
    if (asksStory) {
      made.add(new FormRow("Story", "Choose one or type a new name", story));
    }
    all = List.copyOf(made);
    rows.getChildren().setAll(all);
    colour();
  }

  private void colour() {
    bar.setStyle(
        "-fx-background-color: "
            + TypeColour.css(TypeColour.on(TypeColour.of(code().colour()), dark.get()), 1)
            + ";");
  }

  private Map<String, List<FieldValue>> typedValues() {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    typed.forEach((key, row) -> {
      List<FieldValue> entered = row.editor().values();
      if (!entered.isEmpty()) {
        values.put(key, entered);
      }
    });
    return values;
  }

  private NewClaim current() {
    Map<String, List<FieldValue>> values = typedValues();
    return new NewClaim(
        code().key(),
        words.text(),
        statusOf(status.values()),
        first(values.get(SPEAKER)).or(() -> first(speaker.values())),
        first(values.get(ATTRIBUTION)).or(() -> first(attribution.values())),
        eventDate.date(),
        statedDate.date(),
        note.text().isEmpty() ? Optional.empty() : Optional.of(note.text()),
        values);
  }

  private static Optional<String> first(
      @org.jspecify.annotations.Nullable List<FieldValue> values) {
    return values == null ? Optional.empty() : values.stream().map(FieldValue::display).findFirst();
  }

  private static ClaimStatus statusOf(List<FieldValue> values) {
    String chosen = values.isEmpty() ? "" : values.getFirst().display();
    return Stream.of(ClaimStatus.values())
        .filter(candidate -> Wording.status(candidate).equals(chosen))
        .findFirst()
        .orElse(ClaimStatus.UNCHECKED);
  }

  /**
   * What was entered, where all of it can be understood; else the first bad field takes the
   * keyboard.
   */
  public Optional<NewClaim> read() {
    Optional<FormRow> bad = Optional.empty();
    for (FormRow row : all) {
      if (!row.check() && bad.isEmpty()) {
        bad = Optional.of(row);
      }
    }
    bad.ifPresent(row -> row.editor().focusTarget().requestFocus());
    return bad.isPresent() ? Optional.empty() : Optional.of(current());
  }

  private void save() {
    read().ifPresent(draft -> onSave.accept(draft));
  }

  private void shortcuts(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      save();
      event.consume();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      onCancel.run();
      event.consume();
    }
  }
}
