package org.dateline.extract.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.PageVocabulary;
import org.dateline.extract.title.SiteNames;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Bylines as sites write them in many languages, and the people that they name. */
class NameReaderTest {
  private static final SiteNames SITE =
      SiteNames.of(
          Declared.of(PageTree.of(Jsoup.parse(""), PageVocabulary.shipped())),
          Optional.of("https://harbourpost.example/altaro"));

  private final NameReader reader = new NameReader(new AuthorWords());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/extract/bylines.txt",
      delimiter = '\t',
      quoteCharacter = '\0',
      emptyValue = "")
  void theNamesInAByline(String byline, String names) {
    List<String> expected = names == null ? List.of() : List.of(names.split(";", -1));
    assertThat(reader.read(byline, SITE, "Altaro gives in")).isEqualTo(expected);
  }
}
