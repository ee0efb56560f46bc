package org.dateline.extract.body;

import java.util.List;
import org.dateline.model.BlockKind;

/**
 * The author's portrait under the text or over it, where no name on the page tells it: a last or
 * first paragraph that begins with the author's whole name speaks of the author. Short lines may
 * come after it, such as addresses.
 */
final class PortraitRule implements BlockRule {
  private static final int LONGEST = 900;
  private static final int LONGEST_LINE = 50;
  private static final String REASON = "portrait of the author";

  @Override
  public void apply(ArticleBlocks article) {
    if (!article.namesAuthors()) {
      return;
    }
    List<TextBlock> blocks = article.kept();
    for (int at = blocks.size() - 1, end = blocks.size(); at > 0; at--) {
      TextBlock block = blocks.get(at);
      if (isPortrait(block, article)) {
        blocks.subList(at, end).forEach(gone -> gone.drop(REASON));
        end = at;
      } else if (block.weight() > LONGEST_LINE || block.kind() == BlockKind.HEADING) {
        break;
      }
    }
    for (TextBlock block : article.kept()) {
      if (ArticleBlocks.isProse(block)) {
        if (!isPortrait(block, article)) {
          break;
        }
        block.drop(REASON);
      }
    }
  }

  private static boolean isPortrait(TextBlock block, ArticleBlocks article) {
    return block.weight() <= LONGEST && article.beginsWithAuthor(block);
  }
}
