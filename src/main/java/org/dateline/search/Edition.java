package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.index.DocumentMaker;
import org.dateline.search.index.IndexStore;
import org.dateline.search.index.Searching;

/**
 * An index together with the one analysis that its texts went through, and with what asks it by the
 * same analysis. Another set of tracked names makes another edition. Immutable but for the store.
 *
 * @param store the index
 * @param analysis how texts and queries become terms
 * @param maker makes documents of texts
 * @param searching answers queries
 */
record Edition(IndexStore store, TextAnalysis analysis, DocumentMaker maker, Searching searching) {

  /** The edition of a store, by the names that its texts are cut by. */
  static Edition of(IndexStore store, IndexSettings settings, Supplier<CopyDecisions> decisions) {
    return of(store, new TextAnalysis(store.names()), settings, decisions);
  }

  /** The edition of a store by an analysis. */
  static Edition of(
      IndexStore store,
      TextAnalysis analysis,
      IndexSettings settings,
      Supplier<CopyDecisions> decisions) {
    LanguageGuess guess = new LanguageGuess();
    return new Edition(
        store,
        analysis,
        new DocumentMaker(analysis, guess),
        new Searching(analysis, guess, settings.names(), settings.clock(), decisions));
  }

  /** The same for another store whose texts went through the same analysis. */
  Edition in(IndexStore other) {
    return new Edition(other, analysis, maker, searching);
  }

  /** Lucene's documents of revisions, by article. */
  Map<UUID, List<Document>> made(Collection<SearchDocument> documents) {
    Map<UUID, List<Document>> byArticle = new LinkedHashMap<>();
    for (SearchDocument document : documents) {
      byArticle
          .computeIfAbsent(document.articleId(), any -> new ArrayList<>())
          .add(maker.make(document));
    }
    return byArticle;
  }
}
