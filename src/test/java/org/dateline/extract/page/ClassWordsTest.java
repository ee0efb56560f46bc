package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassWordsTest {
  private final ClassWords words = new ClassWords();

  @Test
  void namesAreCutAtHyphensUnderscoresAndInnerCapitals() {
    assertThat(words.hints("article-body").has(Hint.BODY)).isTrue();
    assertThat(words.hints("c_article__body").has(Hint.BODY)).isTrue();
    assertThat(words.hints("theArticleBody").has(Hint.BODY)).isTrue();
    assertThat(words.hints("ARTICLE-BODY").has(Hint.BODY)).isTrue();
  }

  @Test
  void partsOfWordsSayNothing() {
    assertThat(words.hints("header sharedspace navel").hasAny(Hints.of(Hint.ADVERT, Hint.SHARE)))
        .isFalse();
  }

  @Test
  void wordsOfTwoNamesMakeNoRun() {
    assertThat(words.hints("article body").has(Hint.BODY)).isFalse();
  }

  @Test
  void someWordsCountOnlyAsAWholeName() {
    assertThat(words.hints("box menu").has(Hint.NAVIGATION)).isTrue();
    assertThat(words.hints("menu-item-type-post").has(Hint.NAVIGATION)).isFalse();
  }
}
