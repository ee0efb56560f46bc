package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
  @ParameterizedTest
  @CsvSource({
    "2021-09-08, 2021-09-08, 2021-09-08, DAY",
    "2021-09, 2021-09-01, 2021-09-30, MONTH",
    "2024-02, 2024-02-01, 2024-02-29, MONTH",
    "2021-09-XX, 2021-09-01, 2021-09-30, MONTH",
    "2021, 2021-01-01, 2021-12-31, YEAR",
    "2021-XX, 2021-01-01, 2021-12-31, YEAR",
    "2021~, 2021-01-01, 2021-12-31, YEAR",
    "2021-23, 2021-09-01, 2021-11-30, SEASON",
    "2021-24, 2021-12-01, 2022-02-28, SEASON",
    "202X, 2020-01-01, 2029-12-31, DECADE",
    "20XX, 2000-01-01, 2099-12-31, CENTURY",
    "2021-09/2021-11-03, 2021-09-01, 2021-11-03, MONTH"
  })
  void spansTheDaysThatItCanMean(
      String form, LocalDate earliest, LocalDate latest, EdtfDate.Precision precision) {
    EdtfDate date = EdtfDate.parse(form).orElseThrow();
    assertThat(date.earliest()).contains(earliest);
    assertThat(date.latest()).contains(latest);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date).hasToString(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021-13",
        "2021-02-29",
        "2021-9-8",
        "c. 2021",
        "/",
        "../..",
        "2022/2021",
        "2021-XX-03"
      })
  void refusesWhatIsNoDate(String form) {
    assertThat(EdtfDate.parse(form)).isEmpty();
  }

  @Test
  void keepsWhatIsUncertainOrApproximate() {
    EdtfDate both = EdtfDate.parse("2021-09%").orElseThrow();
    assertThat(both.uncertain()).isTrue();
    assertThat(both.approximate()).isTrue();
    EdtfDate about = EdtfDate.parse("2021~").orElseThrow();
    assertThat(about.uncertain()).isFalse();
    assertThat(about.approximate()).isTrue();
  }

  @Test
  void anOpenIntervalHasNoLastDay() {
    EdtfDate open = EdtfDate.parse("2021-09/..").orElseThrow();
    assertThat(open.earliest()).contains(LocalDate.of(2021, 9, 1));
    assertThat(open.latest()).isEqualTo(Optional.empty());
    assertThat(open.end()).isEmpty();
  }

  @Test
  void sortsByFirstPossibleDayAndTheFinerFirst() {
    assertThat(
            java.util.stream.Stream.of("2021-09", "2021", "2021-09-01", "2020-12-31", "2021-01-01")
                .map(form -> EdtfDate.parse(form).orElseThrow())
                .sorted()
                .map(EdtfDate::toString))
        .containsExactly("2020-12-31", "2021-01-01", "2021", "2021-09-01", "2021-09");
  }
}
