package org.dateline.ui.look;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Two buttons side by side of which exactly one is chosen, the left one at first. Pressing the
 * chosen one changes nothing.
 */
public final class PillPair extends HBox {
  /**
   * @param onChange called when the other one was chosen
   */
  public PillPair(ToggleButton left, ToggleButton right, Runnable onChange) {
    super(left, right);
    ToggleGroup group = new ToggleGroup();
    left.setToggleGroup(group);
    right.setToggleGroup(group);
    left.getStyleClass().add("left-pill");
    right.getStyleClass().add("right-pill");
    left.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener((property, before, after) -> {
          if (after == null) {
            before.setSelected(true);
          } else if (before != null) {
            onChange.run();
          }
        });
  }
}
