package org.dateline.search.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.dateline.search.IndexSettings;
import org.dateline.search.SearchDocument;
import org.dateline.search.analysis.Language;

/**
 * Matches with Lucene's monitor, which looks up by an article's words the few queries that it can
 * answer, and runs only those. It keeps one set of queries for each language in which articles
 * come, made when the first one does, and makes them anew each day, since dates such as
 * “last-30-days” move.
 */
public final class MonitorAlertMatcher implements AlertMatcher {
  private AlertPlans plans;
  private final Map<UUID, AlertQuery> queries = new LinkedHashMap<>();
  private final Map<Language, Monitor> monitors = new EnumMap<>(Language.class);
  private LocalDate day;

  /**
   * @param settings those of the index, so that both understand the same
   */
  public MonitorAlertMatcher(IndexSettings settings) {
    this.plans = new AlertPlans(settings, Set.of());
    this.day = plans.today();
  }

  @Override
  public Map<UUID, String> put(Collection<AlertQuery> watched) {
    Map<UUID, String> mistakes = new LinkedHashMap<>();
    List<AlertQuery> good = new ArrayList<>();
    for (AlertQuery query : watched) {
      Optional<String> mistake = plans.mistake(query.query());
      if (mistake.isPresent()) {
        mistakes.put(query.id(), mistake.get());
        remove(query.id());
      } else {
        good.add(query);
        queries.put(query.id(), query);
      }
    }
    monitors.forEach((language, monitor) -> register(monitor, language, good));
    return mistakes;
  }

  @Override
  public void trackNames(Collection<String> names) {
    AlertPlans tracking = plans.tracking(names);
    if (tracking != plans) {
      close();
      plans = tracking;
    }
  }

  @Override
  public void remove(UUID id) {
    if (queries.remove(id) != null) {
      for (Monitor monitor : monitors.values()) {
        try {
          monitor.deleteById(id.toString());
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    }
  }

  @Override
  public List<AlertMatch> match(SearchDocument revision, Optional<String> added) {
    List<AlertMatch> matches = new ArrayList<>();
    for (AlertMatch match : run(revision)) {
      if (added.isEmpty() || !watched(match).onlyAdded()) {
        matches.add(match);
      }
    }
    if (added.isPresent() && !added.get().isBlank()) {
      for (AlertMatch match : run(AlertPlans.added(revision, added.get()))) {
        if (watched(match).onlyAdded()) {
          matches.add(match);
        }
      }
    }
    matches.sort(Comparator.comparing(AlertMatch::alertId));
    return matches;
  }

  private AlertQuery watched(AlertMatch match) {
    return java.util.Objects.requireNonNull(queries.get(match.alertId()));
  }

  private List<AlertMatch> run(SearchDocument revision) {
    if (!day.equals(plans.today())) {
      close();
      day = plans.today();
    }
    try {
      List<AlertMatch> matches = new ArrayList<>();
      for (Found found :
          monitor(plans.language(revision))
              .match(plans.document(revision), searcher -> new Matching(searcher, revision))
              .getMatches()) {
        matches.add(new AlertMatch(UUID.fromString(found.getQueryId()), found.words));
      }
      return matches;
    } catch (IOException failed) {
      // Everything is in memory.
      throw new UncheckedIOException(failed);
    }
  }

  private Monitor monitor(Language language) throws IOException {
    Monitor known = monitors.get(language);
    if (known == null) {
      known =
          new Monitor(
              new KeywordAnalyzer(), new TermFilteredPresearcher(), new MonitorConfiguration());
      register(known, language, queries.values());
      monitors.put(language, known);
    }
    return known;
  }

  private void register(Monitor monitor, Language language, Collection<AlertQuery> watched) {
    List<MonitorQuery> registered = new ArrayList<>();
    for (AlertQuery query : watched) {
      plans
          .query(query.query(), language)
          .ifPresent(made -> registered.add(new MonitorQuery(query.id().toString(), made)));
    }
    try {
      monitor.register(registered);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A match with its words. */
  private static final class Found extends QueryMatch {
    private final List<String> words;

    Found(String id, List<String> words) {
      super(id);
      this.words = words;
    }
  }

  /** Runs the queries that may match. */
  private static final class Matching extends CandidateMatcher<Found> {
    private final SearchDocument revision;

    Matching(IndexSearcher searcher, SearchDocument revision) {
      super(searcher);
      this.revision = revision;
    }

    @Override
    public void matchQuery(String id, Query query, Map<String, String> metadata)
        throws IOException {
      Optional<List<String>> words = AlertPlans.words(searcher, query, revision);
      if (words.isPresent()) {
        addMatch(new Found(id, words.get()), 0);
      }
    }

    @Override
    public Found resolve(Found first, Found second) {
      return first;
    }
  }

  @Override
  public void close() {
    for (Monitor monitor : monitors.values()) {
      try {
        monitor.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    monitors.clear();
  }
}
