package org.dateline.search.index;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.dateline.search.Bar;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;
import org.dateline.search.Hit;
import org.dateline.search.QueryNames;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.search.SearchResult.Note;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryPrinter;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;
import org.jspecify.annotations.Nullable;

/** Answers requests from a searcher. Safe for use by several threads. */
public final class Searching {
  private static final int MOST_PARTIAL = 10;

  private final TextAnalysis analysis;
  private final Clock clock;
  private final Supplier<CopyDecisions> decisions;
  private final QueryPlans plans;
  private final FacetValues facetValues = new FacetValues();
  private final FacetLists facetLists;
  private final QueryReader reader = new QueryReader();
  private final QueryPrinter printer = new QueryPrinter();

  /**
   * @param decisions what people decided about copies
   */
  public Searching(
      TextAnalysis analysis,
      LanguageGuess guess,
      QueryNames names,
      Clock clock,
      Supplier<CopyDecisions> decisions) {
    this.analysis = analysis;
    this.facetLists = new FacetLists(facetValues, names.gazetteer());
    this.clock = clock;
    this.plans = new QueryPlans(analysis, guess, names);
    this.decisions = decisions;
  }

  /** Answers one request. */
  public SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
    return switch (reader.read(request.query())) {
      case ReadQuery.Misread misread ->
          new SearchResult.Misunderstood(misread.sentence(), misread.at(), misread.guess());
      case ReadQuery.Understood understood -> {
        try {
          yield found(searcher, request, understood.node());
        } catch (Unanswerable unanswerable) {
          yield misunderstood(request.query(), unanswerable);
        }
      }
    };
  }

  /** What is wrong with a query, without looking anything up; nothing where it can be answered. */
  public Optional<SearchResult.Misunderstood> mistake(String query) {
    return switch (reader.read(query)) {
      case ReadQuery.Misread misread ->
          Optional.of(
              new SearchResult.Misunderstood(misread.sentence(), misread.at(), misread.guess()));
      case ReadQuery.Understood understood -> {
        try {
          plan(understood.node(), query, Set.of(Language.ENGLISH));
          yield Optional.empty();
        } catch (Unanswerable unanswerable) {
          yield Optional.of(misunderstood(query, unanswerable));
        }
      }
    };
  }

  static SearchResult.Misunderstood misunderstood(String typed, Unanswerable unanswerable) {
    int at = Math.max(0, typed.indexOf(unanswerable.value()));
    Optional<String> guess =
        unanswerable
            .better()
            .map(better ->
                typed.substring(0, at)
                    + better
                    + typed.substring(
                        Math.min(typed.length(), at + unanswerable.value().length())));
    return new SearchResult.Misunderstood(unanswerable.sentence(), at, guess);
  }

  private QueryPlans.Plan plan(QueryNode node, String typed, Set<Language> languages)
      throws Unanswerable {
    return plans.plan(node, typed, languages, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * A query over the newest text of each article. Earlier texts are few, so that leaving them out
   * is sooner done than asking each one whether it is the newest.
   */
  public static Query current(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(IndexFields.CURRENT, IndexFields.NO)), Occur.MUST_NOT)
        .build();
  }

  private static Query favouring(Query query, Query favoured) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(favoured, Occur.SHOULD).build();
  }

  private SearchResult.Found found(IndexSearcher searcher, SearchRequest request, QueryNode node)
      throws IOException, Unanswerable {
    Set<Language> languages = IndexStore.languages(searcher);
    QueryPlans.Plan plan = plan(node, request.query(), languages);
    Query ranked =
        plan.favoured().map(favoured -> favouring(plan.query(), favoured)).orElseGet(plan::query);
    Query query = plan.revisions() ? ranked : current(ranked);
    Query narrowed = searcher.rewrite(narrowed(query, request.selections(), Optional.empty()));
    Set<Facet> narrowing = new HashSet<>(request.facets());
    narrowing.retainAll(request.selections().keySet());
    Set<Facet> others = new HashSet<>(request.facets());
    others.removeAll(narrowing);
    Optional<Tally.Counting> counting =
        others.isEmpty() && request.histogram().isEmpty()
            ? Optional.empty()
            : Optional.of(new Tally.Counting(facetValues, others, request.histogram().isPresent()));
    Ranking ranking = new Ranking(searcher, analysis, languages, clock, Ranking.LARGE);
    Ranking.Ranked found =
        ranking.rank(narrowed, plan.words(), request.sort(), request.limit(), counting);
    List<Hit> list =
        new Hits(searcher, plan.query(), plan.complete(), analysis)
            .of(found.documents(), request.snippets());
    if (request.joinCopies()) {
      list = new CopyRows(searcher, analysis, decisions.get()).joined(list, found.documents());
    }
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : narrowing) {
      // What a click on another of its values would give: counted as if none were chosen.
      Tally tally =
          new Tally.Counting(facetValues, Set.of(facet), false)
              .search(
                  searcher,
                  narrowed(query, request.selections(), Optional.of(facet)),
                  new TotalHitCountCollectorManager(searcher.getSlices()))
              .tally();
      facets.putAll(listed(tally, request));
    }
    found.counted().ifPresent(tally -> facets.putAll(listed(tally, request)));
    List<Bar> histogram =
        found
            .counted()
            .flatMap(tally -> request.histogram().map(new Histogram(tally.days())::bars))
            .orElse(List.of());
    List<Note> notes = new ArrayList<>(plan.notes());
    notes.addAll(PatternCuts.notes(plan.query(), searcher.getIndexReader().leaves()));
    List<Hit> partial =
        found.total() == 0 && request.selections().isEmpty()
            ? partial(searcher, request, node, languages)
            : List.of();
    if (!partial.isEmpty()) {
      notes.add(
          new Note(
              "No article has all of these words. The best that have some of them are shown.",
              Optional.of(printer.print(QueryNode.or(List.copyOf(plan.words()))))));
    }
    List<String> suggestions =
        found.total() < Spelling.LITTLE && request.selections().isEmpty()
            ? new Spelling(searcher, analysis).suggest(node)
            : List.of();
    return new SearchResult.Found(
        found.total(),
        node instanceof QueryNode.Everything ? "" : printer.print(plan.understood()),
        notes,
        list,
        partial,
        facets,
        histogram,
        suggestions);
  }

  private Map<Facet, List<FacetCount>> listed(Tally tally, SearchRequest request) {
    Map<Facet, List<FacetCount>> listed = new EnumMap<>(Facet.class);
    tally
        .facets()
        .forEach((facet, counts) ->
            listed.put(
                facet,
                facetLists.list(
                    facet, counts, request.selections().getOrDefault(facet, Set.of()))));
    return listed;
  }

  /** The best articles that have some of the words of a query of which none has all. */
  private List<Hit> partial(
      IndexSearcher searcher, SearchRequest request, QueryNode node, Set<Language> languages)
      throws IOException, Unanswerable {
    Optional<QueryPlans.Plan> plan = plans.partial(node, languages, today());
    if (plan.isEmpty()) {
      return List.of();
    }
    Query query = plan.get().revisions() ? plan.get().query() : current(plan.get().query());
    List<ScoreDoc> best =
        new Ranking(searcher, analysis, languages, clock, Ranking.LARGE)
            .first(
                searcher.rewrite(query), request.sort(), Math.min(request.limit(), MOST_PARTIAL));
    // None has all words, or nobody would ask for those that have some.
    Optional<Query> complete = Optional.of(MatchNoDocsQuery.INSTANCE);
    return new Hits(searcher, plan.get().query(), complete, analysis).of(best, request.snippets());
  }

  /** The query narrowed to what was clicked, but for one facet. */
  private static Query narrowed(
      Query query, Map<Facet, Set<String>> selections, Optional<Facet> except) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    boolean narrower = false;
    for (Map.Entry<Facet, Set<String>> selection : selections.entrySet()) {
      if (!except.equals(Optional.of(selection.getKey()))) {
        List<BytesRef> values = selection.getValue().stream().map(BytesRef::new).toList();
        all.add(new TermInSetQuery(IndexFields.of(selection.getKey()), values), Occur.FILTER);
        narrower = true;
      }
    }
    return narrower ? all.build() : query;
  }

  /** What of a revision's text a query matches, for the reader. */
  public List<org.dateline.model.TextRange> marks(
      IndexSearcher searcher, String query, String revision) throws IOException {
    if (!(reader.read(query) instanceof ReadQuery.Understood understood)) {
      return List.of();
    }
    org.apache.lucene.search.TopDocs found =
        searcher.search(new TermQuery(new Term(IndexFields.REVISION, revision)), 1);
    if (found.scoreDocs.length == 0) {
      return List.of();
    }
    try {
      Set<Language> languages = IndexStore.languages(searcher);
      QueryNode node = understood.node();
      QueryPlans.Plan plan = plan(node, query, languages);
      int document = found.scoreDocs[0].doc;
      @Nullable String text =
          searcher
              .storedFields()
              .document(document, Set.of(IndexFields.SHOWN_BODY))
              .get(IndexFields.SHOWN_BODY);
      if (text == null) {
        return List.of();
      }
      Query either =
          new BooleanQuery.Builder()
              .add(plan.query(), Occur.SHOULD)
              .add(plan.complete().orElse(plan.query()), Occur.SHOULD)
              .build();
      MatchedWords matched = MatchedWords.ofAny(searcher, either, analysis);
      return matched.in(document, IndexFields.BODY, text);
    } catch (Unanswerable nothing) {
      return List.of();
    }
  }
}
