package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "120 -> 2026-03-01T12:02:00Z",
        " 0  -> 2026-03-01T12:00:00Z",
        "1.5 -> 2026-03-01T12:00:02Z",
        "Sun, 01 Mar 2026 12:02:00 GMT -> 2026-03-01T12:02:00Z",
        "Sunday, 01-Mar-26 12:02:00 GMT -> 2026-03-01T12:02:00Z",
        "Sun Mar  1 12:02:00 2026 -> 2026-03-01T12:02:00Z",
        "Mon, 01 Mar 2026 12:02:00 GMT -> 2026-03-01T12:02:00Z",
        "sun, 1 mar 2026 12:02:00 utc -> 2026-03-01T12:02:00Z",
        "Sun, 01 Mar 2026 14:02:00 +0200 -> 2026-03-01T12:02:00Z",
        "Sat, 28 Feb 2026 12:00:00 GMT -> 2026-03-01T12:00:00Z",
        "Tue, 01 Sep 2026 12:00:00 GMT -> 2026-09-01T12:00:00Z",
      })
  void secondsAndAllThreeFormsOfDatesAreUnderstood(String value, Instant until) {
    assertThat(RetryAfter.parse(value, NOW)).contains(until);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "12:00"})
  void anythingElseSaysNothing(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isEmpty();
  }

  @Test
  void aNumberBeyondCountingIsAsGoodAsForEver() {
    assertThat(RetryAfter.parse("99999999999999999999", NOW))
        .hasValueSatisfying(
            until -> assertThat(until).isAfter(Instant.parse("2100-01-01T00:00:00Z")));
  }
}
