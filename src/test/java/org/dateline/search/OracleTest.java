package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what the index finds with what reading every text finds. */
class OracleTest {
  private static final List<String> WORDS =
      List.of(
          "zorb", "quant", "blick", "drag", "flux", "glim", "harp", "jolt", "kelp", "lurk", "the",
          "Flux", "blimp", "glimp");

  @TempDir Path folder;

  private record Text(UUID id, List<String> title, List<String> body) {}

  @Test
  void theIndexFindsWhatReadingFinds() throws IndexException {
    Random random = new Random(11);
    List<Text> texts = new ArrayList<>();
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      List<String> title = words(random, 1 + random.nextInt(4));
      List<String> body = words(random, 1 + random.nextInt(14));
      String name = "text " + i;
      texts.add(new Text(Articles.id(name), title, body));
      documents.add(Articles.article(name, String.join(" ", title), String.join(", ", body) + "."));
    }
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      index.put(documents, 1);
      QueryReader reader = new QueryReader();
      int understood = 0;
      for (int i = 0; i < 3_000; i++) {
        String query = query(random, 3);
        if (!(reader.read(query) instanceof ReadQuery.Understood read)) {
          continue;
        }
        understood++;
        Set<UUID> expected = new TreeSet<>();
        for (Text text : texts) {
          if (matches(read.node(), text, "")) {
            expected.add(text.id());
          }
        }
        SearchResult.Found found =
            (SearchResult.Found) index.search(SearchRequest.of(query).limit(500).withoutSnippets());
        Set<UUID> ids = new TreeSet<>();
        found.hits().forEach(hit -> ids.add(hit.articleId()));
        assertThat(ids).as(query).isEqualTo(expected);
        assertThat(found.total()).as(query).isEqualTo(expected.size());
        SearchResult.Found first =
            (SearchResult.Found)
                index.search(
                    SearchRequest.of(query).limit(5).withoutSnippets().counting(Facet.LANGUAGE));
        assertThat(first.hits().stream().map(Hit::articleId).toList())
            .as(query)
            .isEqualTo(found.hits().stream().map(Hit::articleId).limit(5).toList());
        assertThat(first.total()).as(query).isEqualTo(expected.size());
        assertThat(
                first.facets().getOrDefault(Facet.LANGUAGE, List.of()).stream()
                    .mapToInt(FacetCount::count)
                    .sum())
            .as(query)
            .isEqualTo(expected.size());
      }
      assertThat(understood).isGreaterThan(2_900);
    }
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words;
  }

  private static String query(Random random, int depth) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String other = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(depth == 0 ? 7 : 12)) {
      case 0, 1 -> word;
      case 2 -> "\"" + word + " " + other + "\"";
      case 3 -> "\"" + word + " " + other + "\"~" + random.nextInt(1, 5);
      case 4 -> word.substring(0, 2) + "*";
      case 5 -> "title:" + word;
      case 6 -> "NEAR/" + random.nextInt(4) + "(" + word + " " + other.substring(0, 1) + "*)";
      case 7 -> "-" + query(random, 0);
      case 8 -> query(random, depth - 1) + " " + query(random, depth - 1);
      case 9 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
      case 10 -> "(" + query(random, depth - 1) + ") " + query(random, depth - 1);
      default -> query(random, depth - 1) + " NOT (" + query(random, depth - 1) + ")";
    };
  }

  private static boolean matches(QueryNode node, Text text, String field) {
    return switch (node) {
      case QueryNode.Word word -> anywhere(text, field, list -> list.contains(lower(word.text())));
      case QueryNode.Wildcard pattern -> {
        String start = lower(pattern.pattern()).replace("*", "");
        yield anywhere(text, field, list -> list.stream().anyMatch(w -> w.startsWith(start)));
      }
      case QueryNode.Phrase phrase -> {
        List<String> wanted = List.of(lower(phrase.text()).split(" "));
        yield anywhere(
            text,
            field,
            list ->
                phrase.distance() == 0
                    ? java.util.Collections.indexOfSubList(list, wanted) >= 0
                    : near(list, wanted.get(0), false, wanted.get(1), false, phrase.distance()));
      }
      case QueryNode.Near near -> {
        String first = lower(((QueryNode.Word) near.items().get(0)).text());
        String start = lower(((QueryNode.Wildcard) near.items().get(1)).pattern()).replace("*", "");
        yield anywhere(text, field, list -> near(list, first, false, start, true, near.distance()));
      }
      case QueryNode.InField in ->
          matches(in.inner(), text, in.field().name().toLowerCase(Locale.ROOT));
      case QueryNode.And and -> and.all().stream().allMatch(part -> matches(part, text, field));
      case QueryNode.Or or -> or.any().stream().anyMatch(part -> matches(part, text, field));
      case QueryNode.Not not -> !matches(not.inner(), text, field);
      default -> throw new IllegalStateException("not made here: " + node);
    };
  }

  private static boolean anywhere(
      Text text, String field, java.util.function.Predicate<List<String>> holds) {
    List<List<String>> lists = new ArrayList<>();
    if (!field.equals("body")) {
      lists.add(text.title().stream().map(OracleTest::lower).toList());
    }
    if (!field.equals("title")) {
      lists.add(text.body().stream().map(OracleTest::lower).toList());
    }
    return lists.stream().anyMatch(holds);
  }

  private static boolean near(
      List<String> list,
      String left,
      boolean leftStart,
      String right,
      boolean rightStart,
      int distance) {
    Set<Integer> lefts = places(list, left, leftStart);
    Set<Integer> rights = places(list, right, rightStart);
    return lefts.stream()
        .anyMatch(
            l -> rights.stream().anyMatch(r -> !l.equals(r) && Math.abs(l - r) - 1 <= distance));
  }

  private static Set<Integer> places(List<String> list, String word, boolean start) {
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      if (start ? list.get(i).startsWith(word) : list.get(i).equals(word)) {
        places.add(i);
      }
    }
    return places;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
