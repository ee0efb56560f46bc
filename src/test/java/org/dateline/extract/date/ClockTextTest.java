package org.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of day behind a day. */
class ClockTextTest {
  private final ClockText clock = new ClockText();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "', 14:30 Uhr';14:30",
        "' um 14.30 Uhr';14:30",
        "' à 14h30';14:30",
        "' at 2:30 pm';14:30",
        "' – 2:30 p.m. ET';14:30",
        "' 12:05 AM';00:05",
        "' kl. 14.30';14:30",
        "' 下午2:30';14:30",
        "' 14時30分';14:30",
        "' 3.5 million';''",
        "' and 11 comments';''",
        "' 2:30:1';02:30",
        "' 31:99';''",
        "'';''"
      })
  void itIsReadWhereItIsOne(String rest, String time) {
    assertThat(clock.after("8.9." + rest, 4).map(Object::toString).orElse("")).isEqualTo(time);
  }
}
