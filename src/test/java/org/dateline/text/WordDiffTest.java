package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dateline.model.TextRange;
import org.dateline.text.WordDiff.Edit;
import org.dateline.text.WordDiff.Kind;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void takesAWholeSentenceOutWhereItsNeighboursBeginAlike() {
    WordDiff diff =
        WordDiff.between(
            "We sell apples. We sell pears. We sell plums.", "We sell apples. We sell plums.");
    assertThat(diff.changes())
        .containsExactly(
            new WordDiff.Edit(WordDiff.Kind.DELETE, new TextRange(16, 31), new TextRange(16, 16)));
  }

  @Test
  void putsAWholeLineInWhereItsNeighboursBeginAlike() {
    WordDiff diff =
        WordDiff.between(
            "- our partners\n- our staff\n", "- our partners\n- our police\n- our staff\n");
    assertThat(diff.changes())
        .containsExactly(
            new WordDiff.Edit(WordDiff.Kind.INSERT, new TextRange(15, 15), new TextRange(15, 28)));
  }

  @Test
  void namesTheWordThatWasReplaced() {
    assertThat(WordDiff.between("locked in Iran now", "locked in Syria now").edits())
        .containsExactly(
            new Edit(Kind.EQUAL, new TextRange(0, 10), new TextRange(0, 10)),
            new Edit(Kind.REPLACE, new TextRange(10, 14), new TextRange(10, 15)),
            new Edit(Kind.EQUAL, new TextRange(14, 18), new TextRange(15, 19)));
  }

  @Test
  void namesAChangedQuotationMarkAndAChangedSpace() {
    assertThat(WordDiff.between("a 'b' c", "a ‘b’ c").changes())
        .extracting(Edit::kind)
        .containsExactly(Kind.REPLACE, Kind.REPLACE);
    assertThat(WordDiff.between("a b", "a\n\nb").changes()).hasSize(1);
  }

  @Test
  void coversBothTextsWithoutGapsAndEqualMeansEqual() {
    Random random = new Random(5);
    String letters = "ab  cd.\n,é文字ไ😀’'";
    for (int round = 0; round < 400; round++) {
      String before = text(random, letters);
      String after = random.nextInt(3) == 0 ? text(random, letters) : cut(random, before);
      assertCovers(before, after);
    }
  }

  @Test
  void findsASmallChangeInALongMonotonousText() {
    String before = "the same line again\n".repeat(20_000);
    String after =
        before.substring(0, 100_000) + "a new line\n" + before.substring(100_000, 300_000);
    assertCovers(before, after);
  }

  @Test
  void finishesOnHostilePairs() {
    Random random = new Random(1);
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    while (one.length() < 1_000_000) {
      one.append(random.nextBoolean() ? "a " : "b ");
      other.append(random.nextBoolean() ? "a " : "b ");
    }
    assertCovers(one.toString(), other.toString());
    assertCovers("a ".repeat(500_000), "b ".repeat(500_000));
    assertCovers("a b ".repeat(250_000), "b b a ".repeat(150_000));
    assertCovers("\u0301".repeat(300_000), "a" + "\u0301".repeat(300_000));
  }

  private static void assertCovers(String before, String after) {
    int atBefore = 0;
    int atAfter = 0;
    for (Edit edit : WordDiff.between(before, after).edits()) {
      if (edit.before().start() != atBefore || edit.after().start() != atAfter) {
        assertThat(edit).as("gap in %s → %s", before, after).isNull();
      }
      boolean same = edit.before().in(before).equals(edit.after().in(after));
      if (same != (edit.kind() == Kind.EQUAL)) {
        assertThat(edit).as("%s → %s", before, after).isNull();
      }
      atBefore = edit.before().end();
      atAfter = edit.after().end();
    }
    assertThat(atBefore).isEqualTo(before.length());
    assertThat(atAfter).isEqualTo(after.length());
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static String cut(Random random, String text) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return text.substring(0, from) + text.substring(to);
  }
}
