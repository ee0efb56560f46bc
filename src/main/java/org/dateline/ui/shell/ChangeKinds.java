package org.dateline.ui.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.dateline.model.ChangeKind;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;
import org.dateline.ui.look.WrappingRow;

/**
 * Labels that say what an edit touched, with sign and word; what can turn a sentence goes first.
 */
final class ChangeKinds {
  private static final Comparator<ChangeKind> LOUDEST_FIRST =
      Comparator.comparing(Wording::isLoud).reversed().thenComparing(Comparator.naturalOrder());

  private ChangeKinds() {}

  /** The kinds in words, for example “Number, other words”. */
  static String words(Collection<ChangeKind> kinds) {
    String words =
        kinds.stream()
            .sorted(LOUDEST_FIRST)
            .map(Wording::change)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A label for each kind. */
  static WrappingRow labels(Collection<ChangeKind> kinds) {
    return line(
        kinds.stream()
            .sorted(LOUDEST_FIRST)
            .map(kind -> label(kind, Wording.change(kind)))
            .toList());
  }

  /** A label for each kind with how often it was touched. */
  static WrappingRow labels(Map<ChangeKind, Integer> counts) {
    return line(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.comparingByKey(LOUDEST_FIRST))
            .map(entry ->
                label(entry.getKey(), Wording.change(entry.getKey()) + " " + entry.getValue()))
            .toList());
  }

  private static WrappingRow line(List<? extends Node> labels) {
    WrappingRow line = new WrappingRow(6, Style.TINY);
    line.getChildren().setAll(labels);
    return line;
  }

  private static Label label(ChangeKind kind, String words) {
    Label label = new Label(words, Wording.icon(kind).small());
    label.getStyleClass().add("change-kind");
    if (Wording.isLoud(kind)) {
      label.getStyleClass().add("loud");
    }
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
