package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-09-08",
        "2024-02-29T00:00",
        "2021-09-08T23:59:59",
        "2021-09-08T10:00:00.125",
        "2021-09-08T10:00Z",
        "2021-09-08T10:00:00z",
        "2021-09-08T10:00+05:45",
        "2021-09-08T10:00:00-17:59",
        "2021-09-08T10:00:00+18:00",
        "2021-09-08T10:00:00+02:00:30"
      })
  void daysAndTimesAreKeptAsTheyAreStated(String iso) {
    assertThat(StatedTime.parse(iso)).contains(new StatedTime(iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021",
        "2021-02-30",
        "2023-02-29T10:00",
        "2021-09-08T24:00",
        "2021-09-08T10:60",
        "2021-09-08T10:00:60",
        "2021-09-08T10:00:00+18:01",
        "2021-09-08T10:00:00+02:60",
        "2021-09-08T10:00 02:00",
        "2021-09-08 10:00",
        "2021-09-08T10",
        "2021-09-08T1a:00"
      })
  void whatIsNoTimeIsRefused(String iso) {
    assertThat(StatedTime.parse(iso)).isEmpty();
  }
}
