package org.dateline.search.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.dateline.search.IndexSettings;
import org.dateline.search.SearchDocument;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.index.DocumentMaker;
import org.dateline.search.index.QueryPlans;
import org.dateline.search.index.Unanswerable;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the ways of matching have in common: articles and queries as Lucene has them. */
final class AlertPlans {
  private static final Logger LOG = LoggerFactory.getLogger(AlertPlans.class);
  private static final int MOST_WORDS = 12;

  private final IndexSettings settings;
  private final Set<String> names;
  private final DocumentMaker maker;
  private final QueryPlans plans;
  private final Clock clock;
  private final QueryReader reader = new QueryReader();

  /**
   * @param names the tracked names that texts are cut by
   */
  AlertPlans(IndexSettings settings, Set<String> names) {
    TextAnalysis analysis = new TextAnalysis(names);
    this.settings = settings;
    this.names = names;
    LanguageGuess guess = new LanguageGuess();
    this.maker = new DocumentMaker(analysis, guess);
    this.plans = new QueryPlans(analysis, guess, settings.names());
    this.clock = settings.clock();
  }

  /** The plans with other tracked names; these where they change nothing. */
  AlertPlans tracking(Collection<String> tracked) {
    Set<String> dictionary = TextAnalysis.dictionary(tracked);
    return dictionary.equals(names) ? this : new AlertPlans(settings, dictionary);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  Language language(SearchDocument revision) {
    return maker.language(revision);
  }

  /** What is wrong with a query; nothing where it can be watched for. */
  Optional<String> mistake(String query) {
    return switch (reader.read(query)) {
      case ReadQuery.Misread misread -> Optional.of(misread.sentence());
      case ReadQuery.Understood understood -> {
        try {
          QueryPlans.Plan plan =
              plans.plan(
                  understood.node(), query, TextAnalysis.languagesOf(Language.ENGLISH), today());
          LOG.trace("{} is watched for as {}", query, plan.query());
          yield Optional.empty();
        } catch (Unanswerable unanswerable) {
          yield Optional.of(unanswerable.sentence());
        }
      }
    };
  }

  /** A query for articles in one language; nothing where it has a mistake in it by now. */
  Optional<Query> query(String query, Language language) {
    if (!(reader.read(query) instanceof ReadQuery.Understood understood)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          plans
              .plan(understood.node(), query, TextAnalysis.languagesOf(language), today())
              .query());
    } catch (Unanswerable unanswerable) {
      return Optional.empty();
    }
  }

  /** A revision's document with what can be searched in it. */
  Document document(SearchDocument revision) {
    return maker.searchable(revision);
  }

  /** The revision as if what it added were all of it. */
  static SearchDocument added(SearchDocument revision, String text) {
    return new SearchDocument(
        revision.articleId(),
        revision.revisionId(),
        revision.ordinal(),
        revision.current(),
        revision.url(),
        "",
        text,
        revision.authors(),
        revision.publisher(),
        revision.language(),
        revision.published(),
        revision.captured(),
        revision.unread(),
        revision.stories(),
        revision.sources(),
        revision.tags(),
        revision.notes(),
        revision.claims());
  }

  /** The words of the only document that a query matches; nothing where it does not match. */
  static Optional<List<String>> words(IndexSearcher searcher, Query query, SearchDocument revision)
      throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Matches matches = weight.matches(leaf, 0);
      if (matches != null) {
        Set<String> words = new LinkedHashSet<>();
        collect(matches.getMatches("title"), revision.headline(), words);
        collect(matches.getMatches("body"), revision.text(), words);
        return Optional.of(List.copyOf(words));
      }
    }
    return Optional.empty();
  }

  private static void collect(
      @org.jspecify.annotations.Nullable MatchesIterator matches, String text, Set<String> words)
      throws IOException {
    List<int[]> places = new ArrayList<>();
    while (matches != null && matches.next()) {
      places.add(new int[] {matches.startOffset(), matches.endOffset()});
    }
    places.sort((left, right) -> Integer.compare(left[0], right[0]));
    for (int[] place : places) {
      if (words.size() < MOST_WORDS && place[0] >= 0 && place[1] <= text.length()) {
        words.add(text.substring(place[0], place[1]));
      }
    }
  }
}
