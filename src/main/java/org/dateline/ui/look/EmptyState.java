package org.dateline.ui.look;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where nothing is: why, and what to do. */
public final class EmptyState extends VBox {
  private static final double WIDEST = 340;

  /**
   * @param icon what is missing
   * @param heading says so
   * @param advice what to do, in a sentence or two
   * @param more what does it, for example a button
   */
  public EmptyState(Icon icon, String heading, String advice, List<? extends Node> more) {
    super(Style.MEDIUM);
    Label words = new Label(heading);
    words.getStyleClass().add("empty-title");
    ProseFlow help = Prose.flow(advice, "note-words");
    help.setMaxWidth(WIDEST);
    help.setTextAlignment(TextAlignment.CENTER);
    getChildren().setAll(icon.node(), words, help);
    getChildren().addAll(more);
    setAlignment(Pos.CENTER);
    getStyleClass().add(Style.EMPTY);
  }

  /** Nothing more can be done about it here. */
  public EmptyState(Icon icon, String heading, String advice) {
    this(icon, heading, advice, List.of());
  }
}
