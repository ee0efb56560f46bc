package org.dateline.ui.search;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.desk.watch.ListedAlert;
import org.dateline.model.SavedSearch;
import org.dateline.model.StatedTime;
import org.dateline.search.Snippet;
import org.dateline.store.AlertRecord;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/** What saved searches found, the newest first, with the words that matched and their passage. */
public final class AlertsView extends BorderPane {
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  /** What a person wants of alerts. */
  public interface Requests {
    /** Open the text that a search found. */
    void open(SavedSearch search, AlertRecord found);

    /** Count everything that is shown as looked at. */
    void markAllRead();
  }

  /** A line: an article with its copies. */
  private record Line(
      SavedSearch search,
      ListedAlert.Found found,
      int others,
      boolean unread,
      boolean digest,
      boolean waiting) {}

  private final Clock clock;
  private final Requests requests;
  private final ListView<Line> list = new ListView<>();
  private final StackPane body = new StackPane();
  private final Label count = new Label();
  private final Button markRead = new Button("Mark all as read", Icon.CHECKED.small());
  private boolean wantsFocus;

  /**
   * @param clock what ages are told by
   * @param requests told what a person wants
   */
  public AlertsView(Clock clock, Requests requests) {
    this.clock = clock;
    this.requests = requests;
    getStyleClass().add("alerts-view");
    Label title = new Label("Alerts");
    title.getStyleClass().add("view-title");
    count.getStyleClass().add(Style.META);
    markRead.setOnAction(event -> requests.markAllRead());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(Style.MEDIUM, title, count, gap, markRead);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("view-top");
    list.setCellFactory(view -> new Row());
    list.setAccessibleText("Alerts");
    list.getStyleClass().add("alerts-list");
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
          }
        });
    list.setOnMouseClicked(event -> openChosen());
    setTop(top);
    setCenter(body);
    show(List.of(), false);
  }

  private void openChosen() {
    Line line = list.getSelectionModel().getSelectedItem();
    if (line != null) {
      requests.open(line.search(), line.found().record());
    }
  }

  /** Puts the keyboard on the list, also where it is still on its way. */
  public void focusList() {
    wantsFocus = list.getItems().isEmpty();
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  /**
   * Shows alerts.
   *
   * @param anySaved whether there is any saved search
   */
  public void show(List<ListedAlert> alerts, boolean anySaved) {
    List<Line> lines = new ArrayList<>();
    for (ListedAlert alert : alerts) {
      if (alert.digest()) {
        alert.articles().reversed().forEach(found -> lines.add(line(alert, found, 0)));
      } else {
        lines.add(line(alert, alert.articles().getFirst(), others(alert)));
      }
    }
    long unread = lines.stream().filter(Line::unread).count();
    count.setText(unread == 0 ? "" : unread + " unread");
    markRead.setDisable(unread == 0);
    if (!list.getItems().equals(lines)) {
      int chosen = list.getSelectionModel().getSelectedIndex();
      list.getItems().setAll(lines);
      if (chosen >= 0 && chosen < lines.size()) {
        list.getSelectionModel().select(chosen);
      }
    }
    body.getChildren().setAll(lines.isEmpty() ? nothing(anySaved) : list);
    if (wantsFocus && !lines.isEmpty()) {
      focusList();
    }
  }

  private static int others(ListedAlert alert) {
    return (int)
            alert.articles().stream().map(found -> found.record().articleId()).distinct().count()
        - 1;
  }

  private static Line line(ListedAlert alert, ListedAlert.Found found, int others) {
    return new Line(
        alert.search(),
        found,
        others,
        alert.digest() ? found.record().unread() : alert.unread(),
        alert.digest(),
        alert.delivered().isEmpty());
  }

  private static Region nothing(boolean anySaved) {
    return anySaved
        ? new EmptyState(
            Icon.BELL,
            "No alert yet",
            "When an article comes in that a saved search finds, it is listed here with the words"
                + " that matched.")
        : new EmptyState(
            Icon.BELL,
            "No saved search yet",
            "Search for something and save the search: it then watches what comes in, and what it"
                + " finds is listed here.");
  }

  private final class Row extends ContentCell<Line> {
    private final Region dot = new Region();
    private final Label search = new Label();
    private final Label when = new Label();
    private final ProseFlow headline = new ProseFlow();
    private final Label about = new Label();
    private final ProseFlow passage = new ProseFlow();
    private final ProseFlow words = new ProseFlow();

    Row() {
      VBox lines = new VBox(4);
      super(lines);
      getStyleClass().add(Style.ARTICLE_CELL);
      dot.getStyleClass().add("unread-dot");
      dot.managedProperty().bind(dot.visibleProperty());
      search.getStyleClass().add("alert-search");
      search.setGraphic(Icon.SAVED.small());
      search.setTextOverrun(OverrunStyle.ELLIPSIS);
      search.setMinWidth(0);
      when.getStyleClass().add(Style.META);
      when.setMinWidth(Region.USE_PREF_SIZE);
      about.getStyleClass().add(Style.META);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox top = new HBox(Style.SMALL, dot, search, gap, when);
      top.setAlignment(Pos.CENTER_LEFT);
      lines.setMaxWidth(860);
      lines.getChildren().setAll(top, headline, about, passage, words);
    }

    @Override
    protected String fill(Line line) {
      ListedAlert.Found found = line.found();
      dot.setVisible(line.unread());
      pseudoClassStateChanged(UNREAD, line.unread());
      search.setText(Prose.line(line.search().name()));
      String age = Wording.age(found.record().foundAt(), clock.instant(), ZoneId.systemDefault());
      String state = line.waiting() ? "waits · " : line.digest() ? "digest · " : "";
      when.setText(state + age);
      headline.show(found.article().headline(), Style.HEADLINE);
      String day = found.article().published().map(StatedTime::date).map(Wording::date).orElse("");
      String outlet = found.article().outlet().orElse("Unknown outlet");
      about.setText(
          Prose.line(Prose.dated(outlet, day))
              + (line.others() == 0
                  ? ""
                  : " · also in " + Wording.count(line.others(), "other", "others")));
      Snippet shown = found.passage();
      String text = shown.text().replace('\n', ' ');
      passage.show(text, MarkedWords.texts(text, shown.matches(), "passage"));
      String matched = "Matched: " + String.join(", ", found.record().words());
      words.show(matched, "note-words");
      return (line.unread() ? "Unread: " : "")
          + line.search().name()
          + ": "
          + found.article().headline()
          + ", "
          + about.getText()
          + ". "
          + matched;
    }
  }

  /** The alert that is chosen, for tests. */
  Optional<String> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(line -> line.found().article().headline());
  }
}
