package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.StatedTime;
import org.dateline.search.SearchResult.Found;
import org.junit.jupiter.api.Test;

class FacetsTest extends IndexTest {
  @Test
  void facetsAreCountedSideways() throws IndexException {
    index.put(
        List.of(
            Articles.from(
                Articles.article("a", "Lock", "phone", "en", Optional.of("2021-09-08")),
                "Wire",
                "Ann"),
            Articles.from(
                Articles.article("b", "Lock", "phone", "en", Optional.of("2021-09-10")),
                "Wire",
                "Bob"),
            Articles.from(
                Articles.article("c", "Lock", "phone", "en", Optional.of("2021-11-08")),
                "Post",
                "Ann")),
        1);
    Found found =
        found(
            SearchRequest.of("phone")
                .counting(Facet.PUBLISHER, Facet.AUTHOR)
                .histogram(BarWidth.MONTH)
                .selecting(Facet.PUBLISHER, "Wire"));
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.facets().get(Facet.PUBLISHER))
        .containsExactly(
            new FacetCount("Wire", "Wire", 2, true), new FacetCount("Post", "Post", 1, false));
    assertThat(found.facets().get(Facet.AUTHOR))
        .containsExactly(
            new FacetCount("Ann", "Ann", 1, false), new FacetCount("Bob", "Bob", 1, false));
    assertThat(found.histogram()).hasSize(1);
    assertThat(found("phone").hits()).hasSize(3);
  }

  @Test
  void anArticleThatStatesOnlyItsMonthIsFoundAndCountedByMonthsAlone() throws IndexException {
    index.put(
        List.of(
            Articles.article("day", "Lock", "phone", "en", Optional.of("2021-09-08")),
            Articles.article("month", "Lock", "phone", "en", Optional.of("2021-09")),
            Articles.article("later", "Lock", "phone", "en", Optional.of("2021-10-02"))),
        1);
    Map<String, Integer> totals = new TreeMap<>();
    for (String query :
        List.of(
            "date:2021-09",
            "date:2021-09-08",
            "date:2021-09-01..2021-09-29",
            "date:2021-09-01..2021-10-01",
            "date:>2021-09",
            "date:<2021-10",
            "has:date")) {
      totals.put(query, found(query).total());
    }
    assertThat(totals)
        .isEqualTo(
            Map.of(
                "date:2021-09", 2,
                "date:2021-09-08", 1,
                "date:2021-09-01..2021-09-29", 1,
                "date:2021-09-01..2021-10-01", 2,
                "date:>2021-09", 1,
                "date:<2021-10", 2,
                "has:date", 3));
    assertThat(found(SearchRequest.of("phone").histogram(BarWidth.MONTH)).histogram())
        .isEqualTo(
            List.of(new Bar(LocalDate.of(2021, 9, 1), 2), new Bar(LocalDate.of(2021, 10, 1), 1)));
    assertThat(found(SearchRequest.of("phone").histogram(BarWidth.WEEK)).histogram())
        .isEqualTo(
            List.of(
                new Bar(LocalDate.of(2021, 9, 6), 1),
                new Bar(LocalDate.of(2021, 9, 13), 0),
                new Bar(LocalDate.of(2021, 9, 20), 0),
                new Bar(LocalDate.of(2021, 9, 27), 1)));
    assertThat(found("phone date:2021-09").hits().stream().map(hit -> hit.published()))
        .containsExactlyInAnyOrder(
            Optional.of(new StatedTime("2021-09-08")), Optional.of(new StatedTime("2021-09")));
  }

  @Test
  void ofManyAuthorsTheMostFrequentAreListedAndThoseThatAreChosen() throws IndexException {
    List<SearchDocument> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      SearchDocument article = Articles.article("many " + i, "Lock", "phone");
      String author = String.format(Locale.ROOT, "Author %03d", i);
      articles.add(
          i % 100 == 99
              ? Articles.from(article, "Wire", author, "Zoe")
              : Articles.from(article, "Wire", author));
    }
    index.put(articles, 1);
    List<FacetCount> first = new ArrayList<>();
    first.add(new FacetCount("Zoe", "Zoe", 3, false));
    for (int i = 0; i < 199; i++) {
      String author = String.format(Locale.ROOT, "Author %03d", i);
      first.add(new FacetCount(author, author, 1, false));
    }
    assertThat(found(SearchRequest.of("phone").counting(Facet.AUTHOR)).facets().get(Facet.AUTHOR))
        .containsExactlyElementsOf(first);

    SearchRequest chosen =
        SearchRequest.of("phone")
            .counting(Facet.AUTHOR)
            .selecting(Facet.AUTHOR, "Author 250")
            .selecting(Facet.AUTHOR, "Nobody");
    List<FacetCount> counts = found(chosen).facets().getOrDefault(Facet.AUTHOR, List.of());
    assertThat(counts).hasSize(200);
    assertThat(counts.subList(0, 4))
        .containsExactly(
            new FacetCount("Author 250", "Author 250", 1, true),
            new FacetCount("Nobody", "Nobody", 0, true),
            new FacetCount("Zoe", "Zoe", 3, false),
            new FacetCount("Author 000", "Author 000", 1, false));
  }

  @Test
  void countsHoldOverManySegmentsAndWhereArticlesWereReplacedAndRemoved() throws IndexException {
    Map<Integer, SearchDocument> present = new TreeMap<>();
    Random random = new Random(11);
    for (int change = 0; change < 40; change++) {
      List<SearchDocument> some = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int number = random.nextInt(400);
        List<String> authors = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
          authors.add("Author " + (change % 5) * random.nextInt(9));
        }
        SearchDocument article =
            Articles.from(
                Articles.article(
                    "article " + number,
                    random.nextBoolean() ? "Lock" : "Key",
                    "phone",
                    "en",
                    random.nextInt(5) == 0
                        ? Optional.empty()
                        : Optional.of("2021-0" + (1 + random.nextInt(9)) + "-08")),
                "Outlet " + random.nextInt(7),
                authors.toArray(String[]::new));
        present.put(number, article);
        some.removeIf(other -> other.articleId().equals(article.articleId()));
        some.add(article);
      }
      index.put(some, change + 1L);
      int removed = random.nextInt(400);
      SearchDocument gone = present.remove(removed);
      if (gone != null) {
        index.remove(gone.articleId(), change + 1L);
      }
      // Each search sees what was put, as a segment of its own.
      SearchRequest request =
          SearchRequest.of("lock")
              .counting(Facet.values())
              .histogram(BarWidth.MONTH)
              .selecting(Facet.PUBLISHER, "Outlet 3");
      Found found = found(request);
      List<SearchDocument> locks =
          present.values().stream().filter(any -> any.headline().equals("Lock")).toList();
      List<SearchDocument> narrowed =
          locks.stream().filter(any -> any.publisher().equals(Optional.of("Outlet 3"))).toList();
      assertThat(counts(found, Facet.PUBLISHER))
          .isEqualTo(counted(locks, any -> any.publisher().stream().toList()));
      assertThat(counts(found, Facet.AUTHOR)).isEqualTo(counted(narrowed, SearchDocument::authors));
      assertThat(counts(found, Facet.STORY)).isEmpty();
      assertThat(found.histogram().stream().mapToInt(Bar::count).sum())
          .isEqualTo((int) narrowed.stream().filter(any -> any.published().isPresent()).count());
    }
  }

  private static Map<String, Integer> counts(Found found, Facet facet) {
    return found.facets().getOrDefault(facet, List.of()).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  private static Map<String, Integer> counted(
      List<SearchDocument> articles, Function<SearchDocument, List<String>> values) {
    return articles.stream()
        .flatMap(article -> values.apply(article).stream().distinct())
        .collect(Collectors.toMap(Function.identity(), any -> 1, Integer::sum));
  }

  @Test
  void barsAreInOrderWhetherTheDaysLieCloseTogetherOrAnAgeApart() throws IndexException {
    index.put(
        List.of(
            Articles.article("a", "Lock", "phone", "en", Optional.of("2021-11-08")),
            Articles.article("b", "Lock", "phone", "en", Optional.of("2021-09-10")),
            Articles.article("c", "Lock", "phone", "en", Optional.of("2021-11-02"))),
        1);
    List<Bar> close =
        List.of(
            new Bar(LocalDate.of(2021, 9, 1), 1),
            new Bar(LocalDate.of(2021, 10, 1), 0),
            new Bar(LocalDate.of(2021, 11, 1), 2));
    SearchRequest request = SearchRequest.of("phone").histogram(BarWidth.MONTH);
    assertThat(found(request).histogram()).isEqualTo(close);

    index.put(List.of(Articles.article("d", "Lock", "phone", "en", Optional.of("1201-09-10"))), 2);
    assertThat(found(request).histogram())
        .containsExactly(
            new Bar(LocalDate.of(1201, 9, 1), 1),
            new Bar(LocalDate.of(2021, 9, 1), 1),
            new Bar(LocalDate.of(2021, 11, 1), 2));
  }
}
