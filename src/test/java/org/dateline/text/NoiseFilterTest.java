package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.NoiseRule;
import org.junit.jupiter.api.Test;

class NoiseFilterTest {
  private static NoiseRule rule(String pattern, NoiseRule.Unit unit) {
    return new NoiseRule(
        new UUID(1, pattern.hashCode()),
        pattern,
        NoiseRule.Effect.IGNORE,
        unit,
        pattern,
        Optional.empty());
  }

  /** A text of paragraphs; those that begin with a hash sign are headings. */
  private static NoiseFilter.Body body(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      boolean heading = paragraph.startsWith("# ");
      int start = text.length();
      text.append(heading ? paragraph.substring(2) : paragraph);
      blocks.add(
          new Block(heading ? BlockKind.HEADING : BlockKind.PARAGRAPH, start, text.length()));
    }
    return new NoiseFilter.Body(text.toString(), blocks);
  }

  private static NoiseFilter filter(NoiseRule... rules) {
    return new NoiseFilter(List.of(rules), NoiseRule.Effect.IGNORE);
  }

  @Test
  void comparesTextsWithoutTheirCountersAndTimes() {
    NoiseFilter filter =
        filter(
            rule("Updated # minutes ago", NoiseRule.Unit.WORDS),
            rule("# comments", NoiseRule.Unit.WORDS));
    NoiseFilter.Body old = body("updated 5 minutes ago by staff", "Phones are locked. 12 comments");
    NoiseFilter.Body now =
        body("Updated  1,205 minutes ago by staff", "Phones are locked. 3 comments");
    assertThat(filter.compared(old)).isEqualTo(filter.compared(now));
    assertThat(filter.in(now))
        .extracting(noise -> noise.range().in(now.text()))
        .containsExactly("Updated  1,205 minutes ago", "3 comments");
  }

  @Test
  void seesAChangeBesideTheNoise() {
    NoiseFilter filter = filter(rule("Updated # minutes ago", NoiseRule.Unit.WORDS));
    assertThat(filter.compared(body("Updated 5 minutes ago. Locked after 30 days.")))
        .isNotEqualTo(filter.compared(body("Updated 6 minutes ago. Locked after 90 days.")));
  }

  @Test
  void takesAnyWordsForAStarButOnlyWithinTheParagraph() {
    NoiseFilter filter = filter(rule("Read by * people", NoiseRule.Unit.WORDS));
    NoiseFilter.Body body = body("Read by a great many people today.", "Read by none.", "people");
    assertThat(filter.in(body))
        .extracting(noise -> noise.range().in(body.text()))
        .containsExactly("Read by a great many people");
  }

  @Test
  void doesNotTakeAPartOfAWordForIt() {
    assertThat(filter(rule("Ad", NoiseRule.Unit.WORDS)).in(body("Adding to the record"))).isEmpty();
  }

  @Test
  void leavesOutAParagraphOrASectionToTheNextHeading() {
    NoiseFilter.Body body =
        body("Phones are locked.", "# Related articles", "One", "Two", "# About us", "We report.");
    assertThat(filter(rule("Related articles", NoiseRule.Unit.SECTION)).without(body))
        .isEqualTo(body("Phones are locked.", "# About us", "We report."));
    assertThat(filter(rule("Related articles", NoiseRule.Unit.PARAGRAPH)).without(body))
        .isEqualTo(body("Phones are locked.", "One", "Two", "# About us", "We report."));
  }

  @Test
  void keepsTheBlocksOnTheirWordsWhereWordsAreLeftOut() {
    NoiseFilter filter = filter(rule("# comments", NoiseRule.Unit.WORDS));
    assertThat(filter.without(body("12 comments", "Phones 3 comments are locked.", "End.")))
        .isEqualTo(body("Phones are locked.", "End."));
  }

  @Test
  void aPatternOfNothingFindsNothing() {
    assertThat(NoiseFilter.isPattern(" * . ")).isFalse();
    assertThat(NoiseFilter.isPattern("#")).isTrue();
    assertThat(filter(rule("*", NoiseRule.Unit.WORDS)).in(body("Phones"))).isEmpty();
  }

  @Test
  void thePatternOfWordsFindsThemWithOtherNumbers() {
    assertThat(
            List.of(
                NoiseFilter.patternOf("Updated 1,205 minutes\u00a0 ago"),
                NoiseFilter.patternOf("Read 5. More"),
                NoiseFilter.patternOf("#AI and C# 12 *"),
                NoiseFilter.patternOf("۱۲ دیدگاه")))
        .isEqualTo(List.of("Updated # minutes ago", "Read # More", "*AI and C* #", "# دیدگاه"));
    for (String words :
        List.of("Read 5. More", "#AI and C# 12 *", "Updated 1,205 minutes\u00a0 ago")) {
      assertThat(filter(rule(NoiseFilter.patternOf(words), NoiseRule.Unit.WORDS)).in(body(words)))
          .as(words)
          .hasSize(1);
    }
  }

  @Test
  void oneRulesEffectIsNotTheOthers() {
    NoiseFilter removing =
        new NoiseFilter(List.of(rule("# comments", NoiseRule.Unit.WORDS)), NoiseRule.Effect.REMOVE);
    assertThat(removing.without(body("12 comments"))).isEqualTo(body("12 comments"));
  }
}
