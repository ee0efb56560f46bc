package org.dateline.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.QueryWord;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.QueryNode;

/**
 * A query that is the better matched the closer neighbouring words of a query stand in an article,
 * after the sequential dependence model of Metzler and Croft (2005). Immutable.
 */
final class Closeness {
  private static final int SLOP = 6;
  private static final int MOST_PAIRS = 16;

  private final TextAnalysis analysis;
  private final Set<Language> languages;

  Closeness(TextAnalysis analysis, Set<Language> languages) {
    this.analysis = analysis;
    this.languages = languages;
  }

  /** The query; nothing where there are no two words. */
  Optional<Query> query(List<QueryNode.Word> words) {
    List<QueryWord.Place> places = new ArrayList<>();
    for (QueryNode.Word word : words) {
      QueryWord analysed = analysis.word(word.text(), languages);
      if (analysed.places().size() == 1) {
        places.add(analysed.places().getFirst());
      }
    }
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    int count = 0;
    for (int i = 0; i + 1 < places.size() && count < MOST_PAIRS; i++) {
      QueryWord.Place left = places.get(i);
      QueryWord.Place right = places.get(i + 1);
      if (!left.terms().equals(right.terms())) {
        for (String field : List.of(IndexFields.TITLE, IndexFields.BODY)) {
          pairs.add(pair(field, left, right), Occur.SHOULD);
        }
        count++;
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(pairs.build());
  }

  private static Query pair(String field, QueryWord.Place left, QueryWord.Place right) {
    return new MultiPhraseQuery.Builder()
        .add(terms(field, left))
        .add(terms(field, right))
        .setSlop(SLOP)
        .build();
  }

  private static Term[] terms(String field, QueryWord.Place place) {
    return place.terms().stream().map(term -> new Term(field, term)).toArray(Term[]::new);
  }
}
