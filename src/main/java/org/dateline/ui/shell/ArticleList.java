package org.dateline.ui.shell;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.search.SearchResult;
import org.dateline.search.copies.CopyGroup;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Wording;
import org.dateline.ui.search.CopiesFold;
import org.dateline.ui.search.FacetPanel;
import org.dateline.ui.search.ResultHead;

/**
 * The articles of a place or of a search, each with what a person needs to choose; above them how
 * the search was understood and what it can be narrowed by.
 */
final class ArticleList extends BorderPane {
  /** From this width on the facets stand beside the list and no longer above it. */
  private static final double WIDE = 520;

  private static final double FACETS_WIDTH = 200;
  private static final double FACETS_SHARE = 0.42;
  private static final int BEFORE_END = 30;

  private final ListView<ArticleRow> list = new ListView<>();
  private final StackPane body = new StackPane();
  private final ResultHead head;
  private final FacetPanel facets;
  private final VBox top = new VBox();
  private final Map<UUID, CopyGroup> unfolded = new HashMap<>();
  private Consumer<ArticleRow> onOpen = article -> {};
  private Runnable onAdd = () -> {};
  private Runnable onInto = () -> {};
  private Runnable onDown = () -> {};
  private Runnable onMore = () -> {};
  private Optional<UUID> marked = Optional.empty();

  /** What the rows that are shown, or were last, answer. */
  private Asked answered = Asked.NOTHING;

  private boolean more;
  private boolean showing;
  private boolean loading;
  private boolean wantsFocus;
  private boolean narrowable;
  private boolean facetsOpen;

