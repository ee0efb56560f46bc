package org.dateline.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.paint.Color;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;

class ReaderTextTest {
  private static Block paragraph(int start, int end) {
    return new Block(BlockKind.PARAGRAPH, start, end);
  }

  @Test
  void wordsThatNoBlockCoversAreShownAsParagraphs() {
    String text = "One.\n\nTwo.\n\nThree.";
    ReaderText shown = new ReaderText(text, List.of(paragraph(6, 10)), Optional.of("en"));
    assertThat(shown.blocks())
        .containsExactly(paragraph(0, 4), paragraph(6, 10), paragraph(12, 18));
  }

  @Test
  void blocksThatLieOutsideOrOverEachOtherAreLeftOut() {
    ReaderText shown =
        new ReaderText(
            "One two.",
            List.of(paragraph(0, 3), paragraph(2, 8), paragraph(4, 99)),
            Optional.empty());
    assertThat(shown.blocks()).containsExactly(paragraph(0, 3), paragraph(4, 8));
  }

  @Test
  void theCaretNeverStandsBetweenBlocksNorInsideACharacter() {
    ReaderText shown = new ReaderText("a\ud83d\ude00.\n\nb", List.of(), Optional.empty());
    assertThat(shown.nextCharacter(1)).isEqualTo(3);
    assertThat(shown.nextCharacter(4)).isEqualTo(6);
    assertThat(shown.previousCharacter(6)).isEqualTo(4);
    assertThat(shown.previousCharacter(3)).isEqualTo(1);
  }

  @Test
  void aRangeIsTrimmedToItsWords() {
    ReaderText shown = new ReaderText("  two words \n\n", List.of(), Optional.empty());
    assertThat(shown.trimmed(new TextRange(0, 14))).contains(new TextRange(2, 11));
    assertThat(shown.trimmed(new TextRange(11, 14))).isEmpty();
  }

  @Test
  void highlightsThatOverlapGetDifferentLanes() {
    Highlight first = highlight(1, 0, 20);
    Highlight second = highlight(2, 10, 30);
    Highlight third = highlight(3, 20, 40);
    assertThat(HighlightLanes.place(List.of(third, second, first)))
        .containsExactly(
            new HighlightLanes.Placed(first, 0),
            new HighlightLanes.Placed(second, 1),
            new HighlightLanes.Placed(third, 0));
  }

  private static Highlight highlight(int number, int start, int end) {
    return new Highlight(
        new UUID(0, number), new TextRange(start, end), Color.RED, "type", "summary", true);
  }
}
