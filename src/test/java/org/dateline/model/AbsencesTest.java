package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsencesTest {
  private static final Instant NOW = Instant.parse("2021-09-13T08:00:00Z");

  @Test
  void anArticleIsRemovedWhenItWasMissedThreeTimesOverADay() {
    Optional<Absences> absences = Optional.empty();
    List<Boolean> removed = new ArrayList<>();
    for (int hours : List.of(0, 12, 23, 24)) {
      absences = Optional.of(Absences.after(absences, NOW.plus(Duration.ofHours(hours))));
      removed.add(absences.orElseThrow().meanRemoved());
    }
    assertThat(removed).containsExactly(false, false, false, true);
  }

  @Test
  void twoAbsencesAreNotEnoughHoweverFarApart() {
    Absences first = Absences.after(Optional.empty(), NOW);
    assertThat(Absences.after(Optional.of(first), NOW.plus(Duration.ofDays(9))))
        .isEqualTo(new Absences(2, NOW, NOW.plus(Duration.ofDays(9))))
        .returns(false, Absences::meanRemoved);
  }
}
