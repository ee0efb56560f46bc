package org.dateline.search.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.dateline.search.IndexSettings;
import org.dateline.search.SearchDocument;
import org.dateline.search.analysis.Language;

/**
 * Matches by running every query over the article: slow with thousands of them, and hard to get
 * wrong.
 */
public final class ScanningAlertMatcher implements AlertMatcher {
  private AlertPlans plans;
  private final Map<UUID, AlertQuery> queries = new LinkedHashMap<>();

  /**
   * @param settings those of the index, so that both understand the same
   */
  public ScanningAlertMatcher(IndexSettings settings) {
    this.plans = new AlertPlans(settings, Set.of());
  }

  @Override
  public Map<UUID, String> put(Collection<AlertQuery> watched) {
    Map<UUID, String> mistakes = new LinkedHashMap<>();
    for (AlertQuery query : watched) {
      Optional<String> mistake = plans.mistake(query.query());
      if (mistake.isPresent()) {
        mistakes.put(query.id(), mistake.get());
        queries.remove(query.id());
      } else {
        queries.put(query.id(), query);
      }
    }
    return mistakes;
  }

  @Override
  public void trackNames(Collection<String> names) {
    plans = plans.tracking(names);
  }

  @Override
  public void remove(UUID id) {
    queries.remove(id);
  }

  @Override
  public List<AlertMatch> match(SearchDocument revision, Optional<String> added) {
    List<AlertMatch> matches = new ArrayList<>();
    try {
      run(revision, false, matches);
      if (added.isEmpty()) {
        run(revision, true, matches);
      } else if (!added.get().isBlank()) {
        run(AlertPlans.added(revision, added.get()), true, matches);
      }
    } catch (IOException failed) {
      // Everything is in memory.
      throw new UncheckedIOException(failed);
    }
    matches.sort(java.util.Comparator.comparing(AlertMatch::alertId));
    return matches;
  }

  private void run(SearchDocument revision, boolean onlyAdded, List<AlertMatch> matches)
      throws IOException {
    Language language = plans.language(revision);
    IndexSearcher searcher =
        MemoryIndex.fromDocument(plans.document(revision), new KeywordAnalyzer(), true, true)
            .createSearcher();
    for (AlertQuery query : queries.values()) {
      Optional<Query> made =
          query.onlyAdded() == onlyAdded ? plans.query(query.query(), language) : Optional.empty();
      if (made.isPresent()) {
        AlertPlans.words(searcher, made.get(), revision)
            .ifPresent(words -> matches.add(new AlertMatch(query.id(), words)));
      }
    }
  }

  @Override
  public void close() {
    queries.clear();
  }
}
