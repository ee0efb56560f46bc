package org.dateline.extract.body;

import java.util.List;
import org.dateline.model.BlockKind;

/**
 * The beginnings of other articles, cut short with dots. One alone may be the author's own; under a
 * heading that is a link, or where several in a row hold a link, they lead elsewhere.
 */
final class TeaserRule implements BlockRule {
  private static final double SOME = 0.1;
  private static final double NEARLY_ALL = 0.9;
  private static final int LONGEST = 400;
  private static final int FEWEST = 3;
  private static final String REASON = "beginning of another article";

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    int run = 0;
    for (int at = 0; at <= blocks.size(); at++) {
      boolean cut = at < blocks.size() && isCutShort(blocks.get(at));
      if (cut && blocks.get(at).linkDensity() >= SOME) {
        run++;
        continue;
      }
      if (run >= FEWEST) {
        blocks.subList(at - run, at).forEach(block -> block.drop(REASON));
      }
      run = 0;
      if (cut && at > 0 && isLinkedHeading(blocks.get(at - 1))) {
        blocks.subList(at - 1, at + 1).forEach(block -> block.drop(REASON));
      }
    }
  }

  private static boolean isLinkedHeading(TextBlock block) {
    return block.kind() == BlockKind.HEADING && block.linkDensity() >= NEARLY_ALL;
  }

  private static boolean isCutShort(TextBlock block) {
    String text = block.text();
    boolean dots =
        switch (text.charAt(text.length() - 1)) {
          case '…' -> true;
          case '.' -> text.endsWith("...");
          case ']' -> text.endsWith("[…]") || text.endsWith("[...]");
          default -> false;
        };
    return dots && block.weight() <= LONGEST;
  }
}
