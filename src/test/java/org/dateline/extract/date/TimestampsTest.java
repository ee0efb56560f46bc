package org.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dateline.model.StatedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as machines write them. */
class TimestampsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2021-09-08;2021-09-08",
        "20210908;2021-09-08",
        "2021-09-08T14:30:00+02:00;2021-09-08T14:30+02:00",
        "2021-09-08T14:30:05.123Z;2021-09-08T14:30:05Z",
        "2021-09-08T14:30+0200;2021-09-08T14:30+02:00",
        "2021-09-08 14:30:00 UTC;2021-09-08T14:30Z",
        "2021-09-08 14:30;2021-09-08T14:30",
        "2021-09-08T9:05:00-5;2021-09-08T09:05-05:00",
        "20210908T143000Z;2021-09-08T14:30Z",
        "1631111400;2021-09-08T14:30Z",
        "1631111400000;2021-09-08T14:30Z",
        "2021-09-08T00:00:00;2021-09-08T00:00",
        "2021-13-08;''",
        "2021-09;2021-09",
        "2021-09-;''",
        "202109;''",
        "yesterday;''",
        "2021-09-08T25:00:00Z;''",
        "'';''"
      })
  void whatIsSaidIsKeptAndNothingIsAdded(String said, String iso) {
    assertThat(Timestamps.parse(said).map(StatedTime::iso))
        .isEqualTo(Optional.of(iso).filter(text -> !text.isEmpty()));
  }
}
