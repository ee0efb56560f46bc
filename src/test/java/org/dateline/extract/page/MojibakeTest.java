package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that was decoded in the wrong charset is read as it was meant. */
class MojibakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We’ll unlock it — says Altaro|ISO-8859-1",
        "We’ll unlock it — says Altaro|windows-1252",
        "„Grüße“ aus São Paulo …|ISO-8859-1",
        "“Grüße” aus São Paulo …|ISO-8859-1",
        "手机的锁|ISO-8859-1",
        "Телефоны без замка|ISO-8859-1",
      })
  void whatWasDecodedInTheWrongCharsetIsReadAsItWasMeant(String meant, String wrong) {
    String garbled = new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
    assertThat(garbled).isNotEqualTo(meant);
    assertThat(Mojibake.meant(garbled)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We’ll unlock it — says Altaro",
        "Ça coûte 5 € à São Tomé, Â© 2021",
        "price â 5 €",
        "\u0085\u0093 alone",
        "â\u0080 cut short",
        "â€",
        ""
      })
  void otherTextStaysAsItIs(String text) {
    assertThat(Mojibake.meant(text)).isEqualTo(text);
  }
}
