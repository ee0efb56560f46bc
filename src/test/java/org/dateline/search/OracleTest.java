package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.model.ClaimStatus;
import org.dateline.model.StatedTime;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what the index finds with what reading every text finds. */
class OracleTest {
  private static final Instant NOW = Instant.parse("2021-10-01T09:00:00Z");
  private static final int ARTICLES = 300;
  private static final int QUERIES = 3_000;
  private static final Map<String, String> SAVED =
      Map.of("one", "flux OR title:zorb", "two words", "saved:one -drag date:2021-09");

  @TempDir Path folder;
  private final Random random = new Random(11);
  private final RandomQueries queries = new RandomQueries(random);

  @Test
  void theIndexFindsWhatReadingFinds() throws IndexException {
    List<SearchDocument> texts = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      boolean edited = random.nextInt(4) == 0;
      SearchDocument text = article("text " + i, !edited);
      texts.add(text);
      if (edited) {
        texts.add(Articles.revision(text, 2, true, words(12)));
      }
    }
    IndexSettings settings =
        IndexSettings.usual()
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .savedQueries(name -> Optional.ofNullable(SAVED.get(name)));
    Scan scan = new Scan(SAVED, LocalDate.ofInstant(NOW, ZoneOffset.UTC));
    try (ArticleIndex index = ArticleIndex.open(folder, settings)) {
      index.put(texts, 1);
      for (int i = 0; i < QUERIES; i++) {
        QueryNode node = queries.tree(3);
        boolean earlier = Scan.asksForRevisions(node);
        Set<UUID> expected =
            texts.stream()
                .filter(text -> earlier || text.current())
                .filter(text -> scan.matches(node, text))
                .map(SearchDocument::revisionId)
                .collect(Collectors.toSet());
        compare(index, new QueryPrinter().print(node), expected);
      }
    }
  }

  private static void compare(ArticleIndex index, String query, Set<UUID> expected) {
    SearchRequest all = SearchRequest.of(query).limit(2 * ARTICLES).withoutSnippets();
    SearchResult answer = index.search(all);
    assertThat(answer).as(query).isInstanceOf(SearchResult.Found.class);
    SearchResult.Found found = (SearchResult.Found) answer;
    List<UUID> ids = found.hits().stream().map(Hit::revisionId).toList();
    assertThat(Set.copyOf(ids)).as(query).isEqualTo(expected);
    assertThat(found.total()).as(query).isEqualTo(expected.size());
    SearchResult.Found first =
        (SearchResult.Found) index.search(all.limit(5).counting(Facet.LANGUAGE));
    assertThat(first.hits().stream().map(Hit::revisionId).toList())
        .as(query)
        .isEqualTo(ids.subList(0, Math.min(5, ids.size())));
    assertThat(first.total()).as(query).isEqualTo(expected.size());
    assertThat(
            first.facets().getOrDefault(Facet.LANGUAGE, List.of()).stream()
                .mapToInt(FacetCount::count)
                .sum())
        .as(query)
        .isEqualTo(expected.size());
  }

  private String words(int most) {
    List<String> words = new ArrayList<>();
    for (int count = 1 + random.nextInt(most); count > 0; count--) {
      words.add(queries.word());
    }
    return String.join(" ", words);
  }

  private List<String> some(int most) {
    List<String> values = new ArrayList<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      values.add(words(most));
    }
    return values;
  }

  private Optional<StatedTime> published() {
    LocalDate day = LocalDate.of(2021, 7, 1).plusDays(random.nextInt(100));
    return switch (random.nextInt(6)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new StatedTime(day.toString().substring(0, 7)));
      default -> Optional.of(new StatedTime(day.toString()));
    };
  }

  private SearchDocument article(String name, boolean current) {
    return new SearchDocument(
        Articles.id(name),
        Articles.id(name + " 1"),
        1,
        current,
        "https://" + name.replace(' ', '-') + ".example/" + queries.word(),
        words(4),
        words(14),
        some(2),
        Optional.of(words(2)).filter(outlet -> random.nextBoolean()),
        Optional.of(random.nextInt(4) == 0 ? "fr" : "en"),
        published(),
        NOW.minus(random.nextInt(80), ChronoUnit.DAYS),
        random.nextBoolean(),
        some(2),
        some(2),
        some(1),
        some(3),
        claims(name));
  }

  private List<ClaimEntry> claims(String name) {
    List<ClaimEntry> claims = new ArrayList<>();
    for (int count = Math.max(0, random.nextInt(4) - 1); count > 0; count--) {
      claims.add(
          new ClaimEntry(
              Articles.id(name + " claim " + count),
              random.nextBoolean() ? "harp" : "lurk",
              random.nextBoolean() ? "Jolt kelp" : "Drag",
              words(5),
              ClaimStatus.values()[random.nextInt(ClaimStatus.values().length)],
              List.of(List.of("IR", "SY", "FR").get(random.nextInt(3))),
              some(2),
              some(2),
              Optional.of(words(3)).filter(note -> random.nextBoolean())));
    }
    return claims;
  }
}
