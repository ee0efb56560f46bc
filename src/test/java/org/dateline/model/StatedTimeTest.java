package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-09",
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
  void monthsDaysAndTimesAreKeptAsTheyAreStated(String iso) {
    assertThat(StatedTime.parse(iso)).contains(new StatedTime(iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021",
        "2021-13",
        "2021-9-",
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

  @Test
  void aMonthCanMeanAnyOfItsDays() {
    StatedTime month = new StatedTime("2024-02");
    assertThat(List.of(month.earliest(), month.latest()))
        .isEqualTo(List.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
    assertThat(month.date()).isEqualTo(EdtfDate.parse("2024-02").orElseThrow());
    assertThat(month.sortInstant()).isEqualTo(Instant.parse("2024-02-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-09-08, 2021-09-09, true",
    "2021-09-08, 2021-09-08, false",
    "2021-09-08, 2021-09-08T10:00:00Z, false",
    "2021-09-08T10:00, 2021-09-08T11:00, false",
    "2021-09-08T10:00:00Z, 2021-09-08T11:00:00Z, true",
    "2021-09-08T11:00:00+02:00, 2021-09-08T10:00:00Z, true",
    "2021-09-08T10:00:00Z, 2021-09-08T11:00:00+02:00, false",
    "2021-09, 2021-09-08, false",
    "2021-09-08, 2021-09, false",
    "2021-09, 2021-10-01, true"
  })
  void beforeForCertainIsWhatIsBeforeHoweverItIsMeant(String first, String second, boolean sure) {
    assertThat(new StatedTime(first).isSurelyBefore(new StatedTime(second))).isEqualTo(sure);
  }
}
