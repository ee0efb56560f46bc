package org.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.model.StatedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of day behind a day. */
class ClockTextTest {
  private final ClockText clock = new ClockText();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "', 14:30 Uhr';T14:30",
        "' um 14.30 Uhr';T14:30",
        "' à 14h30';T14:30",
        "' at 2:30 pm';T14:30",
        "' 12:05 AM';T00:05",
        "' 2:30:45 PM';T14:30",
        "' 2:30 pm. Others';T14:30",
        "' 2:30 pmade';T02:30",
        "' kl. 14.30';T14:30",
        "' 下午2:30';T14:30",
        "' 14時30分';T14:30",
        // with the offset that is stated
        "' – 2:30 p.m. ET';T14:30-04:00",
        "' 14:30 CEST';T14:30+02:00",
        "' 14:30:05 (MESZ)';T14:30+02:00",
        "' 14:30 GMT';T14:30Z",
        "' 14:30 GMT+2';T14:30+02:00",
        "' 14:30 (UTC−03:30)';T14:30-03:30",
        "' 14:30 +0530';T14:30+05:30",
        "' 14:30 -0500';T14:30-05:00",
        "' в 14:30 МСК';T14:30+03:00",
        // no zone, one of several, one of the other half of the year, a stretch of hours, a sum
        "' 14:30 CNN';T14:30",
        "' 14:30 CST';T14:30",
        "' 14:30 CET';T14:30",
        "' 09:00 -10:00';T09:00",
        "' 14:30 - 5 min read';T14:30",
        "' 14:30 +20 points';T14:30",
        "' 14:30 etc.';T14:30",
        "' 3.5 million';''",
        "' and 11 comments';''",
        "' 2:30:1';T02:30",
        "' 31:99';''",
        "'';''"
      })
  void itIsReadWhereItIsOne(String rest, String time) {
    LocalDate day = LocalDate.of(2021, 9, 8);
    assertThat(clock.after("8.9." + rest, 4, day).map(StatedTime::iso).orElse(""))
        .isEqualTo(time.isEmpty() ? "" : day + time);
  }
}
