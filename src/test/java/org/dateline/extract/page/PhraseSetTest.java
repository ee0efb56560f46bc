package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseSetTest {
  private final PhraseSet phrases = new PhraseSet(List.of("Read more", "read", "Mehr zum Thema"));

  @Test
  void theLongestPhraseThatATextBeginsWithCounts() {
    assertThat(phrases.prefix("read more about it")).isEqualTo("read more".length());
    assertThat(phrases.prefix("read mores")).isEqualTo("read".length());
    assertThat(phrases.prefix("reader")).isZero();
  }

  @Test
  void aPhraseInsideATextCountsAsWholeWordsOnly() {
    assertThat(phrases.within("hier steht mehr zum thema telefon")).isTrue();
    assertThat(phrases.within("hier steht mehr zum themenabend")).isFalse();
  }

  @Test
  void aTextIsAPhraseOnlyAsAWhole() {
    assertThat(phrases.is("mehr zum thema")).isTrue();
    assertThat(phrases.is("mehr zum")).isFalse();
    assertThat(phrases.is("")).isFalse();
  }
}
