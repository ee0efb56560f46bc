package org.dateline.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.analysis.Token;

/** Words with {@code *} and {@code ?} in them, as automata over exact terms. */
final class Patterns {
  private static final int WORK = 10_000;

  private Patterns() {}

  /** The folded parts of a pattern, cut where a word ends. */
  static List<String> pieces(String pattern, TextAnalysis analysis) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean letters = false;
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      if (c == '*' || c == '?') {
        piece.append((char) c);
      } else if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        piece.appendCodePoint(c);
        letters = true;
      } else {
        finish(piece, letters, pieces, analysis);
        letters = false;
      }
    }
    finish(piece, letters, pieces, analysis);
    return pieces;
  }

  private static void finish(
      StringBuilder piece, boolean letters, List<String> pieces, TextAnalysis analysis) {
    if (letters) {
      pieces.add(folded(piece.toString(), analysis));
    }
    piece.setLength(0);
  }

  /** Folds what stands between the wildcards. */
  private static String folded(String pattern, TextAnalysis analysis) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      if (i == pattern.length() || pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
        out.append(analysis.fold(pattern.substring(from, i)));
        if (i < pattern.length()) {
          out.append(pattern.charAt(i));
        }
        from = i + 1;
      }
    }
    return out.toString();
  }

  /** All exact terms that a folded pattern means. */
  static Automaton automaton(String pattern) {
    List<Automaton> parts = new ArrayList<>();
    Automaton exactStart = Automata.makeCharRange(Token.MARK + 1, Character.MAX_CODE_POINT);
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      boolean first = i == 0;
      i += Character.charCount(c);
      parts.add(
          switch (c) {
            case '*' ->
                first
                    ? Operations.optional(
                        Operations.concatenate(List.of(exactStart, Automata.makeAnyString())))
                    : Automata.makeAnyString();
            case '?' -> first ? exactStart : Automata.makeAnyChar();
            default -> Automata.makeChar(c);
          });
    }
    return Operations.determinize(Operations.concatenate(parts), WORK);
  }
}
