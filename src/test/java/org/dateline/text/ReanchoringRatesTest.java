package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often quotes are found again after thousands of edits, and how often something else is. */
class ReanchoringRatesTest {
  private static final RevisionSimulation SINGLE = new RevisionSimulation(20_210_908);
  private static final RevisionSimulation PARALLEL = new RevisionSimulation(20_210_909);
  private static final SwapSimulation SWAPS = new SwapSimulation(20_210_908);

  @BeforeAll
  static void revise() {
    PolicyTexts texts = new PolicyTexts(4);
    for (int i = 0; i < Integer.getInteger("texts", 120); i++) {
      String text = texts.text(20 + i % 60, i);
      SINGLE.revise(text, texts.text(20, i + 2));
      SWAPS.swaps(text);
      PARALLEL.revise(texts.parallel(2 + i % 5, i), texts.text(20, i + 2));
    }
    if (Boolean.getBoolean("report")) {
      for (AnchorCounts counts : List.of(SINGLE.counts(), PARALLEL.counts(), SWAPS.counts())) {
        System.out.println(counts);
        counts.failures().stream().limit(400).forEach(System.out::println);
      }
    }
  }

  @Test
  void findsIntactQuotes() {
    assertThat(SINGLE.counts().rate("intact found", "intact")).isGreaterThan(0.99);
    assertThat(SINGLE.counts().rate("intact wrong", "intact")).isLessThan(0.01);
  }

  @Test
  void leavesDeletedQuotesAlone() {
    assertThat(SINGLE.counts().rate("deleted wrong", "deleted")).isLessThan(0.01);
  }

  @Test
  void findsEditedQuotes() {
    assertThat(SINGLE.counts().rate("edited found", "edited")).isGreaterThan(0.85);
  }

  @Test
  void leavesDeletedClausesAloneWhereOthersSayTheSameOfOtherPlaces() {
    assertThat(PARALLEL.counts().count("deleted")).isGreaterThan(200);
    assertThat(PARALLEL.counts().rate("deleted wrong", "deleted")).isLessThan(0.01);
    assertThat(PARALLEL.counts().rate("intact wrong", "intact")).isLessThan(0.01);
  }

  @Test
  void findsClausesThoughOthersSayTheSameOfOtherPlaces() {
    assertThat(PARALLEL.counts().rate("intact found", "intact")).isGreaterThan(0.97);
    assertThat(PARALLEL.counts().rate("edited found", "edited")).isGreaterThan(0.85);
  }

  @Test
  void flagsEverySwapOfANumberANegationAndARegion() {
    for (String kind : new String[] {"number", "negation", "name"}) {
      String swap = "swap " + kind;
      assertThat(SWAPS.counts().count(swap)).as(swap).isGreaterThan(30);
      assertThat(SWAPS.counts().rate(swap + " seen", swap)).as(swap).isGreaterThan(0.85);
      assertThat(SWAPS.counts().rate(swap + " flagged", swap + " seen")).as(swap).isEqualTo(1);
    }
  }
}
