package org.dateline.extract.body;

import org.dateline.model.BlockKind;

/**
 * The headline is kept apart from the text, so it goes from the text wherever it stands: as {@code
 * h1} or, on pages with another {@code h1}, as any block with the same words.
 */
final class HeadlineRule implements BlockRule {
  @Override
  public void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      boolean first = block.kind() == BlockKind.HEADING && block.container().tag().equals("h1");
      if (first || block.folded().equals(article.foldedHeadline())) {
        block.drop("the headline");
      }
    }
  }
}