  /**
   * @param clock what ages are told by
   * @param dark whether the background is dark
   * @param requests told what a person wants of the results
   * @param copies told what a person wants of copies
   */
  ArticleList(
      Clock clock,
      ReadOnlyBooleanProperty dark,
      ResultRequests requests,
      CopiesFold.Requests copies) {
    getStyleClass().add("article-list");
    head = new ResultHead(requests);
    facets = new FacetPanel(requests::toggle, requests::days, requests::bars);
    list.setCellFactory(view -> new ArticleCell(clock, dark, unfolded, copies));
    list.setAccessibleText("Articles");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, after) -> {
          if (after != null && !showing) {
            onOpen.accept(after);
          }
        });
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean none = list.getSelectionModel().isEmpty();
          if (event.getCode() == KeyCode.DOWN && (loading || none)) {
            onDown.run();
            event.consume();
          }
        });
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          switch (event.getCode()) {
            case ENTER -> onInto.run();
            case RIGHT -> unfoldChosen(copies, true);
            case LEFT -> unfoldChosen(copies, false);
            default -> {
              return;
            }
          }
          event.consume();
        });
    dark.addListener((property, before, after) -> list.refresh());
    list.skinProperty().addListener((property, before, after) -> watchScrolling());
    top.getChildren().setAll(head);
    setTop(top);
    body.getChildren().setAll(list);
    setCenter(body);
    widthProperty().addListener((property, before, after) -> placeFacets());
    heightProperty().addListener((property, before, after) -> placeFacets());
  }

  void setOnOpen(Consumer<ArticleRow> handler) {
    onOpen = handler;
  }

  void setOnAdd(Runnable handler) {
    onAdd = handler;
  }

  /** Who is told that Enter was pressed on an article: the keyboard goes into its text. */
  void setOnInto(Runnable handler) {
    onInto = handler;
  }

  /** Who is told that Down was pressed while no article is chosen, or none is there yet. */
  void setOnDown(Runnable handler) {
    onDown = handler;
  }

  /** Who is told that a person comes near the end of what is shown. */
  void setOnMore(Runnable handler) {
    onMore = handler;
  }

  /** What stands above the list. */
  ResultHead head() {
    return head;
  }

  /**
   * Shows or hides what the list can be narrowed by.
   *
   * @param possible whether it can be narrowed at all
   * @param open whether a person wants to see by what
   */
  void showFacets(boolean possible, boolean open) {
    narrowable = possible;
    facetsOpen = open;
    head.showFacetsOpen(open);
    placeFacets();
  }

  /** Puts the keyboard on the facets. */
  void focusFacets() {
    facets.focusFirst();
  }

  private void placeFacets() {
    boolean shown = narrowable && facetsOpen;
    boolean beside = shown && getWidth() >= WIDE;
    if (beside) {
      top.getChildren().setAll(head);
      facets.setPrefWidth(FACETS_WIDTH);
      facets.setMinWidth(FACETS_WIDTH);
      facets.setMaxHeight(Double.MAX_VALUE);
      setLeft(facets);
    } else {
      setLeft(null);
      facets.setMinWidth(0);
      facets.setPrefWidth(USE_COMPUTED_SIZE);
      facets.setMaxHeight(getHeight() * FACETS_SHARE);
      if (shown && !top.getChildren().contains(facets)) {
        top.getChildren().setAll(head, facets);
      } else if (!shown) {
        top.getChildren().setAll(head);
      }
    }
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

  private void unfoldChosen(CopiesFold.Requests copies, boolean wanted) {
    ArticleRow row = list.getSelectionModel().getSelectedItem();
    if (row != null && row.copies() > 0) {
      copies.unfold(row.id(), wanted);
    }
  }

  /** Shows who carries the same story as an article, or only how many. */
  void unfold(UUID article, Optional<CopyGroup> group) {
    group.ifPresentOrElse(shown -> unfolded.put(article, shown), () -> unfolded.remove(article));
    list.refresh();
  }

  /** Shows of copies only how many there are. */
  void foldAll() {
    unfolded.clear();
    list.refresh();
  }

  void show(Listing listing, Asked asked, Optional<UUID> opened) {
    loading = false;
    head.clearNotes();
    head.showNarrowing(asked.narrowing());
    head.showSort(asked.sort());
    switch (listing) {
      case Listing.Loading coming -> {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        list.getItems().clear();
        loading = true;
        cover(Optional.of(turning));
        head.showCount("");
      }
      case Listing.Rows rows -> showRows(rows, asked, opened);
      case Listing.Misread misread -> {
        showCounted(false);
        SearchResult.Misunderstood mistake = misread.mistake();
        head.showCount("");
        list.getItems().clear();
        cover(
            Optional.of(
                head.mistake(misread.query(), mistake.at(), mistake.sentence(), mistake.guess())));
      }
      case Listing.Failed failed -> {
        showCounted(false);
        head.showCount("");
        list.getItems().clear();
        cover(
            Optional.of(
                new EmptyState(Icon.ALERT, "This could not be looked up", failed.sentence())));
      }
    }
  }

  private void showRows(Listing.Rows rows, Asked asked, Optional<UUID> opened) {
    more = rows.more();
    head.showCount(count(rows.total(), asked));
    rows.explored()
        .ifPresent(explored -> {
          facets.show(explored, asked.narrowing(), asked.bars());
          showCounted(!rows.rows().isEmpty() || !asked.narrowing().isEmpty());
          if (asked.searching() && explored.result() instanceof SearchResult.Found found) {
            head.showAnswer(asked.query(), explored.understood(), found);
            head.showNarrowing(asked.narrowing());
          }
        });
    if (rows.rows().isEmpty()) {
      list.getItems().clear();
      cover(Optional.of(nothing(asked)));
      takeFocus();
      return;
    }
    if (!list.getItems().equals(rows.rows())) {
      showing = true;
      list.getItems().setAll(rows.rows());
      showing = false;
    }
    cover(Optional.empty());
    takeFocus();
    opened.ifPresent(this::select);
    if (!asked.isSameList(answered)) {
      // The best answers are what a person wants to see, wherever the list before was scrolled to.
      list.scrollTo(0);
    }
    answered = asked;
  }

  /** Shows something over the list, which stays where it is and keeps the keyboard. */
  private void cover(Optional<? extends Node> cover) {
    body.getChildren().removeIf(node -> !list.equals(node));
    cover.ifPresent(body.getChildren()::add);
  }

  private void takeFocus() {
    if (wantsFocus) {
      wantsFocus = false;
      list.requestFocus();
    }
  }

  private static String count(int total, Asked asked) {
    if (total == 0) {
      return "";
    }
    return asked.searching() ? Wording.number(total) : Wording.count(total, "article", "articles");
  }

  private void showCounted(boolean shown) {
    facets.setVisible(shown);
    facets.setManaged(shown);
  }

  /** Watches how far a person has come; the bar is there once the list is on screen. */
  private void watchScrolling() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty().addListener((property, before, after) -> scrolled(after.doubleValue()));
      }
    }
  }

  private void scrolled(double share) {
    double near = 1 - BEFORE_END / (double) Math.max(BEFORE_END, list.getItems().size());
    if (more && near > 0 && share >= near) {
      more = false;
      onMore.run();
    }
  }

  private Node nothing(Asked asked) {
    if (asked.searching()) {
      return new EmptyState(
          Icon.SEARCH,
          "Nothing found",
          asked.narrowing().isEmpty()
              ? "Try fewer words, or another spelling. A search looks at headlines, texts, claims"
                  + " and notes."
              : "Nothing is left of it. Take something away that it is narrowed by.");
    }
    Button add = new Button("Add articles", Icon.ADD.node());
    add.getStyleClass().add("accent");
    add.setOnAction(event -> onAdd.run());
    return new EmptyState(
        Icon.INBOX,
        "Nothing here yet",
        "Paste addresses, drop saved pages into the window, or paste a text.",
        List.of(add));
  }
}
