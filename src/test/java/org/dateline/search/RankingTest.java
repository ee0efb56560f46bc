package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order articles come, where a query asks for any of its words. */
class RankingTest extends IndexTest {
  private String first(String query) {
    return found(query).hits().getFirst().title().text();
  }

  private static SearchDocument filler(int number) {
    return Articles.article(
        "filler " + number, "Filler", "The ministry spoke of the budget and of what the town is.");
  }

  @Test
  void aWordThatIsCommonAsWrittenIsNotRareAsAStemOfAnotherLanguage() throws IndexException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      documents.add(filler(number));
    }
    documents.add(
        Articles.article(
            "estonian", "Eesti", "The ja the ja the: linn on suur.", "et", Optional.empty()));
    documents.add(
        Articles.article("sanctions", "Sanctions", "A list of those who are under sanctions."));
    documents.add(
        Articles.article("budget", "Budget", "Sanctions, the budget, and what is to be built."));
    index.put(documents, 1);

    assertThat(first("the OR sanctions")).isEqualTo("Sanctions");
    assertThat(first("what OR is OR on OR the OR list OR of OR sanctions")).isEqualTo("Sanctions");
  }

  @Test
  void ofAnyWordsThoseThatStandTogetherCountMore() throws IndexException {
    index.put(
        List.of(
            Articles.article(
                "apart", "Apart", "A wave of protest came, and nobody felt the shock."),
            Articles.article(
                "together", "Together", "A shock wave of protest came, and nobody felt the end."),
            Articles.article("else", "Else", "And the port was closed, as it had been."),
            filler(1)),
        1);
    assertThat(first("shock OR wave")).isEqualTo("Together");
  }

  @Test
  void functionWordsHardlyCountAmongAnyWordsAndNamesInCapitalsAreNone() throws IndexException {
    List<SearchDocument> documents = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      documents.add(Articles.article("plain " + number, "Plain", "A plain line of words."));
    }
    documents.add(Articles.article("who", "Who", "Who would know? Nobody but us."));
    documents.add(Articles.article("oil", "Oil", "A plain line of words on oil."));
    index.put(documents, 1);

    assertThat(found("who OR would OR oil").hits()).hasSize(2);
    assertThat(first("who OR would OR oil")).isEqualTo("Oil");
    assertThat(first("WHO OR US OR oil")).isEqualTo("Who");
  }

  @Test
  void theWordsThatHoldAQuestionTogetherTipTheScalesAndFindNothing() throws IndexException {
    List<SearchDocument> documents = new ArrayList<>();
    documents.add(Articles.article("plain", "", "Here some people lock phones quite often."));
    documents.add(Articles.article("asking", "", "See how people lock phones often here."));
    for (int i = 0; i < 20; i++) {
      documents.add(Articles.article("other " + i, "", "The harbour was built, number " + i));
    }
    index.put(documents, 1);
    SearchResult.Found found = found("how do people lock their phones?");
    assertThat(found.hits())
        .extracting(Hit::articleId)
        .containsExactly(Articles.id("asking"), Articles.id("plain"));
    assertThat(
            index.marks("how do people lock their phones?", found.hits().getFirst().revisionId()))
        .hasSize(3);
  }
}
