package org.dateline.ui.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.dateline.model.TextRange;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;

/** The articles of a place or of a search, each with what a person needs to choose. */
final class ArticleList extends BorderPane {
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final Clock clock;
  private final ReadOnlyBooleanProperty dark;
  private final Label title = new Label();
  private final Label count = new Label();
  private final ListView<ArticleRow> list = new ListView<>();
  private final StackPane body = new StackPane();
  private final VBox notes = new VBox(2);
  private Consumer<UUID> onOpen = article -> {};
  private Consumer<String> onQuery = query -> {};
  private Runnable onAdd = () -> {};
  private Runnable onInto = () -> {};
  private Optional<UUID> marked = Optional.empty();
  private boolean showing;
  private boolean wantsFocus;

  ArticleList(Clock clock, ReadOnlyBooleanProperty dark) {
    this.clock = clock;
    this.dark = dark;
    getStyleClass().add("article-list");
    list.setCellFactory(view -> new Row());
    list.setAccessibleText("Articles");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, after) -> {
          if (after != null && !showing) {
            onOpen.accept(after.id());
          }
        });
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            onInto.run();
            event.consume();
          }
        });
    dark.addListener((property, before, after) -> list.refresh());
    title.getStyleClass().add(Style.PANE_TITLE);
    title.setMinWidth(0);
    count.getStyleClass().add(Style.META);
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(Style.SMALL, title, gap, count);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox top = new VBox(Style.TINY, line, notes);
    notes.managedProperty().bind(notes.visibleProperty());
    top.getStyleClass().add("pane-top");
    setTop(top);
    setCenter(body);
  }

  void setOnOpen(Consumer<UUID> handler) {
    onOpen = handler;
  }

  /** Who is told that a suggested query is taken. */
  void setOnQuery(Consumer<String> handler) {
    onQuery = handler;
  }

  void setOnAdd(Runnable handler) {
    onAdd = handler;
  }

  /** Who is told that Enter was pressed on an article: the keyboard goes into its text. */
  void setOnInto(Runnable handler) {
    onInto = handler;
  }

  void setTitle(String words) {
    title.setText(Prose.line(words));
  }

  /** Puts the keyboard on the list without choosing anything. */
  void focusOnly() {
    list.requestFocus();
    wantsFocus = !list.isFocused();
  }

  /** Puts the keyboard on the list, on its first article where none is chosen. */
  void focusList() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  /** Marks the open article; scrolls to it only where another was open before. */
  void select(UUID article) {
    boolean other = marked.filter(article::equals).isEmpty();
    showing = true;
    for (int index = 0; index < list.getItems().size(); index++) {
      if (list.getItems().get(index).id().equals(article)) {
        list.getSelectionModel().select(index);
        marked = Optional.of(article);
        if (other) {
          list.scrollTo(Math.max(0, index - 2));
        }
      }
    }
    showing = false;
  }

  void selectNeighbour(int step) {
    int index = list.getSelectionModel().getSelectedIndex() + step;
    if (index >= 0 && index < list.getItems().size()) {
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - 2));
    }
  }

  void show(Listing listing, Optional<UUID> opened, boolean searched) {
    notes.getChildren().clear();
    switch (listing) {
      case Listing.Loading loading -> {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        body.getChildren().setAll(turning);
        count.setText("");
      }
      case Listing.Rows rows -> showRows(rows, opened, searched);
      case Listing.Failed failed -> {
        count.setText("");
        List<Node> help = new ArrayList<>();
        failed.suggestion().ifPresent(query -> help.add(suggestion(query)));
        body.getChildren()
            .setAll(empty(Icon.ALERT, "This could not be looked up", failed.sentence(), help));
      }
    }
    notes.setVisible(!notes.getChildren().isEmpty());
  }

  private void showRows(Listing.Rows rows, Optional<UUID> opened, boolean searched) {
    count.setText(rows.total() == 0 ? "" : Wording.count(rows.total(), "article", "articles"));
    rows.note().ifPresent(note -> notes.getChildren().add(Prose.flow(note, "note-words")));
    rows.suggestion().ifPresent(query -> notes.getChildren().add(suggestion(query)));
    if (rows.rows().isEmpty()) {
      body.getChildren().setAll(nothing(searched));
      list.getItems().clear();
      return;
    }
    if (!list.getItems().equals(rows.rows())) {
      showing = true;
      list.getItems().setAll(rows.rows());
      showing = false;
    }
    body.getChildren().setAll(list);
    if (wantsFocus) {
      wantsFocus = false;
      list.requestFocus();
    }
    opened.ifPresent(this::select);
  }

  private Node nothing(boolean searched) {
    if (searched) {
      return empty(
          Icon.SEARCH,
          "Nothing found",
          "Try fewer words, or another spelling. A search looks at headlines, texts, claims and"
              + " notes.",
          List.of());
    }
    Button add = new Button("Add articles", Icon.ADD.node());
    add.getStyleClass().add("accent");
    add.setOnAction(event -> onAdd.run());
    return empty(
        Icon.INBOX,
        "Nothing here yet",
        "Paste addresses, drop saved pages into the window, or paste a text.",
        List.of(add));
  }

  private Hyperlink suggestion(String query) {
    Hyperlink link = new Hyperlink("Search for “" + Prose.line(query) + "” instead");
    link.setOnAction(event -> onQuery.accept(query));
    return link;
  }

  static Node empty(Icon icon, String heading, String advice, List<? extends Node> more) {
    Label words = new Label(heading);
    words.getStyleClass().add("empty-title");
    ProseFlow help = Prose.flow(advice, "note-words");
    help.setMaxWidth(300);
    help.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    VBox box = new VBox(Style.MEDIUM, icon.node(), words, help);
    box.getChildren().addAll(more);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add(Style.EMPTY);
    return box;
  }

  /** Texts of words in which some are marked as found. */
  static List<Text> markedTexts(ArticleRow.Marked marked, String style) {
    List<Text> texts = new ArrayList<>();
    int reached = 0;
    for (TextRange match : marked.matches()) {
      if (match.start() < reached || match.end() > marked.text().length()) {
        continue;
      }
      if (match.start() > reached) {
        texts.addAll(Prose.texts(marked.text().substring(reached, match.start()), style));
      }
      texts.addAll(Prose.texts(match.in(marked.text()), style, Style.MATCH));
      reached = match.end();
    }
    if (reached < marked.text().length()) {
      texts.addAll(Prose.texts(marked.text().substring(reached), style));
    }
    return texts;
  }

  private final class Row extends ContentCell<ArticleRow> {
    private final Region unread = new Region();
    private final ProseFlow headline = new ProseFlow();
    private final Label about = new Label();
    private final HBox dots = new HBox(3);
    private final ProseFlow passage = new ProseFlow();

    Row() {
      VBox lines = new VBox(3);
      super(lines);
      getStyleClass().add(Style.ARTICLE_CELL);
      unread.getStyleClass().add("unread-dot");
      about.getStyleClass().add(Style.META);
      about.setTextOverrun(OverrunStyle.ELLIPSIS);
      about.setMinWidth(0);
      dots.setAlignment(Pos.CENTER_LEFT);
      dots.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(6, unread, about, gap, dots);
      line.setAlignment(Pos.CENTER_LEFT);
      unread.managedProperty().bind(unread.visibleProperty());
      passage.managedProperty().bind(passage.visibleProperty());
      lines.getChildren().setAll(headline, line, passage);
    }

    @Override
    protected String fill(ArticleRow row) {
      headline.show(row.headline().text(), markedTexts(row.headline(), Style.HEADLINE));
      String age = Wording.age(row.captured(), clock.instant(), ZoneId.systemDefault());
      String day = row.published().map(Wording::day).orElse("captured " + age);
      about.setText(Prose.line(Prose.dated(row.outlet(), day)));
      unread.setVisible(row.unread());
      pseudoClassStateChanged(UNREAD, row.unread());
      dots.getChildren().clear();
      if (row.shaken() > 0) {
        Node alert = Icon.ALERT.small();
        alert.getStyleClass().add("warning");
        dots.getChildren().add(alert);
      }
      StringBuilder spoken = new StringBuilder();
      for (ArticleRow.Dot dot : row.dots()) {
        Region spot = new Region();
        spot.getStyleClass().add("type-dot");
        spot.setStyle(
            "-fx-background-color: "
                + TypeColour.css(TypeColour.on(dot.colour(), dark.get()), 1)
                + ";");
        dots.getChildren().add(spot);
        spoken.append(", ").append(dot.type()).append(' ').append(dot.count());
      }
      passage.setVisible(row.passage().isPresent());
      row.passage().ifPresent(words -> passage.show(words.text(), markedTexts(words, "passage")));
      return (row.unread() ? "Unread: " : "")
          + row.headline().text()
          + ", "
          + row.outlet()
          + ", "
          + day
          + spoken
          + (row.shaken() > 0 ? ", words changed under a claim" : "");
    }
  }
}
