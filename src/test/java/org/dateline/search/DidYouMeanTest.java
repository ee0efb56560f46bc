package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
}
