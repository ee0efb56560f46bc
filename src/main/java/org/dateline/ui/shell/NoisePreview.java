package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dateline.model.TextRange;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/** Says what a noise rule would find in the text that is shown, before it is made. */
final class NoisePreview extends VBox {
  private static final int LONGEST = 160;

  /** From this share of the text on, in percent, the share is said. */
  private static final int LARGE_SHARE = 25;

  NoisePreview() {
    super(Style.TINY);
    getStyleClass().add("noise-preview");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /**
   * Shows what is found.
   *
   * @param text the text that is shown
   * @param places where in it, in order
   */
  void show(String text, List<TextRange> places) {
    if (places.isEmpty()) {
      fill("Nothing in the text shown", List.of());
      return;
    }
    String first = places.getFirst().in(text).replace("\n\n", " · ").replace('\n', ' ');
    List<Node> more = new ArrayList<>();
    more.add(Prose.flow(ClaimWords.quoted(ClaimWords.shorten(first, LONGEST)), Style.QUOTE));
    int found = places.stream().mapToInt(TextRange::length).sum();
    long share = Math.round(100.0 * found / text.length());
    if (share >= LARGE_SHARE) {
      more.add(Prose.flow("That is " + share + " % of the text.", "alert-words"));
    }
    fill(
        Wording.count(places.size(), "place", "places")
            + " in the text shown"
            + (places.size() > 1 ? "; the first:" : ":"),
        more);
  }

  /** Shows nothing. */
  void clear() {
    setVisible(false);
  }

  private void fill(String head, List<Node> more) {
    Label title = new Label(head);
    title.getStyleClass().add(Style.FIELD_LABEL);
    getChildren().setAll(title);
    getChildren().addAll(more);
    setVisible(true);
  }
}
