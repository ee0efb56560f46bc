package org.dateline.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.copies.CopyGroup;
import org.dateline.search.copies.CopyKind;
import org.dateline.search.copies.Likeness;
import org.dateline.search.copies.Shingles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  @TempDir Path folder;
  private final Random random = new Random(3);

  private List<String> text(int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      int rank = (int) Math.exp(random.nextDouble() * Math.log(4_000));
      text.add("w" + Integer.toString(rank, 36));
    }
    return text;
  }

  private List<String> edited(List<String> text, double share) {
    List<String> edited = new ArrayList<>();
    for (String word : text) {
      if (random.nextDouble() >= share) {
        edited.add(word);
      } else if (random.nextBoolean()) {
        edited.addAll(text(1));
      }
    }
    return edited;
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  @Test
  void copiesAreFoundAndNothingElse() throws IndexException {
    Map<UUID, String> texts = new LinkedHashMap<>();
    List<UUID> originals = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      List<String> original = text(80 + random.nextInt(700));
      UUID id = Articles.id("original " + i);
      originals.add(id);
      texts.put(id, joined(original));
      texts.put(
          Articles.id("edited " + i), joined(edited(original, 0.01 + 0.15 * random.nextDouble())));
      texts.put(
          Articles.id("cut " + i),
          joined(original.subList(0, original.size() * (60 + random.nextInt(40)) / 100)));
      List<String> wrapped = new ArrayList<>(text(100 + random.nextInt(400)));
      wrapped.addAll(edited(original, 0.01));
      wrapped.addAll(text(50));
      texts.put(Articles.id("wrapped " + i), joined(wrapped));
    }
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      List<SearchDocument> documents = new ArrayList<>();
      texts.forEach((id, text) -> documents.add(article(id, text)));
      index.put(documents, 1);
      TextAnalysis analysis = new TextAnalysis(List.of());
      Map<UUID, Shingles> shingles = new HashMap<>();
      texts.forEach((id, text) -> shingles.put(id, Shingles.of(analysis.exact(text))));
      int wanted = 0;
      int found = 0;
      int wrong = 0;
      int reported = 0;
      for (UUID original : originals) {
        Map<UUID, Likeness> copies = index.copies(original);
        for (UUID other : texts.keySet()) {
          Likeness likeness =
              Likeness.of(
                  requireNonNull(shingles.get(original)), requireNonNull(shingles.get(other)));
          boolean is = !other.equals(original) && likeness.kind().isPresent();
          wanted += is ? 1 : 0;
          found += is && copies.containsKey(other) ? 1 : 0;
          wrong += !is && copies.containsKey(other) ? 1 : 0;
        }
        reported += copies.size();
      }
      assertThat(reported).isGreaterThan(200);
      assertThat(wrong).isZero();
      assertThat(found / (double) wanted).isGreaterThan(0.97);
    }
  }

  private static SearchDocument article(UUID id, String text) {
    SearchDocument base = Articles.article("x", "Headline", text);
    return new SearchDocument(
        id,
        id,
        1,
        true,
        base.url(),
        base.headline(),
        text,
        List.of(),
        Optional.empty(),
        base.language(),
        Optional.empty(),
        base.captured(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aGroupHasItsLikelyOriginFirstAndPeopleDecide() throws IndexException {
    String story = joined(text(120));
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      index.put(
          List.of(
              Articles.from(
                  Articles.article("a", "Lock", story, "en", Optional.of("2021-09-08T10:00:00Z")),
                  "Agency One"),
              Articles.from(
                  Articles.article(
                      "b",
                      "Lock",
                      "(Agency One) " + story,
                      "en",
                      Optional.of("2021-09-08T09:00:00Z")),
                  "The Post"),
              Articles.from(
                  Articles.article(
                      "c",
                      "Our view",
                      joined(text(300)) + "\n\n" + story,
                      "en",
                      Optional.of("2021-09-09")),
                  "The Herald"),
              Articles.article("d", "Other", joined(text(200)))),
          1);
      CopyGroup group = index.copyGroup(Articles.id("a")).orElseThrow();
      assertThat(group.members().stream().map(CopyGroup.Member::articleId).toList())
          .isEqualTo(Arrays.asList(Articles.id("a"), Articles.id("b"), Articles.id("c")));
      assertThat(group.why()).contains("The Post names Agency One as its source.");
      assertThat(requireNonNull(index.copies(Articles.id("a")).get(Articles.id("c"))).kind())
          .contains(CopyKind.CONTAINED);
      SearchResult.Found rows =
          (SearchResult.Found)
              index.search(SearchRequest.of("*").sorted(SortOrder.DATE).joiningCopies());
      assertThat(rows.hits()).hasSize(2);
      assertThat(rows.total()).isEqualTo(4);
      index.decideCopies(
          CopyDecisions.NONE
              .split(Articles.id("a"), Articles.id("c"))
              .split(Articles.id("b"), Articles.id("c"))
              .join(Articles.id("a"), Articles.id("d")));
      assertThat(index.copies(Articles.id("a")))
          .containsOnlyKeys(Articles.id("b"), Articles.id("d"));
      assertThat(index.similar(Articles.id("c"), 3).stream().map(Hit::articleId).toList())
          .contains(Articles.id("a"), Articles.id("b"));
      String word = story.split(" ")[0];
      assertThat(index.complete("publisher:ag", 12, 5))
          .containsExactly(new Completion("publisher:\"Agency One\" ", 23, "Agency One", 1));
      assertThat(index.complete("reg", 3, 5))
          .containsExactly(new Completion("region:", 7, "region:", 0));
      assertThat(index.complete("region:ira x", 10, 5).getFirst().query()).isEqualTo("region:IR x");
      assertThat(index.complete(word, word.length(), 5)).isNotNull();
    }
  }

  @Test
  void eachStoryOfAListHasOneRowThatNamesItsCopies() throws IndexException {
    List<SearchDocument> documents = new ArrayList<>();
    Map<UUID, UUID> storyOf = new HashMap<>();
    for (int story = 0; story < 12; story++) {
      List<String> words = text(200);
      for (int copy = 0; copy < 1 + story % 4; copy++) {
        UUID id = Articles.id(story + " " + copy);
        documents.add(article(id, joined(copy == 0 ? words : edited(words, 0.03))));
        storyOf.put(id, Articles.id(story + " 0"));
      }
    }
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      index.put(documents, 1);
      SearchRequest all = SearchRequest.of("*").limit(documents.size());
      assertThat(stories(index.search(all.joiningCopies()))).isEqualTo(byStory(storyOf));
      UUID one = Articles.id("1 0");
      UUID copy = Articles.id("1 1");
      UUID other = Articles.id("4 0");
      index.decideCopies(CopyDecisions.NONE.split(one, copy).join(copy, other));
      storyOf.put(copy, other);
      assertThat(stories(index.search(all.joiningCopies()))).isEqualTo(byStory(storyOf));
    }
  }

  private static Set<Set<UUID>> stories(SearchResult result) {
    return ((SearchResult.Found) result)
        .hits().stream()
            .map(hit -> {
              Set<UUID> row = new HashSet<>(hit.copies());
              row.add(hit.articleId());
              return row;
            })
            .collect(Collectors.toSet());
  }

  private static Set<Set<UUID>> byStory(Map<UUID, UUID> storyOf) {
    Map<UUID, Set<UUID>> rows = new HashMap<>();
    storyOf.forEach(
        (article, story) -> rows.computeIfAbsent(story, any -> new HashSet<>()).add(article));
    return Set.copyOf(rows.values());
  }

  @Test
  void aLiveBlogHoldsItsEarlierTexts() throws IndexException {
    String morning = joined(text(150));
    String noon = joined(text(300)) + "\n\n" + morning;
    String evening = joined(text(700)) + "\n\n" + noon;
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      index.put(
          List.of(
              Articles.article("morning", "Live", morning),
              Articles.article("noon", "Live", noon),
              Articles.article("evening", "Live", evening),
              Articles.article("other", "Live", joined(text(700)))),
          1);
      assertThat(index.copies(Articles.id("morning")).keySet())
          .containsExactlyInAnyOrder(Articles.id("noon"), Articles.id("evening"));
      assertThat(index.copies(Articles.id("evening")).keySet())
          .containsExactlyInAnyOrder(Articles.id("noon"), Articles.id("morning"));
    }
  }

  @Test
  void copiesWithoutSpacesBetweenWordsAreFound() throws IndexException {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      story.appendCodePoint(0x4E00 + (int) Math.exp(random.nextDouble() * Math.log(3_000)));
    }
    String edited = story.substring(0, 200) + "更正" + story.substring(203);
    String other = story.reverse().toString();
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      index.put(
          List.of(
              Articles.article("a", "", other, "zh", Optional.empty()),
              Articles.article("b", "", story.reverse().toString(), "zh", Optional.empty()),
              Articles.article("c", "", edited, "zh", Optional.empty()),
              Articles.article("d", "", "据报道。" + edited + "（完）", "ja", Optional.empty())),
          1);
      assertThat(index.copies(Articles.id("b")).keySet())
          .containsExactlyInAnyOrder(Articles.id("c"), Articles.id("d"));
    }
  }
}
