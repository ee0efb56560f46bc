package org.dateline.ui.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.dateline.search.BarWidth;

/** Chooses how much time a bar of the histogram covers. Lives on the JavaFX thread. */
final class BarWidths extends MenuButton {
  private final RadioMenuItem fitting = new RadioMenuItem("As it fits");
  private final Map<BarWidth, RadioMenuItem> items = new EnumMap<>(BarWidth.class);

  /**
   * @param onChoose told how much time; nothing for what fits
   */
  BarWidths(Consumer<Optional<BarWidth>> onChoose) {
    ToggleGroup one = new ToggleGroup();
    fitting.setToggleGroup(one);
    fitting.setOnAction(event -> onChoose.accept(Optional.empty()));
    getItems().add(fitting);
    for (BarWidth width : BarWidth.values()) {
      RadioMenuItem item = new RadioMenuItem(words(width));
      item.setToggleGroup(one);
      item.setOnAction(event -> onChoose.accept(Optional.of(width)));
      items.put(width, item);
      getItems().add(item);
    }
    getStyleClass().addAll("flat", "small", "bar-widths");
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(new Tooltip("How much time a bar covers"));
  }

  /**
   * Shows what was asked for and what came of it.
   *
   * @param shown how much time a bar covers
   * @param asked how much was asked for; where that is too little to be seen, more is shown
   */
  void show(BarWidth shown, Optional<BarWidth> asked) {
    setText(words(shown));
    setAccessibleText("Bars " + words(shown).toLowerCase(java.util.Locale.ROOT));
    RadioMenuItem chosen =
        asked.flatMap(width -> Optional.ofNullable(items.get(width))).orElse(fitting);
    chosen.setSelected(true);
  }

  private static String words(BarWidth width) {
    return switch (width) {
      case DAY -> "By day";
      case WEEK -> "By week";
      case MONTH -> "By month";
    };
  }
}
