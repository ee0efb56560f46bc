package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.dateline.text.WordDiff;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;

/**
 * What differs between two texts: words that went are struck through, words that came are marked.
 */
final class Difference {
  private static final String SAME = "difference-same";

  private final VBox page = new VBox(14);
  private final List<Text> line = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private boolean changed;
  private int unchanged;

  private Difference() {
    page.getStyleClass().add("difference-page");
  }

  /** A stretch of words and whether it stayed, went or came. */
  private record Piece(String words, String style) {}

  /** The difference of two short texts as one paragraph. */
  static ProseFlow flow(String before, String after) {
    return flow("", before, after, "");
  }

  /** The difference of two short texts between what stands beside them. */
  static ProseFlow flow(String lead, String before, String after, String tail) {
    List<Text> texts = new ArrayList<>(Prose.texts(lead, "difference-beside"));
    for (Piece piece : pieces(before, after)) {
      texts.addAll(Prose.texts(piece.words(), "difference", piece.style()));
    }
    texts.addAll(Prose.texts(tail, "difference-beside"));
    ProseFlow flow = new ProseFlow();
    flow.show(lead + (after.isEmpty() ? before : after) + tail, texts);
    flow.setAccessibleText("Before: " + before + " Now: " + after);
    return flow;
  }

  /** The paragraphs of two whole texts that differ; how many are the same stands between them. */
  static VBox page(String before, String after) {
    Difference difference = new Difference();
    for (Piece piece : pieces(before, after)) {
      difference.add(piece);
    }
    difference.endParagraph();
    difference.noteUnchanged();
    return difference.page;
  }

  private static List<Piece> pieces(String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    for (WordDiff.Edit edit : WordDiff.between(before, after).edits()) {
      boolean same = edit.kind() == WordDiff.Kind.EQUAL;
      if (!same && edit.before().length() > 0) {
        pieces.add(new Piece(edit.before().in(before), Style.DIFFERENCE_REMOVED));
        if (edit.after().length() > 0) {
          pieces.add(new Piece(" ", SAME));
        }
      }
      if (edit.after().length() > 0) {
        pieces.add(new Piece(edit.after().in(after), same ? SAME : Style.DIFFERENCE_ADDED));
      }
    }
    return pieces;
  }

  private void add(Piece piece) {
    String[] parts = piece.words().split("\n+", -1);
    for (int index = 0; index < parts.length; index++) {
      if (index > 0) {
        endParagraph();
      }
      if (!parts[index].isEmpty()) {
        line.addAll(Prose.texts(parts[index], "difference", piece.style()));
        words.append(parts[index]);
        changed |= !piece.style().equals(SAME);
      }
    }
  }

  private void endParagraph() {
    if (line.isEmpty()) {
      return;
    }
    if (changed) {
      noteUnchanged();
      ProseFlow flow = new ProseFlow();
      flow.show(words.toString(), List.copyOf(line));
      flow.setLineSpacing(6);
      page.getChildren().add(flow);
    } else {
      unchanged++;
    }
    line.clear();
    words.setLength(0);
    changed = false;
  }

  private void noteUnchanged() {
    if (unchanged > 0) {
      String note =
          unchanged == 1 ? "one paragraph is the same" : unchanged + " paragraphs are the same";
      page.getChildren().add(Prose.flow("⋯ " + note, "difference-skipped"));
    }
    unchanged = 0;
  }
}
