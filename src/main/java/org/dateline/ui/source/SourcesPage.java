package org.dateline.ui.source;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.dateline.model.Source;
import org.dateline.store.Poll;
import org.dateline.store.SourceEntry;
import org.dateline.store.SourceListing;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is followed, as a table: how each source is doing, when it was read and when it is read
 * next; beside it the chosen source with its log. Enter shows a source's articles, Delete removes
 * it.
 */
public final class SourcesPage extends BorderPane {
  private static final Duration TICK = Duration.seconds(30);

  private final Clock clock;
  private final ObservableList<SourceListing> all = FXCollections.observableArrayList();
  private final TableView<SourceListing> table = new TableView<>();
  private final SourceDetails details;
  private final SplitPane split = new SplitPane();
  private final StackPane body = new StackPane();
  private final Label count = new Label();
  private final Button pauseAll = new Button();
  private final Button readAll = new Button("Read all now", Icon.REFRESH.node());
  private final Timeline tick = new Timeline(new KeyFrame(TICK, event -> refreshWords()));
  private Optional<SourceRequests> requests = Optional.empty();
  private Optional<UUID> wanted = Optional.empty();
  private boolean showing;
  private boolean paused;
  private boolean wantsFocus;

  /**
   * @param clock what tells how long ago something was
   */
  public SourcesPage(Clock clock) {
    this.clock = clock;
    this.details = new SourceDetails(this::ask);
    getStyleClass().add("sources-page");
    setTop(top());
    makeColumns();
    SortedList<SourceListing> sorted = new SortedList<>(all);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setAccessibleText("Sources");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(view -> row());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, after) -> {
          if (!showing && after != null) {
            choose(after);
          }
        });
    details.setMinWidth(280);
    split.getItems().setAll(table, details);
    split.setDividerPositions(0.68);
    split.getStyleClass().add("panes");
    SplitPane.setResizableWithParent(details, false);
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(32, 32);
    body.getChildren().setAll(turning);
    setCenter(body);
    tick.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .addListener((property, before, after) -> {
          if (after == null) {
            tick.stop();
          } else {
            tick.play();
          }
        });
  }

  /** Who does what a person asks for. */
  public void setRequests(SourceRequests handler) {
    requests = Optional.of(handler);
  }

  private void ask(Consumer<SourceRequests> request) {
    requests.ifPresent(request);
  }

  private HBox top() {
    Label title = new Label("Sources");
    title.getStyleClass().add("view-title");
    count.getStyleClass().add(Style.META);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button follow = new Button("Follow", Icon.ADD.node());
    follow.getStyleClass().add("accent");
    follow.setOnAction(event -> ask(SourceRequests::follow));
    readAll.setOnAction(event -> ask(all -> all.readNow(List.of())));
    pauseAll.setOnAction(event -> ask(all -> all.pauseAll(!paused)));
    MenuItem importList = new MenuItem("Import a list of feeds (OPML)", Icon.FOLDER.node());
    importList.setOnAction(event -> ask(SourceRequests::importList));
    MenuItem exportList = new MenuItem("Export the list of feeds (OPML)", Icon.EXPORT.node());
    exportList.setOnAction(event -> ask(SourceRequests::exportList));
    MenuButton more = new MenuButton("", Icon.MENU.node(), importList, exportList);
    more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    more.setAccessibleText("More about sources");
    HBox top = new HBox(Style.SMALL, title, count, gap, pauseAll, readAll, follow, more);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("view-top");
    showPaused(false);
    return top;
  }

  /** Says whether all sources are left alone. */
  public void showPaused(boolean all) {
    paused = all;
    pauseAll.setText(all ? "Resume all" : "Pause all");
    pauseAll.setGraphic((all ? Icon.RESUME : Icon.PAUSE).node());
    say();
  }

  private void say() {
    long troubled = all.stream().filter(SourceListing::isTrouble).count();
    String words = all.isEmpty() ? "" : Wording.count(all.size(), "source", "sources");
    count.setText(
        words
            + (troubled > 0 ? " · " + troubled + " to look at" : "")
            + (paused ? " · reading is paused" : ""));
    readAll.setDisable(all.isEmpty());
    pauseAll.setDisable(all.isEmpty() && !paused);
  }

  /** Shows the sources; the chosen one stays chosen. */
  public void show(List<SourceListing> listings) {
    Optional<UUID> chosen = current().map(listing -> listing.source().id());
    showing = true;
    if (!all.equals(listings)) {
      all.setAll(listings);
    }
    if (table.getSortOrder().isEmpty() && !table.getColumns().isEmpty()) {
      table.getSortOrder().add(table.getColumns().getFirst());
    }
    table.sort();
    wanted.or(() -> chosen).ifPresent(this::select);
    wanted = Optional.empty();
    if (table.getSelectionModel().isEmpty() && !listings.isEmpty()) {
      table.getSelectionModel().select(0);
    }
    showing = false;
    say();
    body.getChildren().setAll(listings.isEmpty() ? nothing() : split);
    current().ifPresent(this::choose);
    if (wantsFocus && !listings.isEmpty()) {
      // The table comes into the scene with the first layout only, and takes no focus before.
      body.applyCss();
      body.layout();
      focusTable();
    }
  }

  /** Chooses a source as soon as it is listed. */
  public void selectSoon(UUID source) {
    wanted = Optional.of(source);
  }

  private void select(UUID source) {
    for (SourceListing listing : table.getItems()) {
      if (listing.source().id().equals(source)) {
        table.getSelectionModel().select(listing);
        table.scrollTo(listing);
      }
    }
  }

  /** Puts the keyboard on the table. */
  public void focusTable() {
    table.requestFocus();
    wantsFocus = !table.isFocused();
  }

  /** Shows the log of a source, where it is the chosen one still. */
  public void showLog(Source source, List<Poll> polls, List<SourceEntry> failed) {
    details.showLog(source, polls, failed);
  }

  private Node nothing() {
    Button follow = new Button("Follow a source", Icon.ADD.node());
    follow.getStyleClass().add("accent");
    follow.setOnAction(event -> ask(SourceRequests::follow));
    Button importList = new Button("Import a list of feeds", Icon.FOLDER.node());
    importList.setOnAction(event -> ask(SourceRequests::importList));
    HBox buttons = new HBox(Style.SMALL, follow, importList);
    buttons.setAlignment(Pos.CENTER);
    return new EmptyState(
        Icon.SOURCES,
        "Nothing is followed yet",
        "Paste the address of a site, a feed or a page with links. What it publishes then comes"
            + " into the inbox by itself.",
        List.of(buttons));
  }

  private Optional<SourceListing> current() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void choose(SourceListing listing) {
    details.show(listing, words());
    ask(to -> to.chosen(listing.source()));
  }

  private SourceWords words() {
    return new SourceWords(clock.instant(), ZoneId.systemDefault());
  }

  private void refreshWords() {
    table.refresh();
  }

  private void key(KeyEvent event) {
    if (current().isEmpty() || event.isShortcutDown()) {
      return;
    }
    Source source = current().orElseThrow().source();
    switch (event.getCode()) {
      case KeyCode.ENTER -> ask(to -> to.showArticles(source));
      case KeyCode.DELETE -> ask(to -> to.remove(source));
      case KeyCode.F2 -> ask(to -> to.rename(source));
      case KeyCode.F5 -> ask(to -> to.readNow(List.of(source)));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private TableRow<SourceListing> row() {
    TableRow<SourceListing> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && !row.isEmpty()) {
        ask(to -> to.showArticles(row.getItem().source()));
      }
    });
    return row;
  }

  /** What a cell says of a source. */
  private interface Cell {
    String of(SourceWords words, SourceListing listing);
  }

  private void makeColumns() {
    TableColumn<SourceListing, String> title =
        text("Source", 220, (words, listing) -> listing.source().title());
    title.setComparator(String.CASE_INSENSITIVE_ORDER);
    TableColumn<SourceListing, SourceHealth> health = new TableColumn<>("State");
    health.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(SourceHealth.of(row.getValue())));
    health.setCellFactory(column -> new HealthCell());
    health.setComparator(Comparator.comparingInt(SourceHealth::ordinal));
    health.setPrefWidth(125);
    TableColumn<SourceListing, String> kind =
        text("Kind", 85, (words, listing) -> SourceWords.kind(listing.source().kind()));
    TableColumn<SourceListing, String> articles =
        text("Articles", 110, (words, listing) -> SourceWords.articles(listing));
    TableColumn<SourceListing, String> last = text("Last read", 200, SourceWords::last);
    TableColumn<SourceListing, String> next = text("Next", 110, SourceWords::next);
    table.getColumns().setAll(List.of(title, health, kind, articles, last, next));
  }

  private TableColumn<SourceListing, String> text(String name, double width, Cell cell) {
    TableColumn<SourceListing, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(Prose.line(cell.of(words(), row.getValue()))));
    column.setPrefWidth(width);
    return column;
  }

  private static final class HealthCell extends TableCell<SourceListing, SourceHealth> {
    @Override
    protected void updateItem(@Nullable SourceHealth health, boolean empty) {
      super.updateItem(health, empty);
      if (empty || health == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      Node icon = health.icon().small();
      if (!health.style().isEmpty()) {
        icon.getStyleClass().add(health.style());
      }
      setGraphic(icon);
      setText(health.words());
    }
  }
}
