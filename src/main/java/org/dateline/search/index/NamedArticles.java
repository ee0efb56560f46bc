package org.dateline.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.WildcardQuery;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.QueryField;

/**
 * Finds the articles whose words a name in a user dictionary can change: those that hold its
 * letters one after the other, in any revision and any searched field. Immutable.
 */
public final class NamedArticles {
  private static final List<String> FIELDS =
      Stream.concat(
              IndexFields.EVERYWHERE.stream().map(IndexFields.Weighted::name),
              Arrays.stream(QueryField.values())
                  .filter(field -> !QueryCompiler.isKeyword(field))
                  .map(IndexFields::of))
          .distinct()
          .toList();

  private final TextAnalysis analysis;

  public NamedArticles(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The articles that hold any of the names. */
  public Set<UUID> holding(Collection<String> names, IndexSearcher searcher) throws IOException {
    Set<UUID> articles = new LinkedHashSet<>();
    StoredFields stored = searcher.storedFields();
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    // One after the other: each looks at all words, and needs memory for it.
    for (String name : names) {
      for (ScoreDoc found : searcher.search(holding(name), most, Sort.INDEXORDER).scoreDocs) {
        articles.add(
            UUID.fromString(
                stored.document(found.doc, Set.of(IndexFields.ARTICLE)).get(IndexFields.ARTICLE)));
      }
    }
    return articles;
  }

  private Query holding(String name) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    FIELDS.forEach(field -> any.add(holding(name, field), Occur.SHOULD));
    return any.build();
  }

  /** A Korean name stands within a word, with its particles; a Japanese one is characters. */
  private Query holding(String name, String field) {
    List<String> exact = analysis.exact(name);
    if (exact.size() == 1) {
      return new WildcardQuery(new Term(field, "*" + exact.getFirst() + "*"));
    }
    PhraseQuery.Builder characters = new PhraseQuery.Builder();
    exact.forEach(character -> characters.add(new Term(field, character)));
    return characters.build();
  }
}
