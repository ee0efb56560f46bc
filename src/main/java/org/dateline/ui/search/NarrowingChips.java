package org.dateline.ui.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.dateline.desk.find.Narrowing;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;
import org.dateline.search.SearchResult;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;

/** What results are narrowed by, each with a button that takes it away. */
public final class NarrowingChips extends FlowPane {
  private static final double WIDEST = 220;

  private final Consumer<Narrowing> onNarrow;
  private final Map<Facet, Map<String, String>> labels = new HashMap<>();

  /**
   * @param onNarrow told what stays
   */
  public NarrowingChips(Consumer<Narrowing> onNarrow) {
    super(Style.TINY, Style.TINY);
    this.onNarrow = onNarrow;
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Learns how values are called. */
  public void learn(SearchResult.Found found) {
    found
        .facets()
        .forEach((facet, counts) -> {
          for (FacetCount count : counts) {
            labels.computeIfAbsent(facet, any -> new HashMap<>()).put(count.value(), count.label());
          }
        });
  }

  /** Shows what results are narrowed by. */
  public void show(Narrowing narrowing) {
    getChildren().clear();
    narrowing
        .days()
        .ifPresent(days ->
            getChildren().add(chip(FacetWords.days(days), narrowing.within(Optional.empty()))));
    new TreeMap<>(narrowing.selections())
        .forEach((facet, values) ->
            values.stream()
                .sorted()
                .forEach(value ->
                    getChildren()
                        .add(
                            chip(
                                FacetWords.title(facet) + ": " + label(facet, value),
                                narrowing.toggled(facet, value)))));
    if (getChildren().size() > 1) {
      Hyperlink clear = new Hyperlink("Clear all");
      clear.setOnAction(event -> onNarrow.accept(Narrowing.NONE));
      getChildren().add(clear);
    }
    setVisible(!narrowing.isEmpty());
  }

  private String label(Facet facet, String value) {
    String label = labels.getOrDefault(facet, Map.of()).getOrDefault(value, value);
    return FacetWords.label(facet, value, label);
  }

  private Node chip(String words, Narrowing without) {
    Label label = new Label(words);
    label.setTextOverrun(OverrunStyle.ELLIPSIS);
    label.setMaxWidth(WIDEST);
    Button remove = new Button("", Icon.CANCEL.small());
    remove.getStyleClass().add("chip-remove");
    remove.setAccessibleText("Do not narrow to " + words);
    remove.setOnAction(event -> onNarrow.accept(without));
    HBox chip = new HBox(2, label, remove);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add(Style.CHIP);
    return chip;
  }
}
