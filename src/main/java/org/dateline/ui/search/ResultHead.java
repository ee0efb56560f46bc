package org.dateline.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.dateline.desk.find.Narrowing;
import org.dateline.search.SearchResult;
import org.dateline.search.SortOrder;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;

/**
 * What stands above a list of results: its title and size, the order, what it is narrowed by, and
 * how the query was understood, with what could have been meant instead.
 */
public final class ResultHead extends VBox {
  /** What a person wants of the results. */
  public interface Requests {
    /** Search for another query instead. */
    void query(String query);

    /** Show the results in another order. */
    void sort(SortOrder order);

    /** Show less or more of them. */
    void narrow(Narrowing narrowing);

    /** Show or hide what they can be narrowed by. */
    void showFacets(boolean shown);

    /** Save the search under a name. */
    void save();
  }

  private final Requests requests;
  private final Label title = new Label();
  private final Label count = new Label();
  private final MenuButton order = new MenuButton();
  private final RadioMenuItem byRelevance = new RadioMenuItem("Best match first");
  private final RadioMenuItem byDate = new RadioMenuItem("Newest first");
  private final ToggleButton facets = new ToggleButton("", Icon.FILTER.small());
  private final Button save = new Button("", Icon.SAVED.small());
  private final NarrowingChips chips;
  private final VBox notes = new VBox(2);

  /**
   * @param requests told what a person wants
   */
  public ResultHead(Requests requests) {
    super(Style.TINY);
    this.requests = requests;
    this.chips = new NarrowingChips(requests::narrow);
    getStyleClass().add("pane-top");
    title.getStyleClass().add(Style.PANE_TITLE);
    title.setMinWidth(0);
    count.getStyleClass().add(Style.META);
    count.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup orders = new ToggleGroup();
    byRelevance.setToggleGroup(orders);
    byDate.setToggleGroup(orders);
    byRelevance.setOnAction(event -> requests.sort(SortOrder.RELEVANCE));
    byDate.setOnAction(event -> requests.sort(SortOrder.DATE));
    order.getItems().setAll(byRelevance, byDate);
    order.setGraphic(Icon.SORT.small());
    order.getStyleClass().addAll("button-icon", "flat", "small", "no-arrow");
    facets.getStyleClass().addAll("button-icon", "flat", "small");
    facets.setAccessibleText("Narrow the results");
    facets.setTooltip(new Tooltip("Narrow by outlet, day, language and more"));
    facets.setOnAction(event -> requests.showFacets(facets.isSelected()));
    save.getStyleClass().addAll("button-icon", "flat", "small");
    save.setAccessibleText("Save this search");
    save.setTooltip(new Tooltip("Save this search, and be told of what it finds"));
    save.setOnAction(event -> requests.save());
    for (Region tool : List.of(order, facets, save)) {
      tool.managedProperty().bind(tool.visibleProperty());
      tool.setMinWidth(Region.USE_PREF_SIZE);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(1, save, order, facets);
    tools.getStyleClass().add("result-tools");
    tools.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(6, title, count, gap, tools);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(28);
    notes.managedProperty().bind(notes.visibleProperty());
    getChildren().setAll(line, chips, notes);
    showTools(false, false);
    showSort(SortOrder.RELEVANCE);
  }

  /** Names what the list shows. */
  public void showTitle(String words) {
    title.setText(Prose.line(words));
  }

  /** Says how many there are. */
  public void showCount(String words) {
    count.setText(words);
  }

  /**
   * Shows which tools there are.
   *
   * @param narrowing whether the list can be narrowed
   * @param searching whether a search found it, which can be ordered and saved
   */
  public void showTools(boolean narrowing, boolean searching) {
    facets.setVisible(narrowing);
    order.setVisible(searching);
    save.setVisible(searching);
  }

  /** Shows whether the panel of facets is open. */
  public void showFacetsOpen(boolean open) {
    facets.setSelected(open);
  }

  /** Shows the order. */
  public void showSort(SortOrder sort) {
    byRelevance.setSelected(sort == SortOrder.RELEVANCE);
    byDate.setSelected(sort == SortOrder.DATE);
    String words = sort == SortOrder.DATE ? "Newest first" : "Best match first";
    order.setAccessibleText("Order: " + words);
    order.setTooltip(new Tooltip("Order: " + words));
  }

  /** Shows what the list is narrowed by. */
  public void showNarrowing(Narrowing narrowing) {
    chips.show(narrowing);
  }

  /** Forgets what was said of a query. */
  public void clearNotes() {
    notes.getChildren().clear();
    notes.setVisible(false);
  }

  /** Says how a query was understood and what could have been meant instead. */
  public void showAnswer(String typed, String understood, SearchResult.Found found) {
    clearNotes();
    chips.learn(found);
    if (!understood.isEmpty() && !understood.equals(typed.strip())) {
      notes.getChildren().add(flow("Understood as ", understood));
    }
    for (SearchResult.Note note : found.notes()) {
      notes.getChildren().add(Prose.flow(note.sentence(), "note-words"));
      note.alternative().ifPresent(query -> notes.getChildren().add(instead(query)));
    }
    found.suggestions().stream()
        .limit(3)
        .forEach(query -> notes.getChildren().add(link("Did you mean ", query)));
    notes.setVisible(!notes.getChildren().isEmpty());
  }

  private static Node flow(String before, String query) {
    ProseFlow flow = new ProseFlow();
    List<Text> texts = Prose.texts(before, "note-words");
    texts.addAll(Prose.texts(query, "note-words", "note-query"));
    flow.show(before + query, texts);
    return flow;
  }

  private Node instead(String query) {
    return link("Search for ", query);
  }

  private Hyperlink link(String before, String query) {
    Hyperlink link = new Hyperlink(before + "“" + Prose.line(query) + "”");
    link.getStyleClass().add("note-link");
    link.setMaxWidth(Double.MAX_VALUE);
    link.setOnAction(event -> requests.query(query));
    return link;
  }

  /** What is wrong with a query, at its place, with what may have been meant. */
  public Node mistake(String typed, int at, String sentence, Optional<String> guess) {
    int place = Math.clamp(at, 0, typed.length());
    ProseFlow shown = new ProseFlow();
    List<Text> texts = Prose.texts(typed.substring(0, place), "mistake-query");
    String rest = place == typed.length() ? " ⏎" : typed.substring(place);
    texts.addAll(Prose.texts(rest, "mistake-query", "mistake-place"));
    shown.show(typed.substring(0, place) + rest, texts);
    shown.setMaxWidth(300);
    shown.setTextAlignment(TextAlignment.CENTER);
    ProseFlow words = Prose.flow(sentence, "note-words");
    words.setMaxWidth(300);
    words.setTextAlignment(TextAlignment.CENTER);
    Label heading = new Label("This could not be looked up");
    heading.getStyleClass().add("empty-title");
    VBox box = new VBox(Style.MEDIUM, Icon.ALERT.node(), heading, shown, words);
    guess.ifPresent(query -> {
      Hyperlink link = link("Search for ", query);
      link.setMaxWidth(USE_PREF_SIZE);
      box.getChildren().add(link);
    });
    box.setAlignment(Pos.TOP_CENTER);
    box.getStyleClass().add(Style.EMPTY);
    return box;
  }
}
