package org.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"publishedAt\":\"2021-09-08T10:00:00Z\"}",
        "{\"publishedAt\" : \n \"2021-09-08T10:00:00Z\"}",
        "{\"updatedAt\":\"2022-01-01\",\"n\":\"5\",\"publishedAt\":\"2021-09-08T10:00:00Z\"}",
        "{\"publishedAt\":\"soon\",\"first_published_at\":\"2021-09-08T10:00:00Z\"}"
      })
  void theFirstDayUnderANameForPublicationIsTaken(String state) {
    assertThat(StateDates.published(state)).contains("2021-09-08T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"2021-09-08\"",
        ":\"2021-09-08\"",
        "{\"updatedAt\":\"2021-09-08\"}",
        "[\"publishedAt\",\"2021-09-08\"]",
        "{\"publishedAt\":\"2021-09-08",
        "{\"publishedAt\":2021}"
      })
  void otherDaysAndBrokenStatesGiveNone(String state) {
    assertThat(StateDates.published(state)).isEmpty();
  }

  @Test
  void whatStandsBehindTheLongestStateIsNotRead() {
    String state = " ".repeat(400_000) + "{\"publishedAt\":\"2021-09-08\"}";
    assertThat(StateDates.published(state)).isEmpty();
  }
}
