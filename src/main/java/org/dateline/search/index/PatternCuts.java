package org.dateline.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.dateline.search.SearchResult.Note;

/** Tells which patterns of a query stand for more than was looked for. Used by one thread. */
final class PatternCuts extends QueryVisitor {
  private final List<LeafReaderContext> leaves;
  private final Set<String> cut = new LinkedHashSet<>();

  private PatternCuts(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
  }

  /** What the person should know. */
  static List<Note> notes(Query query, List<LeafReaderContext> leaves) throws IOException {
    PatternCuts cuts = new PatternCuts(leaves);
    try {
      query.visit(cuts);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    List<Note> notes = new ArrayList<>();
    for (String label : cuts.cut) {
      notes.add(
          new Note(
              "“"
                  + label
                  + "” stands for too many words; articles that have only rare ones of them may be"
                  + " missing. Write more of its letters.",
              Optional.empty()));
    }
    return notes;
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    try {
      if (query instanceof PatternQuery pattern) {
        for (LeafReaderContext leaf : leaves) {
          if (pattern.isCut(leaf)) {
            cut.add(pattern.pattern().label());
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    return this;
  }
}
