package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.dateline.model.ChangeKind;
import org.dateline.text.RevisionDifference;
import org.dateline.text.WordDiff;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;

/**
 * What differs between two texts: words that went are struck through, words that came are marked.
 */
final class Difference {
  private static final String SAME = "difference-same";

  private Difference() {}

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

  private static List<Piece> pieces(String before, String after) {
    return WordDiff.between(before, after).edits().stream()
        .flatMap(edit -> pieces(edit, before, after).stream())
        .toList();
  }

  private static List<Piece> pieces(WordDiff.Edit edit, String before, String after) {
    List<Piece> pieces = new ArrayList<>();
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
    return pieces;
  }

  /**
   * The paragraphs of two whole texts that differ, each with what its changes touch; how many are
   * the same stands between them.
   */
  static List<Node> paragraphs(String before, String after, RevisionDifference difference) {
    Paragraphs paragraphs = new Paragraphs();
    Iterator<RevisionDifference.Change> changes = difference.changes().iterator();
    Optional<RevisionDifference.Change> change = Optional.empty();
    for (WordDiff.Edit edit : difference.edits()) {
      Set<ChangeKind> kinds = Set.of();
      if (edit.kind() != WordDiff.Kind.EQUAL) {
        while (change.filter(open -> reaches(open, edit)).isEmpty() && changes.hasNext()) {
          change = Optional.of(changes.next());
        }
        kinds = change.map(RevisionDifference.Change::kinds).orElseGet(Set::of);
      }
      for (Piece piece : pieces(edit, before, after)) {
        paragraphs.add(piece, kinds);
      }
    }
    return paragraphs.all();
  }

  private static boolean reaches(RevisionDifference.Change change, WordDiff.Edit edit) {
    return change.before().end() >= edit.before().end()
        && change.after().end() >= edit.after().end();
  }

  /** Gathers pieces into paragraphs. */
  private static final class Paragraphs {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Text> line = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<ChangeKind> touched = EnumSet.noneOf(ChangeKind.class);
    private boolean changed;
    private int unchanged;

    void add(Piece piece, Set<ChangeKind> kinds) {
      String[] parts = piece.words().split("\n+", -1);
      for (int index = 0; index < parts.length; index++) {
        if (index > 0) {
          endParagraph();
        }
        if (!parts[index].isEmpty()) {
          line.addAll(Prose.texts(parts[index], "difference", piece.style()));
          words.append(parts[index]);
          if (!piece.style().equals(SAME)) {
            changed = true;
            touched.addAll(kinds);
          }
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
        VBox paragraph = new VBox(Style.SMALL, flow, ChangeKinds.labels(touched));
        paragraph.getStyleClass().add("difference-paragraph");
        paragraph.setFocusTraversable(true);
        paragraph.setAccessibleRole(AccessibleRole.TEXT);
        paragraph.setAccessibleText(ChangeKinds.words(touched) + ": " + words);
        nodes.add(paragraph);
      } else {
        unchanged++;
      }
      line.clear();
      words.setLength(0);
      touched.clear();
      changed = false;
    }

    private void noteUnchanged() {
      if (unchanged > 0) {
        String note =
            unchanged == 1 ? "one paragraph is the same" : unchanged + " paragraphs are the same";
        nodes.add(Prose.flow("⋯ " + note, "difference-skipped"));
      }
      unchanged = 0;
    }

    List<Node> all() {
      endParagraph();
      noteUnchanged();
      return nodes;
    }
  }
}
