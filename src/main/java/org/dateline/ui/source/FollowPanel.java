package org.dateline.ui.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.source.SourceLook;
import org.dateline.fetch.poll.Discovery;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * Follows something: an address is looked at once, and what can be followed there is offered. Enter
 * looks, and Enter again follows.
 */
public final class FollowPanel extends VBox {
  /** What the panel asks for. Called on the JavaFX thread. */
  public interface Requests {
    /** Look at an address, and tell what was found there. */
    void look(String address, Optional<String> selector, Consumer<SourceLook> found);

    /** Follow what was found. */
    void follow(SourceLook.Draft draft);

    /** Close the panel. */
    void close();
  }

  /** One of the things that can be followed. */
  private record Choice(RadioButton button, SourceLook.Draft draft) {}

  private final Requests requests;
  private final TextField address = new TextField();
  private final TextField selector = new TextField();
  private final VBox found = new VBox(Style.SMALL);
  private final Button act = new Button("Look");
  private List<Choice> choices = List.of();
  private boolean looking;

  /**
   * @param requests what does what it asks for
   */
  public FollowPanel(Requests requests) {
    super(Style.MEDIUM);
    this.requests = requests;
    getStyleClass().add("panel");
    setPrefWidth(560);
    Label title = new Label("Follow a source");
    title.getStyleClass().add("view-title");
    address.setPromptText("Address of a site, a feed or a page");
    address.setAccessibleText("Address to follow");
    selector.setPromptText("Only these links of the page, for example: h2 a");
    selector.setAccessibleText(
        "CSS selector of the links to watch, where the page itself is watched");
    address.textProperty().addListener((property, before, after) -> reset());
    selector.textProperty().addListener((property, before, after) -> reset());
    act.getStyleClass().add("accent");
    act.setOnAction(event -> act());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> requests.close());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bottom = new HBox(Style.SMALL, gap, cancel, act);
    bottom.setAlignment(Pos.CENTER_LEFT);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !cancel.isFocused()) {
            act();
            event.consume();
          }
        });
    found.managedProperty().bind(found.visibleProperty());
    getChildren().addAll(title, address, selector, found, bottom);
    reset();
  }

  /** Puts the keyboard where a person begins. */
  public void focusField() {
    address.requestFocus();
  }

  private void reset() {
    choices = List.of();
    looking = false;
    act.setText("Look");
    act.setDisable(address.getText().isBlank());
    found.setVisible(false);
  }

  private void act() {
    if (looking || address.getText().isBlank()) {
      return;
    }
    Optional<SourceLook.Draft> chosen =
        choices.stream()
            .filter(choice -> choice.button().isSelected())
            .map(Choice::draft)
            .findFirst();
    if (chosen.isPresent()) {
      requests.follow(chosen.get());
      return;
    }
    looking = true;
    act.setDisable(true);
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(18, 18);
    Label words = new Label("Looking at the address");
    words.getStyleClass().add(Style.META);
    HBox line = new HBox(Style.SMALL, turning, words);
    line.setAlignment(Pos.CENTER_LEFT);
    show(List.of(line));
    String asked = address.getText().strip();
    requests.look(
        asked,
        Optional.of(selector.getText().strip()).filter(css -> !css.isEmpty()),
        look -> show(asked, look));
  }

  private void show(List<Node> nodes) {
    found.getChildren().setAll(nodes);
    found.setVisible(true);
  }

  /** Shows what was found at an address, unless another was typed since. */
  private void show(String asked, SourceLook look) {
    if (!looking || !asked.equals(address.getText().strip())) {
      return;
    }
    looking = false;
    act.setDisable(false);
    switch (look) {
      case SourceLook.Ready ready -> offer(List.of(), List.of(ready.draft()));
      case SourceLook.NamesFeeds names -> {
        List<SourceLook.Draft> drafts = new ArrayList<>(names.drafts());
        names.page().ifPresent(drafts::add);
        offer(names.feeds(), drafts);
      }
      case SourceLook.Known known ->
          refuse("This is followed already, as “" + known.source().title() + "”.");
      case SourceLook.Nothing nothing -> refuse(nothing.sentence());
    }
  }

  private void refuse(String sentence) {
    show(List.of(Prose.flow(sentence, "error-words")));
    address.requestFocus();
    address.selectAll();
  }

  private void offer(List<Discovery.FeedLink> feeds, List<SourceLook.Draft> drafts) {
    ToggleGroup group = new ToggleGroup();
    List<Choice> offered = new ArrayList<>();
    VBox lines = new VBox(Style.SMALL);
    for (int index = 0; index < drafts.size(); index++) {
      SourceLook.Draft draft = drafts.get(index);
      String name =
          index < feeds.size() && !feeds.get(index).title().isBlank()
              ? feeds.get(index).title()
              : index < feeds.size() ? "Feed" : draft.source().title();
      RadioButton button = new RadioButton(Prose.line(name));
      button.setToggleGroup(group);
      button.setMinWidth(0);
      button.setSelected(index == 0);
      ProseFlow about = Prose.flow(about(draft), "note-words");
      about.setPrefWidth(470);
      VBox.setMargin(about, new javafx.geometry.Insets(0, 0, 0, 26));
      lines.getChildren().add(new VBox(2, button, about));
      offered.add(new Choice(button, draft));
    }
    choices = List.copyOf(offered);
    Label heading = new Label(drafts.size() == 1 ? "Found" : "Choose what to follow");
    heading.getStyleClass().add(Style.FIELD_LABEL);
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setMaxHeight(260);
    show(List.of(heading, scroll));
    act.setText("Follow");
    applyCss();
    layout();
    offered.getFirst().button().requestFocus();
  }

  private static String about(SourceLook.Draft draft) {
    String what =
        SourceWords.kind(draft.kind())
            + draft
                .entries()
                .map(number ->
                    switch (draft.kind()) {
                      case FEED, SITEMAP -> " with " + Wording.count(number, "entry", "entries");
                      case PAGE -> " with " + Wording.count(number, "link", "links");
                    })
                .orElse("");
    return what + " · " + draft.source().url();
  }
}
