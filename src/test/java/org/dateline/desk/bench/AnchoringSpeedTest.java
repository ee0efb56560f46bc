package org.dateline.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchoringSpeedTest {
  @Test
  void measuresTheDiffAndTheAnchoringOfTheSameTexts() {
    AnchoringSpeed.Row row = new AnchoringSpeed().measure(5_000, 10, 1);
    assertThat(row.characters()).isEqualTo(5_000);
    assertThat(row.annotations()).isEqualTo(10);
    assertThat(row.floor()).isPositive();
    assertThat(row.cost()).isPositive();
  }

  @Test
  void saysTheRatioToTheFloor() {
    String summary =
        AnchoringSpeed.summary(
            List.of(new AnchoringSpeed.Row(60_000, 1_000, 4_000_000, 50_000_000)));
    assertThat(summary.lines().toList().getLast().strip().split(" +"))
        .containsExactly("60000", "1000", "4.0", "50.0", "12.5");
  }
}
