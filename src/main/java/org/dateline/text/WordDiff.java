package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.TextRange;

/**
 * What differs between two texts, word by word.
 *
 * <pre>{@code
 * WordDiff.between("locked in Iran", "locked in Syria").edits();
 * // [EQUAL "locked in ", REPLACE "Iran" → "Syria"]
 * }</pre>
 *
 * <p>The edits cover both texts from beginning to end without gaps. Texts of a megabyte take
 * seconds at most: a stretch that would take longer to compare counts as replaced. Immutable.
 */
public final class WordDiff {
  /** What happened to a stretch. */
  public enum Kind {
    /** The same characters in both texts. */
    EQUAL,
    /** In the second text only. */
    INSERT,
    /** In the first text only. */
    DELETE,
    /** Other characters. */
    REPLACE
  }

  /**
   * One stretch of the comparison.
   *
   * @param kind what happened
   * @param before where it is in the first text, empty for an insertion
   * @param after where it is in the second text, empty for a deletion
   */
  public record Edit(Kind kind, TextRange before, TextRange after) {}

  private final List<Edit> edits;

  private WordDiff(List<Edit> edits) {
    this.edits = List.copyOf(edits);
  }

  /** Compares two texts. */
  public static WordDiff between(String before, String after) {
    Tokens.Vocabulary vocabulary = new Tokens.Vocabulary();
    Tokens a = Tokens.of(before, vocabulary);
    Tokens b = Tokens.of(after, vocabulary);
    float[] weights = TokenAlignment.weights(a, b, vocabulary.size());
    return of(a, b, TokenAlignment.of(a, b, weights));
  }

  static WordDiff of(Tokens a, Tokens b, TokenAlignment alignment) {
    Builder builder = new Builder(a.text(), b.text());
    for (int i = 0; i < a.count(); i++) {
      int j = alignment.inB(i);
      if (j >= 0) {
        builder.changed(a.start(i), b.start(j));
        builder.token(a.end(i), b.end(j));
      }
    }
    builder.changed(a.text().length(), b.text().length());
    return new WordDiff(builder.edits);
  }

  /** All stretches, in order. */
  public List<Edit> edits() {
    return edits;
  }

  /** The stretches that differ, in order. */
  public List<Edit> changes() {
    return edits.stream().filter(edit -> edit.kind() != Kind.EQUAL).toList();
  }

  private static final class Builder {
    private final String before;
    private final String after;
    private final List<Edit> edits = new ArrayList<>();
    private int atBefore;
    private int atAfter;

    Builder(String before, String after) {
      this.before = before;
      this.after = after;
    }

    /** Goes on to where both texts agree again; what they share at both ends is kept. */
    void changed(int toBefore, int toAfter) {
      int shared = 0;
      while (atBefore + shared < toBefore
          && atAfter + shared < toAfter
          && before.charAt(atBefore + shared) == after.charAt(atAfter + shared)
          && Folding.isSpace(before.charAt(atBefore + shared))) {
        shared++;
      }
      add(Kind.EQUAL, atBefore + shared, atAfter + shared);
      int tail = 0;
      while (toBefore - tail > atBefore
          && toAfter - tail > atAfter
          && before.charAt(toBefore - tail - 1) == after.charAt(toAfter - tail - 1)
          && Folding.isSpace(before.charAt(toBefore - tail - 1))) {
        tail++;
      }
      boolean gone = toBefore - tail > atBefore;
      boolean come = toAfter - tail > atAfter;
      add(
          gone && come ? Kind.REPLACE : gone ? Kind.DELETE : Kind.INSERT,
          toBefore - tail,
          toAfter - tail);
      add(Kind.EQUAL, toBefore, toAfter);
    }

    void token(int endBefore, int endAfter) {
      boolean same =
          endBefore - atBefore == endAfter - atAfter
              && before.regionMatches(atBefore, after, atAfter, endBefore - atBefore);
      add(same ? Kind.EQUAL : Kind.REPLACE, endBefore, endAfter);
    }

    private void add(Kind kind, int toBefore, int toAfter) {
      if (toBefore == atBefore && toAfter == atAfter) {
        return;
      }
      Edit edit =
          new Edit(kind, new TextRange(atBefore, toBefore), new TextRange(atAfter, toAfter));
      if (!edits.isEmpty() && edits.getLast().kind() == kind) {
        Edit last = edits.removeLast();
        edit =
            new Edit(
                kind,
                new TextRange(last.before().start(), toBefore),
                new TextRange(last.after().start(), toAfter));
      }
      edits.add(edit);
      atBefore = toBefore;
      atAfter = toAfter;
    }
  }
}
