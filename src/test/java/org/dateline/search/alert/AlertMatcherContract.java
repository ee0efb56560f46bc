package org.dateline.search.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.model.ClaimStatus;
import org.dateline.model.StatedTime;
import org.dateline.search.ArticleIndex;
import org.dateline.search.ClaimEntry;
import org.dateline.search.IndexException;
import org.dateline.search.IndexSettings;
import org.dateline.search.SearchDocument;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every way of matching alerts must do. */
abstract class AlertMatcherContract {
  private static final List<String> WORDS =
      List.of(
          "phone",
          "phones",
          "locked",
          "lock",
          "region",
          "policy",
          "the",
          "Xiaomi",
          "телефон",
          "заблокированы",
          "手机",
          "锁定",
          "app",
          "store",
          "removed",
          "not",
          "who",
          "tariff");

  @TempDir Path folder;

  abstract AlertMatcher matcher(IndexSettings settings);

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static SearchDocument article(
      String name, String headline, String text, String language) {
    return new SearchDocument(
        id(name),
        id(name + " 1"),
        1,
        true,
        "https://one.example/" + name,
        headline,
        text,
        List.of("Ann Author"),
        Optional.of("The Wire"),
        Optional.of(language),
        Optional.of(new StatedTime("2021-09-08")),
        Instant.parse("2021-09-09T00:00:00Z"),
        true,
        List.of("Locked phones"),
        List.of("Harbour feed"),
        List.of("affected-region", "blocked"),
        List.of("What dockers heard"),
        List.of(
            new ClaimEntry(
                id("claim of " + name),
                "affected-region",
                "Affected region",
                "Phones are blocked there",
                name.endsWith("1") ? ClaimStatus.CHECKED : ClaimStatus.UNCHECKED,
                List.of("IR", "DE"),
                List.of("Quanto Mobile"),
                List.of("Jane Roe"),
                Optional.of("Compare with the notice"))));
  }

  private static IndexSettings settings() {
    return IndexSettings.usual()
        .clock(Clock.fixed(Instant.parse("2021-09-20T00:00:00Z"), ZoneOffset.UTC))
        .savedQueries(
            name -> name.equals("locks") ? Optional.of("lock* -tariff") : Optional.empty());
  }

  @Test
  void aTrackedNameIsFoundFromTheMomentItIsTold() {
    SearchDocument googling = article("ko", "", "정부는 오늘부터 구글링 금지를 발표했다.", "ko");
    AlertQuery query = new AlertQuery(id("google"), "구글은", false);
    try (AlertMatcher matcher = matcher(settings())) {
      matcher.put(List.of(query));
      assertThat(matcher.match(googling, Optional.empty())).isEmpty();
      matcher.trackNames(List.of("구글"));
      assertThat(matcher.match(googling, Optional.empty()))
          .extracting(AlertMatch::alertId)
          .containsExactly(query.id());
      matcher.trackNames(List.of());
      assertThat(matcher.match(googling, Optional.empty())).isEmpty();
    }
  }

