package org.dateline.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.search.Snippet;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String FILLER = "word ".repeat(100);

  private static List<String> marked(Snippet snippet) {
    return snippet.matches().stream().map(range -> range.in(snippet.text())).toList();
  }

  @Test
  void thePlaceIsTakenWhereTheWordsStandTogether() {
    Snippet passage =
        Passage.of(
            "Phones ring. " + FILLER + "Then all phones were locked at once. " + FILLER,
            List.of("Phones", "phones", "locked"));
    assertThat(passage.text())
        .contains("Then all phones were locked at once.")
        .hasSizeLessThan(250);
    assertThat(marked(passage)).containsExactly("phones", "locked");
  }

  @Test
  void aShortTextIsShownWhole() {
    assertThat(Passage.of("A phone.", List.of("phone")).text()).isEqualTo("A phone.");
    assertThat(Passage.of("", List.of("phone"))).isEqualTo(Snippet.NONE);
  }

  @Test
  void theBeginningIsShownWhereNoWordStandsInTheText() {
    Snippet passage = Passage.of("First " + FILLER, List.of("headline"));
    assertThat(passage.text()).startsWith("First word");
    assertThat(passage.matches()).isEmpty();
  }

  @Test
  void noCharacterIsCutInTwo() {
    String faces = "😀".repeat(400);
    String text = Passage.of(faces + "x" + faces, List.of("x")).text();
    assertThat(text.codePoints().anyMatch(code -> code >= 0xD800 && code <= 0xDFFF)).isFalse();
    assertThat(text).contains("x");
  }
}
