package org.dateline.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.dateline.model.TextRange;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;

/** Walks through what a search found in the open text: “3 of 12”, forth and back, around. */
public final class MatchWalk extends HBox {
  private final Label place = new Label();
  private final Consumer<TextRange> onReach;
  private List<TextRange> matches = List.of();
  private int at = -1;

  /**
   * @param onReach told which match a person has come to
   */
  public MatchWalk(Consumer<TextRange> onReach) {
    super(2);
    this.onReach = onReach;
    getStyleClass().add("match-walk");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    place.getStyleClass().add(Style.META);
    getChildren()
        .setAll(
            button(Icon.PREVIOUS, "Previous match · Shift+F3", -1),
            place,
            button(Icon.NEXT, "Next match · F3", 1));
    show(List.of());
  }

  private Button button(Icon icon, String words, int step) {
    Button button = new Button("", icon.small());
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setFocusTraversable(false);
    button.setOnAction(event -> step(step));
    return button;
  }

  /** Walks through these from now on; stays where it is where they are the same. */
  public void show(List<TextRange> found) {
    if (!found.equals(matches)) {
      matches = List.copyOf(found);
      at = -1;
    }
    setVisible(!matches.isEmpty());
    tell();
  }

  /** Goes to the next match, or back with -1; from the last to the first. */
  public void step(int step) {
    if (matches.isEmpty()) {
      return;
    }
    at = at < 0 ? (step > 0 ? 0 : matches.size() - 1) : Math.floorMod(at + step, matches.size());
    tell();
    onReach.accept(matches.get(at));
  }

  private void tell() {
    place.setText(at < 0 ? matches.size() + " found" : (at + 1) + " of " + matches.size());
    setAccessibleText("Matches: " + place.getText());
  }
}