  @Test
  void theAnswerIsThatOfAPlainSearch() throws IndexException {
    Random random = new Random(17);
    Map<UUID, AlertQuery> queries = new LinkedHashMap<>();
    while (queries.size() < 500) {
      String query = query(random, 2);
      queries.put(id(query), new AlertQuery(id(query), query, false));
    }
    List<SearchDocument> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 4 + random.nextInt(12); j++) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      articles.add(
          article(
              "a" + i,
              WORDS.get(random.nextInt(WORDS.size())),
              text.toString(),
              List.of("en", "ru", "zh").get(i % 3)));
    }
    try (AlertMatcher matcher = matcher(settings());
        ArticleIndex index = ArticleIndex.open(folder, settings())) {
      assertThat(matcher.put(queries.values())).isEmpty();
      index.put(articles, 1);
      int matched = 0;
      Map<UUID, Set<UUID>> plain = new LinkedHashMap<>();
      for (AlertQuery query : queries.values()) {
        SearchResult.Found found =
            (SearchResult.Found)
                index.search(SearchRequest.of(query.query()).limit(50).withoutSnippets());
        found
            .hits()
            .forEach(hit ->
                plain.computeIfAbsent(hit.articleId(), any -> new TreeSet<>()).add(query.id()));
      }
      for (SearchDocument article : articles) {
        Set<UUID> alerts = new TreeSet<>();
        matcher.match(article, Optional.empty()).forEach(match -> alerts.add(match.alertId()));
        Set<UUID> expected = plain.getOrDefault(article.articleId(), Set.of());
        Set<String> differing = new TreeSet<>();
        for (UUID query : queries.keySet()) {
          if (alerts.contains(query) != expected.contains(query)) {
            differing.add(java.util.Objects.requireNonNull(queries.get(query)).query());
          }
        }
        assertThat(differing).as(article.headline() + ": " + article.text()).isEmpty();
        matched += alerts.size();
      }
      assertThat(matched).isGreaterThan(500);
    }
  }

  private static String query(Random random, int depth) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String other = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(depth == 0 ? 9 : 14)) {
      case 0, 1 -> word;
      case 2 -> "\"" + word + " " + other + "\"";
      case 3 -> "\"" + word + " " + other + "\"~4";
      case 4 -> word.substring(0, 2) + "*";
      case 5 -> List.of("title:", "body:", "publisher:", "author:").get(random.nextInt(4)) + word;
      case 6 ->
          List.of(
                  "date:2021-09",
                  "date:last-7-days",
                  "date:last-30-days",
                  "is:unread",
                  "has:claims",
                  "lang:ru",
                  "publisher:wire",
                  "story:\"locked phones\"",
                  "region:EU",
                  "saved:locks",
                  "in:revisions",
                  "*",
                  "region:IR",
                  "region:\"DE\"",
                  "status:checked",
                  "type:affected-region",
                  "vendor:quanto",
                  "speaker:\"jane roe\"",
                  "tag:blocked",
                  "note:dock*",
                  "note:compare",
                  "source:harbour",
                  "url:one.example",
                  "captured:2021-09-09",
                  "lang:chinese",
                  "author:ann",
                  "dockers",
                  "?hone",
                  "*ock*",
                  "title:(phone OR lock*)",
                  "NEAR/4((app OR store) \"not removed\" p*)")
              .get(random.nextInt(31));
      case 7 -> word + "~";
      case 8 -> "NEAR/3(" + word + " " + other + "*)";
      case 9 -> "-" + query(random, 0);
      case 10 -> query(random, depth - 1) + " " + query(random, depth - 1);
      case 11 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
      case 12 -> "what is " + word + " " + other + " phone policy";
      default -> query(random, depth - 1) + " NOT (" + query(random, depth - 1) + ")";
    };
  }

  @Test
  void onlyAddedTextIsLookedAtWhereThatIsWanted() {
    try (AlertMatcher matcher = matcher(settings())) {
      matcher.put(
          List.of(
              new AlertQuery(id("all"), "locked", false),
              new AlertQuery(id("added"), "locked", true),
              new AlertQuery(id("new"), "unlocked", true)));
      SearchDocument article =
          article("a", "Phones", "They were locked. Now they are unlocked.", "en");
      assertThat(matcher.match(article, Optional.of("Now they are unlocked.")))
          .containsExactlyInAnyOrder(
              new AlertMatch(id("all"), List.of("locked")),
              new AlertMatch(id("new"), List.of("unlocked")));
      assertThat(matcher.match(article, Optional.empty())).hasSize(3);
      matcher.remove(id("all"));
      assertThat(matcher.match(article, Optional.of(""))).isEmpty();
    }
  }

  @Test
  void aMistakeIsSaidAndNotWatchedFor() {
    try (AlertMatcher matcher = matcher(settings())) {
      assertThat(
              matcher.put(
                  List.of(
                      new AlertQuery(id("a"), "(x", false),
                      new AlertQuery(id("b"), "saved:nothing", false))))
          .containsOnlyKeys(id("a"), id("b"));
      assertThat(matcher.match(article("a", "x", "x", "en"), Optional.empty())).isEmpty();
    }
  }
}
