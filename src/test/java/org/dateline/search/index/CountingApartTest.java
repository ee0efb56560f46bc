package org.dateline.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.search.ArticleIndex;
import org.dateline.search.Facet;
import org.dateline.search.IndexException;
import org.dateline.search.IndexSettings;
import org.dateline.search.QueryNames;
import org.dateline.search.SortOrder;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.bench.ArticleGenerator;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingApartTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final int ARTICLES = 600;
  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir Path folder;

  private record Answer(
      int total, List<Integer> documents, Map<Facet, List<Integer>> facets, List<Integer> days) {}

  @Test
  void matchesAreTheSameWhetherTheyAreCountedApartOrNot()
      throws IndexException, IOException, Unanswerable {
    ArticleGenerator generator = new ArticleGenerator();
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      index.put(IntStream.range(0, ARTICLES).mapToObj(generator::article).toList(), 1);
      index.commit();
    }
    try (Directory directory = FSDirectory.open(new Generations(folder).newestFirst().getFirst());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String query :
          List.of(
              "the", "bran car", "bran OR flart", "title:bran", "date:2020..2021", "bran -car")) {
        for (SortOrder sort : SortOrder.values()) {
          assertThat(answer(searcher, query, sort, true, 20))
              .as(query)
              .isEqualTo(answer(searcher, query, sort, true, NEVER));
          assertThat(answer(searcher, query, sort, false, 20))
              .as(query)
              .isEqualTo(answer(searcher, query, sort, false, NEVER));
        }
      }
    }
  }

  private static Answer answer(
      IndexSearcher searcher, String typed, SortOrder sort, boolean counting, int large)
      throws IOException, Unanswerable {
    TextAnalysis analysis = new TextAnalysis(Set.of());
    Set<Language> languages = IndexStore.languages(searcher);
    QueryPlans.Plan plan =
        new QueryPlans(analysis, new LanguageGuess(), QueryNames.usual())
            .plan(
                ((ReadQuery.Understood) new QueryReader().read(typed)).node(),
                typed,
                languages,
                LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC));
    Query query = searcher.rewrite(Searching.current(plan.query()));
    assertThat(MatchingCost.isLow(query)).as(typed).isTrue();
    Optional<Tally.Counting> counted =
        counting
            ? Optional.of(
                new Tally.Counting(new FacetValues(), Set.of(Facet.PUBLISHER, Facet.AUTHOR), true))
            : Optional.empty();
    Ranking.Ranked ranked =
        new Ranking(searcher, analysis, languages, CLOCK, large)
            .rank(query, plan.words(), sort, 15, counted);
    Map<Facet, List<Integer>> facets = new EnumMap<>(Facet.class);
    ranked
        .counted()
        .ifPresent(
            tally -> tally.facets().forEach((facet, counts) -> facets.put(facet, list(counts))));
    return new Answer(
        ranked.total(),
        ranked.documents().stream().map(document -> document.doc).toList(),
        facets,
        ranked
            .counted()
            .map(tally -> list(tally.days()).stream().sorted().toList())
            .orElse(List.of()));
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
