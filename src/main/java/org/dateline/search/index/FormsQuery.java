package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.search.analysis.Token;
import org.dateline.search.index.IndexFields.Weighted;

/**
 * One word in any of the forms that the index knows it by. A form that few articles have is not
 * thereby more telling than the word is: all stems of a word weigh as if they were one term, or an
 * article in a language that few others are in would come before all of them. Forms that the index
 * does not have are left out. Immutable.
 */
final class FormsQuery extends Query {
  private final List<String> terms;
  private final List<Weighted> fields;

  /**
   * @param terms the forms, at least one
   * @param fields where they are looked for
   */
  FormsQuery(List<String> terms, List<Weighted> fields) {
    this.terms = List.copyOf(terms);
    this.fields = List.copyOf(fields);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    if (terms.size() == 1) {
      return query(terms.getFirst());
    }
    IndexReader reader = searcher.getIndexReader();
    Map<String, Integer> frequencies = new HashMap<>();
    Map<String, Integer> mostByLanguage = new HashMap<>();
    for (String term : terms) {
      int frequency = frequency(reader, term);
      frequencies.put(term, frequency);
      Optional<String> language = Token.languageOf(term);
      language.ifPresent(code -> mostByLanguage.merge(code, frequency, Math::max));
    }
    int articles = Math.max(1, reader.maxDoc());
    int stems = mostByLanguage.values().stream().mapToInt(Integer::intValue).sum();
    int written =
        terms.stream()
            .filter(term -> Token.languageOf(term).isEmpty())
            .mapToInt(term -> frequencies.getOrDefault(term, 0))
            .max()
            .orElse(0);
    int asOne = Math.min(articles, Math.max(stems, written));
    List<Query> either = new ArrayList<>();
    for (String term : terms) {
      int frequency = frequencies.getOrDefault(term, 0);
      if (frequency > 0) {
        Query query = query(term);
        float share =
            Token.languageOf(term).isPresent()
                ? (float) (rarity(asOne, articles) / rarity(frequency, articles))
                : 1f;
        either.add(share == 1f ? query : new BoostQuery(query, share));
      }
    }
    return WordQueries.any(either);
  }

  /** Its terms where a person sees them: in headline and text. */
  List<Term> shown() {
    return fields.stream()
        .map(Weighted::name)
        .filter(field -> IndexFields.shown(field).isPresent())
        .flatMap(field -> terms.stream().map(term -> new Term(field, term)))
        .toList();
  }

  private int frequency(IndexReader reader, String term) throws IOException {
    int most = 0;
    for (Weighted field : fields) {
      most = Math.max(most, reader.docFreq(new Term(field.name(), term)));
    }
    return most;
  }

  /** The inverse document frequency of BM25. */
  private static double rarity(int frequency, int articles) {
    return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
  }

  private Query query(String term) {
    if (fields.size() == 1) {
      return new TermQuery(new Term(fields.getFirst().name(), term));
    }
    CombinedFieldQuery.Builder combined = new CombinedFieldQuery.Builder(new BytesRef(term));
    fields.forEach(field -> combined.addField(field.name(), field.weight()));
    return combined.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    WordQueries.any(terms.stream().map(this::query).toList()).visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "forms(" + fields + ", " + terms + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof FormsQuery forms
        && terms.equals(forms.terms)
        && fields.equals(forms.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), terms, fields);
  }
}
