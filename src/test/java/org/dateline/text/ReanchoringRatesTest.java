package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often quotes are found again after thousands of edits, and how often something else is. */
class ReanchoringRatesTest {
  private static final RevisionSimulation SIMULATION = new RevisionSimulation(20_210_908);

  @BeforeAll
  static void revise() {
    PolicyTexts texts = new PolicyTexts(4);
    for (int i = 0; i < Integer.getInteger("texts", 120); i++) {
      SIMULATION.revise(texts.text(20 + i % 60, i), texts.text(20, i + 2));
    }
    if (Boolean.getBoolean("report")) {
      System.out.println(SIMULATION.report());
      SIMULATION.failures().stream().limit(400).forEach(System.out::println);
    }
  }

  @Test
  void findsIntactQuotes() {
    assertThat(SIMULATION.rate("intact found", "intact")).isGreaterThan(0.99);
    assertThat(SIMULATION.rate("intact wrong", "intact")).isLessThan(0.01);
  }

  /** The texts are made of a few patterns, so that much of what is new looks like what is gone. */
  @Test
  void leavesDeletedQuotesAlone() {
    assertThat(SIMULATION.rate("deleted wrong", "deleted")).isLessThan(0.03);
  }

  @Test
  void findsEditedQuotes() {
    assertThat(SIMULATION.rate("edited found", "edited")).isGreaterThan(0.85);
  }

  @Test
  void flagsEverySwapOfANumberANegationAndARegion() {
    for (String kind : new String[] {"number", "negation", "name"}) {
      String swap = "swap " + kind;
      assertThat(SIMULATION.count(swap)).as(swap).isGreaterThan(12);
      assertThat(SIMULATION.rate(swap + " seen", swap)).as(swap).isGreaterThan(0.85);
      assertThat(SIMULATION.rate(swap + " flagged", swap + " seen")).as(swap).isEqualTo(1);
    }
  }
}
