package org.dateline.search.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.AlertPreferences;
import org.junit.jupiter.api.Test;

class AlertScheduleTest {
  private static final Instant NOON = Instant.parse("2021-09-08T12:00:00Z");

  private static AlertSchedule schedule(AlertPreferences.Delivery delivery) {
    return new AlertSchedule(
        new AlertPreferences(
            delivery,
            false,
            2,
            Optional.of(new AlertPreferences.QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
            LocalTime.of(8, 0)),
        ZoneOffset.UTC);
  }

  private static FoundByAlert found(int article, int group, String at) {
    return new FoundByAlert(
        new UUID(0, article), new UUID(1, group), Instant.parse(at), List.of("word"));
  }

  @Test
  void copiesAreOneAlertAndTheDayHasALimit() {
    FoundByAlert first = found(1, 1, "2021-09-08T11:00:00Z");
    FoundByAlert copy = found(2, 1, "2021-09-08T11:30:00Z");
    FoundByAlert second = found(3, 2, "2021-09-08T11:40:00Z");
    FoundByAlert third = found(4, 3, "2021-09-08T11:50:00Z");
    AlertSchedule schedule = schedule(AlertPreferences.Delivery.AT_ONCE);
    assertThat(schedule.due(List.of(third, first, copy, second), List.of(), Optional.empty(), NOON))
        .containsExactly(new Alert(false, List.of(first, copy)), new Alert(false, List.of(second)));
    assertThat(schedule.due(List.of(third), List.of(NOON, NOON), Optional.empty(), NOON)).isEmpty();
  }

  @Test
  void quietHoursHoldBackAndPassMidnight() {
    AlertSchedule schedule = schedule(AlertPreferences.Delivery.AT_ONCE);
    List<FoundByAlert> waiting = List.of(found(1, 1, "2021-09-08T21:59:00Z"));
    for (String quiet : List.of("2021-09-08T22:00:00Z", "2021-09-09T06:59:00Z")) {
      assertThat(schedule.due(waiting, List.of(), Optional.empty(), Instant.parse(quiet)))
          .isEmpty();
    }
    assertThat(
            schedule.due(
                waiting, List.of(), Optional.empty(), Instant.parse("2021-09-09T07:00:00Z")))
        .hasSize(1);
  }

  @Test
  void aDigestComesOnceADay() {
    AlertSchedule schedule = schedule(AlertPreferences.Delivery.DIGEST);
    List<FoundByAlert> waiting = new ArrayList<>(List.of(found(1, 1, "2021-09-07T12:00:00Z")));
    assertThat(
            schedule.due(
                waiting, List.of(), Optional.empty(), Instant.parse("2021-09-07T20:00:00Z")))
        .isEmpty();
    assertThat(schedule.due(waiting, List.of(), Optional.empty(), NOON))
        .containsExactly(new Alert(true, waiting));
    assertThat(
            schedule.due(
                waiting, List.of(), Optional.of(Instant.parse("2021-09-08T08:01:00Z")), NOON))
        .isEmpty();
    assertThat(
            schedule(AlertPreferences.Delivery.NOT).due(waiting, List.of(), Optional.empty(), NOON))
        .isEmpty();
  }
}
