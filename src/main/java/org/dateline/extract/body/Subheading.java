package org.dateline.extract.body;

import java.util.List;
import java.util.Optional;
import org.dateline.model.BlockKind;

/**
 * The heading in whole words right under the headline that sums the article up. Many pages have it
 * in a box with the headline, apart from the text, but it is the outlet's own first sentence: a
 * change of it is a change of the article.
 */
final class Subheading {
  private static final int SHORTEST = 60;

  private Subheading() {}

  /** The block with it, where the page has one. */
  static Optional<TextBlock> find(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    for (int at = 0; at + 1 < blocks.size(); at++) {
      TextBlock block = blocks.get(at);
      if (block.kind() == BlockKind.HEADING && article.isHeadline(block)) {
        return Optional.of(blocks.get(at + 1)).filter(next -> isOne(next, article));
      }
    }
    return Optional.empty();
  }

  private static boolean isOne(TextBlock block, ArticleBlocks article) {
    return block.kind() == BlockKind.HEADING
        && block.weight() >= SHORTEST
        && block.linkDensity() < 0.3
        && !article.isHeadline(block)
        && block.container().closest("h1").isEmpty();
  }
}
