package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Code;
import org.dateline.model.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest extends IndexTest {
  @BeforeEach
  void articles() throws IndexException {
    index.put(
        List.of(
            Articles.from(
                Articles.article("one", "Phones locked", "The regulator fined the maker."),
                "The Lantern",
                "Jonas Ek"),
            Articles.from(
                Articles.article("two", "Tariffs", "New tariffs on phones."),
                "Meridian Wire",
                "Ana Ruiz-Cortez")),
        1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "regulater          | regulator",
        "tarifs phones      | tariffs phones",
        "publisher:lantren  | publisher:\"The Lantern\"",
        "publisher:lant     | publisher:\"The Lantern\"",
        "publisher:\"meridan wire\" | publisher:\"Meridian Wire\"",
        "phones site:Meridien | phones publisher:\"Meridian Wire\"",
        "author:Jonnas      | author:\"Jonas Ek\"",
        "author:\"ruiz cortes\" | author:\"Ana Ruiz-Cortez\"",
      })
  void aWordOrValueThatNothingHasIsGuessed(String typed, String guess) throws IndexException {
    assertThat(found(typed).suggestions()).isEqualTo(List.of(guess));
    assertThat(found(guess).total()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phones",
        "publisher:lantern",
        "author:ek",
        "author:Xu",
        "publisher:Gazette",
        "title:Lantren",
      })
  void whatIsThereOrLikeNothingIsNotGuessed(String typed) throws IndexException {
    assertThat(found(typed).suggestions()).isEmpty();
  }

  @Test
  void aTypeOfClaimsThatThereIsNotIsSaidWithAGuess() throws IndexException {
    List<Code> codes = List.of(code("vendor-statement", "Vendor statement"), code("law", "Law"));
    IndexSettings settings =
        IndexSettings.usual()
            .names(new QueryNames(Gazetteer.shipped(), name -> Optional.empty(), () -> codes));
    try (ArticleIndex typed = ArticleIndex.open(folder.resolve("typed"), settings)) {
      for (String known :
          List.of("vendor-statement", "statements", "\"Vendor statement\"", "LAW", "vend*")) {
        assertThat(typed.search(SearchRequest.of("type:" + known)))
            .as(known)
            .isInstanceOf(SearchResult.Found.class);
      }
      assertThat(typed.search(SearchRequest.of("phone type:vendor-statment")))
          .isEqualTo(
              new SearchResult.Misunderstood(
                  "No claim type is named “vendor-statment”; there is vendor-statement, law.",
                  11,
                  Optional.of("phone type:vendor-statement")));
      assertThat(typed.search(SearchRequest.of("type:zebra")))
          .isEqualTo(
              new SearchResult.Misunderstood(
                  "No claim type is named “zebra”; there is vendor-statement, law.",
                  5,
                  Optional.empty()));
    }
  }

  private static Code code(String key, String name) {
    return new Code(Articles.id(key), key, name, "#336699", Optional.empty(), "", List.of());
  }
}
