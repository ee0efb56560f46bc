package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.dateline.search.Hit;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.analysis.Token;

/** Finds articles on the same matter by the words that tell most about one. Used by one thread. */
public final class Similar {
  private static final int TERMS = 30;
  private static final int TITLE_WEIGHT = 3;
  private static final double TOO_FREQUENT = 0.3;

  private final IndexSearcher searcher;
  private final TextAnalysis analysis;

  public Similar(IndexSearcher searcher, TextAnalysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  /** The articles that are most like one, without it. */
  public List<Hit> to(UUID article, int limit) throws IOException {
    OptionalInt number = CopyFinder.current(searcher, article);
    if (number.isEmpty() || limit == 0) {
      return List.of();
    }
    Document document = searcher.storedFields().document(number.getAsInt());
    Optional<Language> language =
        Optional.ofNullable(document.get(IndexFields.LANGUAGE)).flatMap(Language::of);
    Map<String, Integer> counts = new HashMap<>();
    count(document.get(IndexFields.SHOWN_TITLE), language, TITLE_WEIGHT, counts);
    count(document.get(IndexFields.SHOWN_BODY), language, 1, counts);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Weighed term : telling(counts)) {
      query.add(
          new BoostQuery(
              new TermQuery(new Term(IndexFields.BODY, term.term())), (float) term.weight()),
          Occur.SHOULD);
    }
    query.add(new TermQuery(new Term(IndexFields.CURRENT, IndexFields.YES)), Occur.FILTER);
    query.add(new TermQuery(new Term(IndexFields.ARTICLE, article.toString())), Occur.MUST_NOT);
    query.setMinimumNumberShouldMatch(2);
    List<ScoreDoc> found = List.of(searcher.search(query.build(), limit).scoreDocs);
    return new Hits(searcher, MatchNoDocsQuery.INSTANCE, Optional.empty(), analysis)
        .of(found, false);
  }

  private void count(
      @org.jspecify.annotations.Nullable String text,
      Optional<Language> language,
      int weight,
      Map<String, Integer> counts) {
    if (text == null) {
      return;
    }
    for (Token token : analysis.tokens(text, language.orElse(Language.OTHER))) {
      if (!token.exact()) {
        counts.merge(token.term(), weight, Integer::sum);
      }
    }
  }

  /**
   * A term and how much it tells.
   *
   * @param term the term
   * @param weight its frequency in the text times its rarity
   */
  private record Weighed(String term, double weight) {}

  private List<Weighed> telling(Map<String, Integer> counts) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int documents = Math.max(1, reader.numDocs());
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int frequency = reader.docFreq(new Term(IndexFields.BODY, entry.getKey()));
      boolean tells = frequency > 1 && (documents < 20 || frequency < documents * TOO_FREQUENT);
      if (tells) {
        double rarity = Math.log(1 + documents / (double) frequency);
        weighed.add(new Weighed(entry.getKey(), Math.sqrt(entry.getValue()) * rarity));
      }
    }
    weighed.sort(
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
    return weighed.size() <= TERMS ? weighed : weighed.subList(0, TERMS);
  }
}
