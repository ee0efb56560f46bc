package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.dateline.search.Facet;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.QueryField;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryPrinter;

/** Guesses what was meant where little was found. Used by one thread. */
final class Spelling {
  /** Fewer hits than this are little. */
  static final int LITTLE = 3;

  private static final int SHORTEST = 4;
  private static final int EACH = 3;

  /** Looking for two wrong letters anywhere reads too much of a large index. */
  private static final int SAME_BEGINNING = 3;

  private static final int MOST_WORDS = 3;

  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final DirectSpellChecker oneLetter = checker(1, 1);
  private final DirectSpellChecker twoLetters = checker(2, SAME_BEGINNING);

  Spelling(IndexSearcher searcher, TextAnalysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  private static DirectSpellChecker checker(int edits, int sameBeginning) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(sameBeginning);
    checker.setMinQueryLength(SHORTEST);
    checker.setThresholdFrequency(0f);
    return checker;
  }

  /** Queries with one word, or one value of a field, spelt as more articles have it. */
  List<String> suggest(QueryNode node) throws IOException {
    List<String> suggestions = new ArrayList<>();
    List<QueryNode> parts = node instanceof QueryNode.And and ? and.all() : List.of(node);
    for (int i = 0; i < Math.min(parts.size(), MOST_WORDS); i++) {
      for (QueryNode better : better(parts.get(i))) {
        List<QueryNode> changed = new ArrayList<>(parts);
        changed.set(i, better);
        suggestions.add(new QueryPrinter().print(QueryNode.and(changed)));
      }
    }
    return suggestions.size() <= EACH ? suggestions : suggestions.subList(0, EACH);
  }

  private List<QueryNode> better(QueryNode part) throws IOException {
    return switch (part) {
      case QueryNode.Word word -> better(word.text()).stream().map(Spelling::word).toList();
      case QueryNode.InField(QueryField field, QueryNode.Word word) -> values(field, word.text());
      case QueryNode.InField(QueryField field, QueryNode.Phrase phrase) ->
          values(field, phrase.text());
      default -> List.of();
    };
  }

  private static QueryNode word(String text) {
    return new QueryNode.Word(text);
  }

  /** Values of a field that are like one that no article has. */
  private List<QueryNode> values(QueryField field, String typed) throws IOException {
    Optional<Facet> facet = Facet.ofField(field.label());
    if (facet.isEmpty()) {
      return List.of();
    }
    KnownValues known = new KnownValues(searcher, analysis);
    String wanted = analysis.fold(typed);
    List<KnownValues.Value> alike = new ArrayList<>(known.beginning(facet.get(), typed));
    if (alike.stream()
        .anyMatch(
            value -> (" " + analysis.fold(value.text()) + " ").contains(" " + wanted + " "))) {
      return List.of();
    }
    known.alike(facet.get(), typed).stream()
        .filter(value -> !alike.contains(value))
        .forEach(alike::add);
    return alike.stream()
        .limit(EACH)
        .<QueryNode>map(
            value -> new QueryNode.InField(field, new QueryNode.Phrase(value.text(), 0)))
        .toList();
  }

  private List<String> better(String typed) throws IOException {
    List<String> exact = analysis.exact(typed);
    Optional<String> only = exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    if (only.isEmpty()) {
      return List.of();
    }
    Term term = new Term(IndexFields.BODY, only.get());
    List<String> better = words(oneLetter, term);
    return better.isEmpty() ? words(twoLetters, term) : better;
  }

  private List<String> words(DirectSpellChecker checker, Term term) throws IOException {
    List<String> words = new ArrayList<>();
    for (SuggestWord word :
        checker.suggestSimilar(
            term, EACH, searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
      words.add(word.string);
    }
    return words;
  }
}
