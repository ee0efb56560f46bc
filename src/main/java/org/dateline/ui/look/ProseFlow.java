package org.dateline.ui.look;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A paragraph of words from articles and persons that wraps in any script; see {@link Prose} for
 * what JavaFX needs for that. Never narrower than its longest right-to-left part.
 */
public final class ProseFlow extends TextFlow {
  /** Wider than {@link Prose#LONGEST_PART} letters in the largest text of the client. */
  private static final double NARROWEST = 210;

  private boolean rightToLeftWithin;

  /** An empty paragraph. */
  public ProseFlow() {}

  /**
   * A paragraph.
   *
   * @param words its words
   * @param styleClasses the style classes of its texts
   */
  public ProseFlow(String words, String... styleClasses) {
    show(words, styleClasses);
  }

  /** Shows other words, from the side where their language begins and in a font that has them. */
  public void show(String words, String... styleClasses) {
    show(words, Prose.texts(words, styleClasses));
  }

  /** Shows texts that together hold the words, each made by {@link Prose#texts}. */
  public void show(String words, List<Text> texts) {
    rightToLeftWithin = Prose.hasRightToLeft(words);
    boolean rightToLeft = Prose.startsRightToLeft(words);
    setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    setStyle(rightToLeft ? "-fx-font-family: \"" + Prose.rightToLeftFont() + "\";" : "");
    setMinWidth(rightToLeftWithin ? NARROWEST : USE_COMPUTED_SIZE);
    getChildren().setAll(texts);
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(
        rightToLeftWithin && width >= 0 ? Math.max(width, NARROWEST) : width);
  }
}
