package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.model.SavedSearch;
import org.dateline.model.Story;
import org.dateline.store.SourceCounts;
import org.dateline.store.Stories;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/** The places of the window with their counts; stories below, each with articles and timeline. */
final class Sidebar extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final VBox rows = new VBox(1);
  private final Map<Place, Button> buttons = new LinkedHashMap<>();
  private Place chosen = new Place.Inbox();
  private Consumer<Place> onChoose = place -> {};
  private Consumer<Story> onRename = story -> {};
  private Consumer<Story> onDelete = story -> {};
  private Consumer<Story> onExport = story -> {};
  private Runnable onNewStory = () -> {};

  private final SavedRequests savedRequests;

  /**
   * @param savedRequests told what a person wants of saved searches
   */
  Sidebar(SavedRequests savedRequests) {
    this.savedRequests = savedRequests;
    getStyleClass().add(Style.SIDEBAR);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    show(Counts.NONE);
  }

  void setOnChoose(Consumer<Place> handler) {
    onChoose = handler;
  }

  void setOnNewStory(Runnable handler) {
    onNewStory = handler;
  }

  void setOnRename(Consumer<Story> handler) {
    onRename = handler;
  }

  void setOnDelete(Consumer<Story> handler) {
    onDelete = handler;
  }

  void setOnExport(Consumer<Story> handler) {
    onExport = handler;
  }

  /** Shows the places; a row that says the same as before stays, with the click that is in it. */
  void show(Counts counts) {
    Optional<Place> focused =
        buttons.entrySet().stream()
            .filter(entry -> entry.getValue().isFocused())
            .map(Map.Entry::getKey)
            .findFirst();
    buttons.clear();
    List<Node> made = new ArrayList<>();
    made.add(row(new Place.Inbox(), Icon.INBOX, "Inbox", counts.unread(), false));
    made.add(row(new Place.Articles(), Icon.ARTICLES, "Articles", counts.articles(), false));
    made.add(row(new Place.Claims(), Icon.CLAIMS, "Claims", counts.claims(), false));
    made.add(row(new Place.Changes(), Icon.ALERT, "Changes", counts.shaken(), false));
    made.add(row(new Place.Timeline(), Icon.TIMELINE, "Timeline", 0, false));
    made.add(sources(counts.sources()));
    made.add(heading("Stories", "New story", () -> onNewStory.run()));
    for (Stories.Listed listed : counts.stories()) {
      made.add(story(listed));
      made.add(
          row(
              new Place.StoryTimeline(listed.story().id()),
              Icon.TIMELINE,
              "Timeline",
              listed.claims(),
              true));
    }
    if (counts.stories().isEmpty()) {
      made.add(hint("No story yet. A story gathers the claims of one timeline."));
    }
    addSaved(counts.saved(), made);
    put(made);
    choose(chosen);
    focused.map(buttons::get).filter(button -> !button.isFocused()).ifPresent(Node::requestFocus);
  }

  /** Shows rows; one that says the same as before stays, with the click or menu that is in it. */
  private void put(List<Node> made) {
    List<Node> old = rows.getChildren();
    boolean sameSize = old.size() == made.size();
    for (int index = 0; index < Math.min(old.size(), made.size()); index++) {
      Node now = made.get(index);
      Node before = old.get(index);
      if (now.getUserData().equals(before.getUserData())) {
        made.set(index, before);
        if (before instanceof Button kept) {
          buttons.replaceAll((place, button) -> button.equals(now) ? kept : button);
        }
      } else if (sameSize) {
        old.set(index, now);
      }
    }
    if (!sameSize) {
      rows.getChildren().setAll(made);
    }
  }

  /** Marks the place that the window shows. */
  void choose(Place place) {
    chosen = place.line();
    buttons.forEach(
        (other, button) -> button.pseudoClassStateChanged(CHOSEN, other.equals(chosen)));
  }

  /** Puts the keyboard on the place that the window shows. */
  void focusChosen() {
    Optional.ofNullable(buttons.get(chosen)).ifPresent(Node::requestFocus);
  }

  private void addSaved(List<Counts.Saved> saved, List<Node> made) {
    made.add(heading("Saved", "Save the search", () -> savedRequests.save()));
    if (saved.isEmpty()) {
      made.add(hint("No saved search yet. One watches what comes in."));
      return;
    }
    int unread = saved.stream().mapToInt(Counts.Saved::unread).sum();
    made.add(row(new Place.Alerts(), Icon.BELL, "Alerts", unread, false));
    for (Counts.Saved each : saved) {
      SavedSearch search = each.search();
      Button row =
          row(new Place.Saved(search.id()), Icon.SAVED, search.name(), each.unread(), false);
      MenuItem edit = new MenuItem("Edit saved search", Icon.EDIT.node());
      edit.setOnAction(event -> savedRequests.edit(search));
      MenuItem read = new MenuItem("Mark all as read", Icon.CHECKED.node());
      read.setDisable(each.unread() == 0);
      read.setOnAction(event -> savedRequests.markRead(search));
      MenuItem delete = new MenuItem("Delete saved search", Icon.DELETE.node());
      delete.setOnAction(event -> savedRequests.delete(search));
      row.setContextMenu(new ContextMenu(edit, read, delete));
      row.setTooltip(new Tooltip(Prose.line(search.name() + ": " + search.query())));
      row.setUserData(each);
      each.mistake().ifPresent(sentence -> warn(row, "It finds nothing now. " + sentence));
      made.add(row);
    }
  }

  private static Label hint(String words) {
    Label none = new Label(words);
    none.setWrapText(true);
    none.setUserData(words);
    none.getStyleClass().addAll(Style.META, "sidebar-hint");
    return none;
  }

  private static Node heading(String words, String adding, Runnable onAdd) {
    Label title = new Label(words);
    title.getStyleClass().add("sidebar-heading");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button add = new Button("", Icon.ADD.small());
    add.getStyleClass().addAll("button-icon", "flat", "small");
    add.setAccessibleText(adding);
    add.setTooltip(new Tooltip(adding));
    add.setOnAction(event -> onAdd.run());
    HBox line = new HBox(title, gap, add);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sidebar-heading-line");
    line.setUserData(words);
    return line;
  }

  /** The line of the sources, with a sign where a person should look at one. */
  private Button sources(SourceCounts counts) {
    Button row = row(new Place.Sources(), Icon.SOURCES, "Sources", counts.all(), false);
    row.setUserData(counts);
    if (counts.troubled() > 0) {
      warn(row, Wording.count(counts.troubled(), "source needs", "sources need") + " a look");
    }
    return row;
  }

  /** Puts a sign on a line where a person should look at it. */
  private static void warn(Button row, String words) {
    Node sign = Icon.ALERT.small();
    sign.getStyleClass().add("warning");
    ((HBox) row.getGraphic()).getChildren().add(3, sign);
    row.setTooltip(new Tooltip(Prose.line(words)));
    row.setAccessibleText(row.getAccessibleText() + ", " + words);
  }

  private Button story(Stories.Listed listed) {
    Story story = listed.story();
    Button row =
        row(
            new Place.StoryArticles(story.id()),
            Icon.STORY,
            story.name(),
            listed.articles(),
            false);
    MenuItem export = new MenuItem("Export timeline", Icon.EXPORT.node());
    export.setOnAction(event -> onExport.accept(story));
    MenuItem rename = new MenuItem("Rename story", Icon.EDIT.node());
    rename.setOnAction(event -> onRename.accept(story));
    MenuItem delete = new MenuItem("Delete story", Icon.DELETE.node());
    delete.setOnAction(event -> onDelete.accept(story));
    row.setContextMenu(new ContextMenu(export, rename, delete));
    row.setUserData(listed);
    String note = story.note().isEmpty() ? "" : ": " + story.note();
    row.setTooltip(new Tooltip(Prose.line(story.name() + note)));
    return row;
  }

  private Button row(Place place, Icon icon, String title, int count, boolean indented) {
    Label name = new Label(Prose.line(title));
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label number = new Label(count > 0 ? Wording.number(count) : "");
    number.getStyleClass().add(Style.META);
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(Style.SMALL, icon.node(), name, gap, number);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.getStyleClass().add("sidebar-row");
    if (indented) {
      button.getStyleClass().add("sidebar-row-indented");
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.setUserData(List.of(place, title, count));
    line.prefWidthProperty().bind(button.widthProperty().subtract(indented ? 40 : 20));
    button.setAccessibleText(count > 0 ? title + ", " + count : title);
    button.setOnAction(event -> onChoose.accept(place));
    buttons.put(place, button);
    return button;
  }

  private void key(KeyEvent event) {
    if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
      return;
    }
    List<Button> all = new ArrayList<>(buttons.values());
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).isFocused()) {
        int next = index + (event.getCode() == KeyCode.DOWN ? 1 : -1);
        if (next >= 0 && next < all.size()) {
          all.get(next).requestFocus();
        }
        event.consume();
        return;
      }
    }
  }
}
