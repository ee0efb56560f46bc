package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchesTest extends IndexTest {
  private static final String TEXT =
      "The Harbour has a crane; Harbor-masters said harbouring café guests at the crane is dear.";

  private List<String> marked(String query) {
    Hit hit = found(query).hits().getFirst();
    return hit.snippet().matches().stream().map(match -> match.in(hit.snippet().text())).toList();
  }

  @Test
  void snippetsShowWhatMatched() throws IndexException {
    index.put(
        List.of(
            Articles.article(
                "one",
                "Maker <b>locks</b> phones",
                "An introduction that says nothing.\n\nThe maker locks phones where it does not"
                    + " sell them.\n\nThe end.")),
        1);
    Hit hit = found("locked phone").hits().getFirst();
    assertThat(hit.title().matches().stream().map(m -> m.in(hit.title().text())).toList())
        .containsExactly("locks", "phones");
    assertThat(hit.snippet().matches().stream().map(m -> m.in(hit.snippet().text())).toList())
        .containsExactly("locks", "phones");
    assertThat(hit.snippet().text()).startsWith("…The maker locks");
    assertThat(index.marks("locked", Articles.id("one 1")).getFirst().start()).isEqualTo(46);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crane date:2021-09               | crane,crane
          crane -sheep publisher:wire      | crane,crane
          (harbour nowhere) OR crane       | crane,crane
          (crane guests) OR nowhere        | crane,guests,crane
          crane publisher:wire OR nowhere  | crane,crane
          (harbour wire) OR nowhere        | Harbour,harbouring
          harb*                            | Harbour,Harbor,harbouring
          *bor                             | Harbor
          caf*                             | café
          CAFÉ*                            | café
          (harb* nowhere) OR dear          | dear
          "a crane" guests                 | a crane,guests
          NEAR/3(crane dear)               | crane,dear
          date:2021-09                     |
          """)
  void markedIsWhatMadeTheArticleAnAnswer(String query, @Nullable String marked)
      throws IndexException {
    index.put(
        List.of(
            Articles.from(
                Articles.article("one", "Gulls", TEXT, "en", Optional.of("2021-09-08")), "Wire")),
        1);
    assertThat(marked(query))
        .isEqualTo(marked == null ? List.of() : List.of(marked.split(",", -1)));
  }

  @Test
  void manyArticlesAreMarkedAsEachIs() throws IndexException {
    for (int i = 0; i < 40; i++) {
      index.put(
          List.of(Articles.article("a" + i, "Gulls", "quay ".repeat(i % 7 + 1) + "and gull " + i)),
          i);
    }
    for (Hit hit : found("quay").hits()) {
      List<TextRange> all = index.marks("quay", hit.revisionId());
      assertThat(hit.snippet().matches()).isEqualTo(all);
      assertThat(all).hasSize(hit.snippet().text().split("quay", -1).length - 1);
    }
  }

  @Test
  void inATextThatTheQueryDoesNotFindOnlyItsOwnWordsAreMarked() throws IndexException {
    index.put(List.of(Articles.article("one", "Gulls", TEXT)), 1);
    assertThat(index.marks("crane nowhere", Articles.id("one 1"))).isEmpty();
    assertThat(index.marks("crane OR nowhere", Articles.id("one 1"))).hasSize(2);
  }
}
