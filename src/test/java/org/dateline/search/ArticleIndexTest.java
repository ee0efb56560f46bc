package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.ClaimStatus;
import org.dateline.search.SearchResult.Found;
import org.dateline.search.SearchResult.Misunderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIndexTest extends IndexTest {
  private static List<UUID> named(String... names) {
    List<UUID> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(Articles.id(name));
    }
    return ids;
  }

  @Test
  void wordsAreAllWantedAndStemmed() throws IndexException {
    index.put(
        List.of(
            Articles.article("one", "Phones locked", "The maker locks phones in five regions."),
            Articles.article("two", "Tariffs", "New tariffs on phones.")),
        1);
    assertThat(ids("locking phone")).isEqualTo(named("one"));
    assertThat(ids("phone")).containsExactlyInAnyOrderElementsOf(named("one", "two"));
    assertThat(ids("tariff OR region")).containsExactlyInAnyOrderElementsOf(named("one", "two"));
    assertThat(ids("phone -tariffs")).isEqualTo(named("one"));
    assertThat(ids("phone NOT locked")).isEqualTo(named("two"));
    assertThat(ids("\"locking phones\"")).isEmpty();
    assertThat(ids("\"LOCKS phones\"")).isEqualTo(named("one"));
    assertThat(ids("title:locked")).isEqualTo(named("one"));
    assertThat(ids("title:five")).isEmpty();
    assertThat(ids("body:five")).isEqualTo(named("one"));
    assertThat(ids("lo*s")).isEqualTo(named("one"));
    assertThat(ids("tarifs~")).isEqualTo(named("two"));
    assertThat(ids("\"maker regions\"~4")).isEqualTo(named("one"));
    assertThat(ids("\"maker regions\"~3")).isEmpty();
    assertThat(ids("NEAR/3(phone* maker)")).isEqualTo(named("one"));
    assertThat(ids("*")).hasSize(2);
    assertThat(ids("")).hasSize(2);
    assertThat(ids("-phones")).isEmpty();
  }

  @Test
  void whatWasPutIsFoundByAllWhoSearchAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int round = 1; round <= 20; round++) {
        List<SearchDocument> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          batch.add(Articles.article(round + " " + i, "Quay", numbered("quay ", 40)));
        }
        index.put(batch, round);
        List<Callable<Integer>> searches = Collections.nCopies(8, () -> found("quay").total());
        for (Future<Integer> total : threads.invokeAll(searches)) {
          assertThat(total.get()).isEqualTo(round * 20);
        }
      }
    }
  }

  @Test
  void whereNoArticleHasAllWordsThoseThatHaveSomeAreGivenApart() throws IndexException {
    index.put(
        List.of(
            Articles.article("one", "Harbour", "The harbour has a crane."),
            Articles.article("two", "Harbour crane", "A crane of the harbour fell at night."),
            Articles.article("three", "Tariffs", "New tariffs.")),
        1);
    Found found = found("harbour crane \"at noon\" -tariffs");
    assertThat(found.total()).isZero();
    assertThat(found.hits()).isEmpty();
    assertThat(found.partial().stream().map(Hit::articleId))
        .containsExactlyElementsOf(named("two", "one"));
    assertThat(found.partial()).noneMatch(Hit::complete);
    assertThat(found.notes().stream().map(SearchResult.Note::sentence))
        .containsExactly(
            "No article has all of these words. The best that have some of them are shown.");
    assertThat(found("harbour crane").partial()).isEmpty();
    assertThat(found("nowhere").partial()).isEmpty();
    assertThat(found("harbour nowhere -crane").partial()).isEmpty();
  }

  @Test
  void patternsThatStandForThousandsOfWordsStandNearOthers() throws IndexException {
    index.put(List.of(Articles.article("one", "List", numbered("ba", 3_000) + " of lox")), 1);
    index.put(List.of(Articles.article("two", "List", "bayou of lox, lax of baobab")), 2);
    assertThat(ids("NEAR/1(ba* l*x)")).containsExactlyInAnyOrderElementsOf(named("one", "two"));
    assertThat(ids("NEAR/0(ba* l*x)")).isEmpty();
    assertThat(ids("\"ba* of lox\"")).containsExactlyInAnyOrderElementsOf(named("one", "two"));
    assertThat(ids("NEAR/1(baobab~ l?x)")).isEqualTo(named("two"));
    Found found = found("NEAR/1(ba* l*x) ba*ou");
    Snippet passage = found.hits().getFirst().snippet();
    assertThat(passage.matches().stream().map(match -> match.in(passage.text())))
        .containsExactly("bayou", "lox", "lax", "baobab");
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void itIsSaidWhenAPatternStandsForTooManyWords() throws IndexException {
    index.put(List.of(Articles.article("one", "List", numbered("ba", 60_000))), 1);
    assertThat(found("ba*").notes().stream().map(SearchResult.Note::sentence))
        .containsExactly(
            "“ba*” stands for too many words; articles that have only rare ones of them may be"
                + " missing. Write more of its letters.");
    assertThat(found("ba1*").notes()).isEmpty();
  }

  private static String numbered(String beginning, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> beginning + number)
        .collect(Collectors.joining(" "));
  }

  @Test
  void fieldsDatesAndClaimsNarrow() throws IndexException {
    ClaimEntry claim =
        new ClaimEntry(
            Articles.id("claim"),
            "vendor-statement",
            "Vendor statement",
            "The lock prevents smuggling",
            ClaimStatus.CHECKED,
            List.of("IR", "UA-43", "DE"),
            List.of("Quanto Mobile"),
            List.of("Jane Roe"),
            Optional.of("Compare with the notice"));
    SearchDocument article =
        Articles.withClaims(
            Articles.from(
                Articles.article("one", "Lock", "Text.", "en", Optional.of("2021-09-08")),
                "The Daily Wire",
                "Ann Author"),
            claim);
    index.put(
        List.of(
            article,
            Articles.article("two", "Other", "Text.", "fa", Optional.of("2021-11-01T10:00:00"))),
        1);
    for (String query :
        List.of(
            "publisher:\"daily wire\"",
            "author:ann",
            "ann",
            "region:IR",
            "region:iran",
            "region:EU",
            "region:UA",
            "vendor:quanto",
            "speaker:roe",
            "type:vendor-statement",
            "status:checked",
            "note:notice",
            "smuggling",
            "has:claims",
            "is:read -has:notes OR has:notes",
            "date:2021-09",
            "date:2021-09-08",
            "date:2021-08..2021-10",
            "date:..2021-10",
            "date:last-30-days",
            "date:<2021-10",
            "url:one.example")) {
      assertThat(ids(query)).as(query).contains(Articles.id("one"));
    }
    for (String query :
        List.of("region:\"UA\"", "region:RU", "date:2021-11", "status:disputed", "is:unread")) {
      assertThat(ids(query)).as(query).doesNotContain(Articles.id("one"));
    }
    assertThat(found("region:UA").notes()).isNotEmpty();
    assertThat(index.search(SearchRequest.of("region:Atlantis"))).isInstanceOf(Misunderstood.class);
    assertThat(ids("text date:>2021-10")).isEqualTo(named("two"));
  }

  @Test
  void earlierRevisionsAreFoundWhereAskedFor() throws IndexException {
    SearchDocument now = Articles.article("one", "Lock", "The policy was changed.");
    index.put(
        List.of(
            Articles.revision(now, 1, false, "The policy is permanent."),
            Articles.revision(now, 2, true, "The policy was changed.")),
        1);
    assertThat(ids("permanent")).isEmpty();
    Found found = found("permanent in:revisions");
    assertThat(found.hits()).hasSize(1);
    assertThat(found.hits().getFirst().current()).isFalse();
    assertThat(found.hits().getFirst().ordinal()).isEqualTo(1);
  }

  @Test
  void aQuestionIsAnsweredInPart() throws IndexException {
    index.put(
        List.of(
            Articles.article("one", "Wings", "Experimental study of the aileron buzz at speed."),
            Articles.article("two", "Other", "Nothing to see.")),
        1);
    Found found = found("what is the basic mechanism of the transonic aileron buzz .");
    assertThat(found.hits()).hasSize(1);
    assertThat(found.hits().getFirst().complete()).isFalse();
    assertThat(found("transonic aileron buzz").hits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why did the maker lock “phones at home” in five regions?",
        "Makers: why locked phones matter (a report), says \"nobody else\" of the five regions",
        "the state-of-the-art five-region lock of a maker",
        "is it -20 degrees where phones lock?",
        "note: Regions:five of the phones are locked/open, aren't they",
      })
  void punctuationInASentenceIsNoOperator(String sentence) throws IndexException {
    index.put(
        List.of(
            Articles.article("one", "Phones locked", "The maker locks phones in five regions."),
            Articles.article("two", "Other", "Nothing to see.")),
        1);
    assertThat(ids(sentence)).isEqualTo(named("one"));
  }

  @Test
  void operatorsInAShortQueryAreMeant() throws IndexException {
    index.put(
        List.of(
            Articles.article("one", "Phones locked", "The maker locks phones in five regions."),
            Articles.article("two", "Other", "The maker locks nothing.")),
        1);
    assertThat(ids("the maker locks all phones -regions")).isEmpty();
    assertThat(ids("maker locks phones \"six regions\"")).isEmpty();
  }

  @Test
  void anArticleInARareLanguageIsNotPreferred() throws IndexException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(
          Articles.article(
              "english " + i, "", "The minister spoke of phones.", "en", Optional.empty()));
    }
    documents.add(
        Articles.article(
            "norwegian",
            "",
            "Det er ikke noe nytt om phones, sier minister og andre i dag, men"
                + " det er en sak for alle.",
            "no",
            Optional.empty()));
    index.put(documents, 1);
    assertThat(ids("minister phones").getLast()).isEqualTo(Articles.id("norwegian"));
  }

  @Test
  void whatWasCommittedIsThereAfterReopening() throws IndexException {
    index.put(List.of(Articles.article("one", "Lock", "phone")), 7);
    index.commit();
    index.put(List.of(Articles.article("two", "Lock", "phone")), 8);
    index.close();
    index = ArticleIndex.open(folder, IndexSettings.usual().clock(IndexTest.CLOCK));
    assertThat(index.reachedSeq()).isEqualTo(7);
    assertThat(index.rebuildReason()).isEmpty();
    assertThat(ids("phone")).isEqualTo(named("one"));
    Rebuild rebuild = index.beginRebuild();
    rebuild.put(List.of(Articles.article("three", "Lock", "phone")));
    assertThat(ids("phone")).isEqualTo(named("one"));
    rebuild.finish(9);
    assertThat(ids("phone")).isEqualTo(named("three"));
    assertThat(index.reachedSeq()).isEqualTo(9);
    index.startOver();
    assertThat(index.reachedSeq()).isZero();
    assertThat(ids("phone")).isEmpty();
  }

  @Test
  void tellingNamesChangesNothingUntilAllTextsAreCutByThem() throws Exception {
    SearchDocument googling =
        Articles.article("ko", "", "정부는 오늘부터 구글링 금지를 발표했다.", "ko", Optional.empty());
    index.put(
        List.of(
            googling, Articles.article("other", "", "정부는 항구의 규칙을 바꿨다.", "ko", Optional.empty())),
        1);
    List<UUID> asked = new ArrayList<>();
    index.trackNames(
        List.of("구글", "Google"),
        10,
        articles -> {
          asked.addAll(articles);
          assertThat(ids("구글은")).isEmpty();
          assertThat(ids("정부는")).hasSize(2);
          return List.of(googling);
        });
    assertThat(asked).isEqualTo(named("ko"));
    assertThat(ids("구글은")).isEqualTo(named("ko"));
    index.commit();
    index.close();
    open();
    assertThat(ids("구글은")).isEqualTo(named("ko"));
    index.trackNames(
        List.of("구글"),
        0,
        articles -> {
          throw new AssertionError("nothing has changed");
        });
    Rebuild rebuild = index.beginRebuild();
    rebuild.put(List.of(googling));
    rebuild.finish(2);
    assertThat(ids("구글은")).isEqualTo(named("ko"));
    index.trackNames(List.of(), 10, articles -> List.of(googling));
    assertThat(ids("구글은")).isEmpty();
  }

  @Test
  void aNameThatMoreArticlesHoldThanMayBePutAnewIsTakenByAnIndexBeside() throws Exception {
    SearchDocument googling =
        Articles.article("ko", "", "정부는 오늘부터 구글링 금지를 발표했다.", "ko", Optional.empty());
    index.put(List.of(googling), 1);
    assertThat(
            index.trackNames(
                List.of("구글"),
                0,
                articles -> {
                  throw new AssertionError("too many");
                }))
        .isFalse();
    Rebuild rebuild = index.beginRebuild(List.of("구글", "Google"));
    rebuild.put(List.of(googling));
    assertThat(ids("구글은")).isEmpty();
    rebuild.finish(1);
    assertThat(ids("구글은")).isEqualTo(named("ko"));
    assertThat(index.trackNames(List.of("구글"), 0, articles -> List.of())).isTrue();
  }

  @Test
  void namesOfAWholeNewsroomAreTakenAtOnce() throws Exception {
    SearchDocument googling =
        Articles.article("ko", "", "정부는 오늘부터 구글링 금지를 발표했다.", "ko", Optional.empty());
    index.put(List.of(googling), 1);
    List<String> names = new ArrayList<>(List.of("구글"));
    for (int number = 0; number < 2_000; number++) {
      names.add("" + (char) ('가' + number * 5) + (char) ('나' + number) + "사");
    }
    index.trackNames(names, 10, articles -> List.of(googling));
    assertThat(ids("구글은")).isEqualTo(named("ko"));
  }

  @Test
  void whatIsHalfMadeForNewNamesIsNeitherSeenNorKept() throws Exception {
    SearchDocument googling =
        Articles.article("ko", "", "정부는 오늘부터 구글링 금지를 발표했다.", "ko", Optional.empty());
    index.put(List.of(googling), 1);
    index.commit();
    assertThatThrownBy(() ->
            index.trackNames(
                List.of("구글"),
                10,
                articles -> {
                  throw new InterruptedException("closing");
                }))
        .isInstanceOf(InterruptedException.class);
    assertThat(ids("구글은")).isEmpty();
    index.close();
    open();
    assertThat(ids("구글은")).isEmpty();
    assertThat(index.reachedSeq()).isEqualTo(1);
  }

  @Test
  void aCopiedHeadlineIsASentenceAlsoWithAQuotationInIt() throws IndexException {
    index.put(
        List.of(
            Articles.article("prison", "", "A prisoner raised the Morning Star flag in Papua."),
            Articles.article("other", "", "The harbour was quiet this morning.")),
        1);
    assertThat(ids("West-Papua: Prisoner hoists “Morning Star”").getFirst())
        .isEqualTo(Articles.id("prison"));
    assertThat(found("West-Papua: Prisoner hoists “Morning Star”").understood())
        .isEqualTo("West OR Papua OR Prisoner OR hoists OR Morning OR Star OR \"Morning Star\"");
    assertThat(ids("Papua: prisoner hoists flag").getFirst()).isEqualTo(Articles.id("prison"));
    assertThat(ids("papua prisoner hoists flag")).isEmpty();
    assertThat(ids("papua prisoner hoists \"Morning Star\"")).isEmpty();
  }
}
