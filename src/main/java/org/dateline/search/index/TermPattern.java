package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.dateline.search.analysis.TextAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * What stands for many exact terms: a word with wildcards in it or one that may be misspelt.
 * Immutable.
 */
final class TermPattern {
  private static final Pattern WILDCARD = Pattern.compile("[*?]");

  private final String label;
  private final String beginning;
  private final Automaton automaton;
  private final CompiledAutomaton compiled;
  private final CharacterRunAutomaton characters;
  private final TextAnalysis analysis;

  private TermPattern(String label, String beginning, Automaton automaton, TextAnalysis analysis) {
    this.label = label;
    this.beginning = beginning;
    this.automaton = automaton;
    this.compiled = new CompiledAutomaton(automaton, false, false);
    this.characters = new CharacterRunAutomaton(automaton);
    this.analysis = analysis;
  }

  /**
   * A folded word with {@code *} and {@code ?} in it.
   *
   * @param analysis that the index was written with
   */
  static TermPattern wildcard(String pattern, TextAnalysis analysis) {
    return new TermPattern(
        pattern, WILDCARD.split(pattern, 2)[0], Patterns.automaton(pattern), analysis);
  }

  /** A folded word and all that differ from it in so many letters. */
  static TermPattern fuzzy(String form, int edits, TextAnalysis analysis) {
    return new TermPattern(
        form + "~" + edits, "", new LevenshteinAutomata(form, true).toAutomaton(edits), analysis);
  }

  /** How a person wrote it, case and marks aside. */
  String label() {
    return label;
  }

  /** All terms that it stands for, over their code points. */
  Automaton automaton() {
    return automaton;
  }

  /** The terms that it stands for, in order. */
  TermsEnum terms(Terms all) throws IOException {
    return compiled.getTermsEnum(all);
  }

  /** The same as a list. */
  List<BytesRef> listed(Terms all) throws IOException {
    List<BytesRef> listed = new ArrayList<>();
    TermsEnum each = terms(all);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      listed.add(BytesRef.deepCopyOf(term));
    }
    return listed;
  }

  /**
   * The terms of one document that it stands for, read from the text as it is kept to be shown:
   * asking for each of thousands of terms whether a document has it takes longer. Nothing where the
   * text is not kept.
   */
  Optional<List<BytesRef>> termsOf(LeafReaderContext leaf, String field, int document)
      throws IOException {
    Optional<String> kept = IndexFields.shown(field);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    @Nullable String text =
        leaf.reader().storedFields().document(document, Set.of(kept.get())).get(kept.get());
    if (text == null) {
      return Optional.empty();
    }
    List<BytesRef> found = new ArrayList<>();
    for (String word : new LinkedHashSet<>(analysis.exact(text))) {
      if (standsFor(word)) {
        found.add(new BytesRef(word));
      }
    }
    found.sort(Comparator.naturalOrder());
    return Optional.of(found);
  }

  /** Whether a term is one of those that it stands for. */
  boolean standsFor(String term) {
    return characters.run(term);
  }

  /**
   * Whether a word that it stands for may be in a stretch of a text; cheap, and never wrong where
   * it says no.
   *
   * @param text nothing but ASCII in that stretch
   */
  boolean mayStandIn(String text, int start, int end) {
    for (int at = start; at + beginning.length() <= end; at++) {
      if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  /** Shows a visitor which terms it stands for. */
  void visit(QueryVisitor visitor, Query query, String field) {
    if (visitor.acceptField(field)) {
      compiled.visit(visitor, query, field);
    }
  }

  @Override
  public String toString() {
    return label;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermPattern pattern && label.equals(pattern.label);
  }

  @Override
  public int hashCode() {
    return label.hashCode();
  }
}
