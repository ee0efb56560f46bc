package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
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
    Set<String> words = new LinkedHashSet<>();
    List<List<String>> runs = new ArrayList<>();
    for (String name : names) {
      List<String> exact = analysis.exact(name);
      if (exact.size() == 1) {
        words.add(exact.getFirst());
      } else if (!exact.isEmpty()) {
        runs.add(exact);
      }
    }
    Set<UUID> articles = new LinkedHashSet<>();
    if (!words.isEmpty()) {
      collect(within(words, searcher.getIndexReader()), searcher, articles);
    }
    // One after the other: each may need much memory.
    for (List<String> run : runs) {
      collect(inOrder(run), searcher, articles);
    }
    return articles;
  }

  private static void collect(Query query, IndexSearcher searcher, Set<UUID> articles)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    for (ScoreDoc found : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
      articles.add(
          UUID.fromString(
              stored.document(found.doc, Set.of(IndexFields.ARTICLE)).get(IndexFields.ARTICLE)));
    }
  }

  /** A Korean name stands within a word, with its particles: all words are looked at, once. */
  private static Query within(Set<String> names, IndexReader reader) throws IOException {
    int[] lengths = names.stream().mapToInt(String::length).distinct().toArray();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : FIELDS) {
      Set<BytesRef> holding = new HashSet<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          if (holds(term.utf8ToString(), names, lengths)) {
            holding.add(BytesRef.deepCopyOf(term));
          }
        }
      }
      any.add(new TermInSetQuery(field, holding), Occur.SHOULD);
    }
    return any.build();
  }

  private static boolean holds(String term, Set<String> names, int[] lengths) {
    for (int length : lengths) {
      for (int start = 0; start + length <= term.length(); start++) {
        if (names.contains(term.substring(start, start + length))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A Japanese name is characters, one after the other. */
  private static Query inOrder(List<String> characters) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : FIELDS) {
      PhraseQuery.Builder run = new PhraseQuery.Builder();
      characters.forEach(character -> run.add(new Term(field, character)));
      any.add(run.build(), Occur.SHOULD);
    }
    return any.build();
  }
}
