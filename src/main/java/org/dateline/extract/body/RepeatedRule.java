package org.dateline.extract.body;

import java.util.HashMap;
import java.util.Map;

/**
 * The same words twice: a summary shown for wide and for narrow screens, a pull quote, a caption
 * that repeats. The first stays. Short blocks may come again, in tables and interviews.
 */
final class RepeatedRule implements BlockRule {
  private static final int SHORTEST = 140;

  @Override
  public void apply(ArticleBlocks article) {
    Map<String, TextBlock> seen = new HashMap<>();
    for (TextBlock block : article.kept()) {
      if (block.weight() < SHORTEST) {
        continue;
      }
      TextBlock first = seen.putIfAbsent(block.text(), block);
      if (first != null && !beside(first, block)) {
        block.drop("said before");
      }
    }
  }

  /** An author who repeats a sentence does so in the same part of the page. */
  private static boolean beside(TextBlock first, TextBlock block) {
    return first.container().parent().equals(block.container().parent());
  }
}
