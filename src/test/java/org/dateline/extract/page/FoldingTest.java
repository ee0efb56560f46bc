package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Read  more… now!|read more now",
        "Größe & Füße|große fuße",
        "Cafe\u0301 Été|cafe ete",
        "ΟΔΟΣ|οδος",
        "Ещё Йод|еще иод",
        "ﬁve “quoted” words|five quoted words",
        "電話が、遠隔で|電話か 遠隔て"
      })
  void whatStaysIsWhatAPersonWouldCallTheSameWords(String text, String words) {
    assertThat(Folding.words(text)).isEqualTo(words);
  }
}
