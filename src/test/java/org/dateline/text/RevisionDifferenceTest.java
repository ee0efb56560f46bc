package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ChangeKind;
import org.junit.jupiter.api.Test;

class RevisionDifferenceTest {
  private static RevisionDifference between(String before, String after) {
    return RevisionDifference.between(before, after, Optional.of("en"));
  }

  @Test
  void countsWhatTheChangesTouch() {
    RevisionDifference difference =
        between(
            "It locks phones after 30 days in Iran. It does share data. We \"think\" so.",
            "It locks phones after 90 days in Syria. It does not share data. We “think” so.");
    assertThat(difference.counts())
        .isEqualTo(
            Map.of(
                ChangeKind.NUMBER, 1,
                ChangeKind.NAME, 1,
                ChangeKind.NEGATION, 1,
                ChangeKind.TYPOGRAPHY, 2));
  }

  @Test
  void knowsADateByWhatStandsBesideTheChange() {
    assertThat(
            between("in force since 8 May 2021 here", "in force since 9 May 2021 here")
                .changes()
                .getFirst()
                .kinds())
        .contains(ChangeKind.DATE);
  }

  @Test
  void joinsChangesWithNothingBetweenThem() {
    String before = "It keeps old red data.";
    String after = "It keeps new blue data.";
    RevisionDifference.Change only = between(before, after).changes().getFirst();
    assertThat(between(before, after).changes()).hasSize(1);
    assertThat(only.before().in(before)).isEqualTo("old red");
    assertThat(only.after().in(after)).isEqualTo("new blue");
    assertThat(only.kinds()).isEqualTo(Set.of(ChangeKind.WORDS));
  }

  @Test
  void saysWhichChangesAreWithinQuotations() {
    RevisionDifference difference =
        between(
            "She said: “we lock phones today” and left early.",
            "She said: “we lock watches today” and left late.");
    assertThat(difference.changes())
        .extracting(RevisionDifference.Change::quoted)
        .containsExactly(true, false);
    assertThat(difference.quoted()).isEqualTo(1);
  }

  @Test
  void findsNothingInEqualTexts() {
    assertThat(between("same words", "same words").changes()).isEmpty();
    assertThat(between("", "").counts()).isEmpty();
  }
}
