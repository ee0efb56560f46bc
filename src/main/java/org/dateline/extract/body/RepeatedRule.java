package org.dateline.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.BlockKind;

/**
 * The same words twice: a summary shown for wide and for narrow screens, a pull quote, a caption
 * that repeats. The first stays. Short blocks may come again, in tables and interviews.
 */
final class RepeatedRule implements BlockRule {
  private static final int SHORTEST = 140;
  private static final int SHORTEST_OF_SEVERAL = 60;
  private static final String REASON = "said before";

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    Map<String, Integer> seen = new HashMap<>();
    for (int at = 0; at < blocks.size(); at++) {
      TextBlock block = blocks.get(at);
      if (block.weight() < SHORTEST_OF_SEVERAL) {
        continue;
      }
      Integer first = seen.putIfAbsent(block.text(), at);
      if (first != null
          && !beside(blocks.get(first), block)
          && (block.weight() >= SHORTEST
              || (block.kind() == BlockKind.PARAGRAPH && goesOnAlike(blocks, first, at)))) {
        block.drop(REASON);
      }
    }
  }

  /** Whether the paragraph before or after is repeated, too. */
  private static boolean goesOnAlike(List<TextBlock> blocks, int first, int again) {
    return isSame(blocks, first + 1, again + 1) || isSame(blocks, first - 1, again - 1);
  }

  private static boolean isSame(List<TextBlock> blocks, int first, int again) {
    return first >= 0
        && again < blocks.size()
        && first < again
        && blocks.get(first).weight() >= SHORTEST_OF_SEVERAL
        && blocks.get(first).text().equals(blocks.get(again).text());
  }

  /** An author who repeats a sentence does so in the same part of the page. */
  private static boolean beside(TextBlock first, TextBlock block) {
    return first.container().parent().equals(block.container().parent());
  }
}
