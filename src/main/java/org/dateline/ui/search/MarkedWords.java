package org.dateline.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import org.dateline.model.TextRange;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/** Words in which some are marked as found. */
public final class MarkedWords {
  private MarkedWords() {}

  /**
   * Texts for one {@link org.dateline.ui.look.ProseFlow}.
   *
   * @param text the words
   * @param matches which of them were found, in order
   * @param style the style class of all of them
   */
  public static List<Text> texts(String text, List<TextRange> matches, String style) {
    List<Text> texts = new ArrayList<>();
    int reached = 0;
    for (TextRange match : matches) {
      if (match.start() < reached || match.end() > text.length()) {
        continue;
      }
      if (match.start() > reached) {
        texts.addAll(Prose.texts(text.substring(reached, match.start()), style));
      }
      texts.addAll(Prose.texts(match.in(text), style, Style.MATCH));
      reached = match.end();
    }
    if (reached < text.length()) {
      texts.addAll(Prose.texts(text.substring(reached), style));
    }
    return texts;
  }
}
