package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often quotes are found again after thousands of edits, and how often something else is. */
class ReanchoringRatesTest {
  private static final int TEXTS = 120;
  private static final int SHOWN = 20;
  private static final RevisionSimulation SINGLE = new RevisionSimulation(20_210_908);
  private static final RevisionSimulation PARALLEL = new RevisionSimulation(20_210_909);
  private static final SwapSimulation SWAPS = new SwapSimulation(20_210_908);

  @BeforeAll
  static void revise() {
    PolicyTexts texts = new PolicyTexts(4);
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.text(20 + i % 60, i);
      SINGLE.revise(text, texts.text(20, i + 2));
      SWAPS.swaps(text);
      PARALLEL.revise(texts.parallel(2 + i % 5, i), texts.text(20, i + 2));
    }
  }

  /** What is said where a rate is not as it should be: all counts, and some that went wrong. */
  private static AbstractDoubleAssert<?> assertRate(
      AnchorCounts counts, String part, String whole) {
    List<String> some = counts.failures().stream().limit(SHOWN).toList();
    return assertThat(counts.rate(part, whole))
        .as("%s of %s in%n%s%n%s", part, whole, counts, String.join("\n", some));
  }

  @Test
  void findsIntactQuotes() {
    assertRate(SINGLE.counts(), "intact found", "intact").isGreaterThan(0.99);
    assertRate(SINGLE.counts(), "intact wrong", "intact").isLessThan(0.01);
  }

  @Test
  void leavesDeletedQuotesAlone() {
    assertRate(SINGLE.counts(), "deleted wrong", "deleted").isLessThan(0.01);
  }

  @Test
  void findsEditedQuotes() {
    assertRate(SINGLE.counts(), "edited found", "edited").isGreaterThan(0.85);
  }

  @Test
  void leavesDeletedClausesAloneWhereOthersSayTheSameOfOtherPlaces() {
    assertThat(PARALLEL.counts().count("deleted")).isGreaterThan(200);
    assertRate(PARALLEL.counts(), "deleted wrong", "deleted").isLessThan(0.01);
    assertRate(PARALLEL.counts(), "intact wrong", "intact").isLessThan(0.01);
  }

  @Test
  void findsClausesThoughOthersSayTheSameOfOtherPlaces() {
    assertRate(PARALLEL.counts(), "intact found", "intact").isGreaterThan(0.97);
    assertRate(PARALLEL.counts(), "edited found", "edited").isGreaterThan(0.85);
  }

  @Test
  void flagsEverySwapOfANumberANegationAndARegion() {
    for (String kind : new String[] {"number", "negation", "name"}) {
      String swap = "swap " + kind;
      assertThat(SWAPS.counts().count(swap)).as(swap).isGreaterThan(30);
      assertRate(SWAPS.counts(), swap + " seen", swap).isGreaterThan(0.85);
      assertRate(SWAPS.counts(), swap + " flagged", swap + " seen").isEqualTo(1);
    }
  }
}
