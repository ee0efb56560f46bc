package org.dateline.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.dateline.model.StatedTime;
import org.dateline.search.Hit;
import org.dateline.search.Snippet;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.QueryField;

/** Makes hits of found documents. Used by one thread. */
final class Hits {
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final MatchedWords matched;
  private final Optional<Query> complete;

  /**
   * @param complete what a document matches that has all words of a question
   */
  Hits(IndexSearcher searcher, Query query, Optional<Query> complete, TextAnalysis analysis)
      throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.matched = MatchedWords.ofFound(searcher, query, analysis);
    this.complete = complete;
  }

  /** The hits of documents, in their order. */
  List<Hit> of(List<ScoreDoc> found, boolean passages) throws IOException {
    Set<Integer> having = having(found);
    List<ScoreDoc> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparingInt(document -> document.doc));
    Map<Integer, Hit> hits = new HashMap<>();
    for (ScoreDoc document : inOrder) {
      boolean isComplete = complete.isEmpty() || having.contains(document.doc);
      hits.put(document.doc, hit(document, passages, isComplete));
    }
    return found.stream().map(document -> Objects.requireNonNull(hits.get(document.doc))).toList();
  }

  private Hit hit(ScoreDoc found, boolean passages, boolean isComplete) throws IOException {
    Document document = stored.document(found.doc);
    String title = text(document, IndexFields.SHOWN_TITLE);
    String body = text(document, IndexFields.SHOWN_BODY);
    Snippet shownTitle = new Snippet(title, List.of());
    Snippet passage = Snippet.NONE;
    if (passages) {
      shownTitle = new Snippet(title, matched.in(found.doc, IndexFields.TITLE, title));
      passage = Snippets.best(body, matched.in(found.doc, IndexFields.BODY, body));
    }
    return new Hit(
        UUID.fromString(text(document, IndexFields.ARTICLE)),
        UUID.fromString(text(document, IndexFields.REVISION)),
        number(document, IndexFields.ORDINAL).intValue(),
        text(document, IndexFields.CURRENT).equals(IndexFields.YES),
        text(document, IndexFields.of(QueryField.URL)),
        shownTitle,
        Optional.ofNullable(document.get(IndexFields.of(QueryField.PUBLISHER))),
        Optional.ofNullable(document.get(IndexFields.PUBLISHED_STATED)).flatMap(StatedTime::parse),
        Instant.ofEpochMilli(number(document, IndexFields.CAPTURED_AT).longValue()),
        text(document, IndexFields.LANGUAGE),
        Float.isNaN(found.score) ? 0 : found.score,
        passage,
        isComplete,
        List.of());
  }

  /** Which documents have all words: a segment is asked once, since patterns are read anew. */
  private Set<Integer> having(List<ScoreDoc> found) throws IOException {
    Set<Integer> having = new HashSet<>();
    if (complete.isEmpty()) {
      return having;
    }
    Weight weight =
        searcher.createWeight(searcher.rewrite(complete.get()), ScoreMode.COMPLETE_NO_SCORES, 1f);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int[] documents = found.stream().mapToInt(document -> document.doc).sorted().toArray();
    for (int from = 0; from < documents.length; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[from], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = weight.scorer(leaf);
      DocIdSetIterator all = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (; from < documents.length && documents[from] < end; from++) {
        int wanted = documents[from] - leaf.docBase;
        int at = all.docID() < wanted ? all.advance(wanted) : all.docID();
        if (at == wanted) {
          having.add(documents[from]);
        }
      }
    }
    return having;
  }

  private static String text(Document document, String name) {
    String value = document.get(name);
    return value == null ? "" : value;
  }

  private static Number number(Document document, String name) {
    IndexableField field = document.getField(name);
    Number value = field == null ? null : field.numericValue();
    return value == null ? 0 : value;
  }
}
