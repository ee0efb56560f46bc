package org.dateline.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
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
  private final Optional<Weight> complete;

  /**
   * @param complete what a document matches that has all words of a question
   */
  Hits(IndexSearcher searcher, Query query, Optional<Query> complete, TextAnalysis analysis)
      throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.matched = new MatchedWords(searcher, query, analysis);
    this.complete =
        complete.isEmpty()
            ? Optional.empty()
            : Optional.of(
                searcher.createWeight(
                    searcher.rewrite(complete.get()), ScoreMode.COMPLETE_NO_SCORES, 1f));
  }

  Hit hit(ScoreDoc found, boolean passages) throws IOException {
    Document document = stored.document(found.doc);
    String title = text(document, IndexFields.SHOWN_TITLE);
    String body = text(document, IndexFields.SHOWN_BODY);
    Snippet shownTitle = new Snippet(title, List.of());
    Snippet passage = Snippet.NONE;
    if (passages) {
      Matches matches = matched.of(found.doc);
      shownTitle = new Snippet(title, matched.in(matches, IndexFields.TITLE, title));
      passage = Snippets.best(body, matched.in(matches, IndexFields.BODY, body));
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
        isComplete(found.doc),
        List.of());
  }

  private boolean isComplete(int document) throws IOException {
    if (complete.isEmpty()) {
      return true;
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Scorer scorer = complete.get().scorer(leaf);
    int wanted = document - leaf.docBase;
    return scorer != null && scorer.iterator().advance(wanted) == wanted;
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
