package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.TextNormalizer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
  private static final PageVocabulary VOCABULARY = PageVocabulary.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one word after another",
        "\n   in from the edge, out to the next line\n ",
        "two  spaces",
        "a tab\there, a line\nthere",
        "\u00a0no break \u00a0 spaces\u00a0",
        "no\u00a0break",
        "tele\u00adphone \ufeff maker",
        "\ufeffmarked at the begin",
        "電話 三千　台",
        "\u200b \u2060",
        "  "
      })
  void isReadAsItsCharactersAre(String characters) {
    PageElement paragraph = paragraph(characters);
    PageText text = (PageText) paragraph.items().getFirst();
    CollapsedText byCharacters = new CollapsedText();
    byCharacters.append("<");
    byCharacters.append(characters);
    byCharacters.append(">");
    CollapsedText byNode = new CollapsedText();
    byNode.append("<");
    byNode.append(text);
    byNode.append(">");
    assertThat(byNode.take()).isEqualTo(byCharacters.take());
    assertThat(paragraph.text()).isEqualTo(Spaces.collapse(characters));
    assertThat(text.weight()).isEqualTo(Spaces.weight(characters));
  }

  @ParameterizedTest
  @CsvSource({
    "'Xiaomi’s phones — 50 % “locked”', true",
    "'no\u00a0break, tele\u00adphone \n lines', true",
    "'電話 三千　台', true",
    "'cafe\u0301', false", // a letter and a mark, which become one
    "'\u212bngström', false", // a sign that becomes a letter
    "'a\u007fb', false" // a control character, which goes
  })
  void isStableOnlyWhereNormalisingLeavesItsWordsAsTheyAre(String characters, boolean stable) {
    PageText text = (PageText) paragraph(characters).items().getFirst();
    String words = Spaces.collapse(characters);
    assertThat(text.stable()).isEqualTo(stable);
    assertThat(TextNormalizer.block(words).equals(words)).isEqualTo(stable);
  }

  private static PageElement paragraph(String characters) {
    Document page = Document.createShell("");
    page.body().appendElement("p").appendText(characters);
    return PageTree.of(page, VOCABULARY).elements().get(1);
  }
}
