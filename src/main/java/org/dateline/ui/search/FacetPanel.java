package org.dateline.ui.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.find.Days;
import org.dateline.desk.find.Explored;
import org.dateline.desk.find.Narrowing;
import org.dateline.search.BarWidth;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;
import org.dateline.search.SearchResult;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * What the results can be narrowed by, with counts that tell what each further click would give:
 * days as bars, and the values of the facets. Lives on the JavaFX thread.
 */
public final class FacetPanel extends ScrollPane {
  private static final int FEW = 5;

  private final VBox groups = new VBox(Style.SMALL);
  private final Histogram histogram;
  private final Set<Facet> open = EnumSet.of(Facet.PUBLISHER, Facet.LANGUAGE, Facet.REGION);
  private final Set<Facet> whole = EnumSet.noneOf(Facet.class);
  private final Map<Value, CheckBox> boxes = new LinkedHashMap<>();
  private final Map<Facet, Button> heads = new LinkedHashMap<>();
  private final BiConsumer<Facet, String> onToggle;
  private Map<Facet, List<FacetCount>> counts = Map.of();

  private record Value(Facet facet, String value) {}

  /**
   * @param onToggle told that a person takes a value in or out
   * @param onDays told which days a person wants to see
   * @param onWidth told how much time each bar shall cover; nothing for what fits
   */
  public FacetPanel(
      BiConsumer<Facet, String> onToggle,
      Consumer<Optional<Days>> onDays,
      Consumer<Optional<BarWidth>> onWidth) {
    this.onToggle = onToggle;
    histogram = new Histogram(onDays, onWidth);
    VBox all = new VBox(Style.SMALL, histogram, groups);
    all.getStyleClass().add("facets");
    setContent(all);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "facet-panel");
    setMinHeight(0);
  }

  /** As high as what is in it, so that a few values leave no empty room. */
  @Override
  protected double computePrefHeight(double width) {
    return getContent().prefHeight(width) + snappedTopInset() + snappedBottomInset() + 2;
  }

  /** Puts the keyboard on the first thing that can be chosen. */
  public void focusFirst() {
    if (histogram.isVisible()) {
      histogram.focusBars();
    } else {
      heads.values().stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  /**
   * Shows what an exploration counted.
   *
   * @param asked how much time each bar was to cover
   */
  public void show(Explored explored, Narrowing narrowing, Optional<BarWidth> asked) {
    if (!(explored.result() instanceof SearchResult.Found found)) {
      return;
    }
    histogram.show(explored.histogram(), explored.width(), asked, narrowing.days());
    counts = found.facets();
    fill();
  }

  private void fill() {
    Optional<Value> focused =
        boxes.entrySet().stream()
            .filter(entry -> entry.getValue().isFocused())
            .map(Map.Entry::getKey)
            .findFirst();
    Optional<Facet> head =
        heads.entrySet().stream()
            .filter(entry -> entry.getValue().isFocused())
            .map(Map.Entry::getKey)
            .findFirst();
    boxes.clear();
    heads.clear();
    List<Node> made = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetCount> values = counts.getOrDefault(facet, List.of());
      if (!values.isEmpty()) {
        made.add(group(facet, values));
      }
    }
    if (made.isEmpty()) {
      made.add(Prose.flow("Nothing to narrow by.", "note-words"));
    }
    groups.getChildren().setAll(made);
    focused.map(boxes::get).ifPresent(Node::requestFocus);
    head.map(heads::get).ifPresent(Node::requestFocus);
  }

  private Node group(Facet facet, List<FacetCount> values) {
    boolean shown = open.contains(facet) || values.stream().anyMatch(FacetCount::selected);
    String title = FacetWords.title(facet);
    Label name = new Label(title);
    name.getStyleClass().add(Style.FIELD_LABEL);
    Label number = new Label(shown ? "" : String.valueOf(values.size()));
    number.getStyleClass().add(Style.META);
    HBox line =
        new HBox(Style.TINY, (shown ? Icon.OPENED : Icon.NEXT).small(), name, gap(), number);
    line.setAlignment(Pos.CENTER_LEFT);
    Button head = new Button();
    head.setGraphic(line);
    head.getStyleClass().add("facet-head");
    head.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(head.widthProperty());
    head.setAccessibleText(
        title + ", " + Wording.count(values.size(), "value", "values") + (shown ? ", open" : ""));
    head.setOnAction(event -> {
      if (!open.remove(facet)) {
        open.add(facet);
      }
      fill();
    });
    heads.put(facet, head);
    VBox group = new VBox(1, head);
    if (shown) {
      boolean all = whole.contains(facet) || values.size() <= FEW + 1;
      values.stream()
          .filter(value -> all || value.selected() || values.indexOf(value) < FEW)
          .forEach(value -> group.getChildren().add(row(facet, value)));
      if (!all) {
        Hyperlink more = new Hyperlink("All " + values.size());
        more.getStyleClass().add("facet-more");
        more.setAccessibleText("All values of " + title);
        more.setOnAction(event -> {
          whole.add(facet);
          fill();
        });
        group.getChildren().add(more);
      }
    }
    return group;
  }

  private Node row(Facet facet, FacetCount value) {
    String words = FacetWords.label(facet, value);
    CheckBox box = new CheckBox(words);
    box.setSelected(value.selected());
    box.setMinWidth(0);
    box.setMnemonicParsing(false);
    box.getStyleClass().add("facet-value");
    box.setAccessibleText(words + ", " + Wording.count(value.count(), "article", "articles"));
    box.setOnAction(event -> onToggle.accept(facet, value.value()));
    boxes.put(new Value(facet, value.value()), box);
    Label count = new Label(Wording.number(value.count()));
    count.getStyleClass().add(Style.META);
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(Style.TINY, box, gap(), count);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("facet-row");
    return line;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
