package org.dateline.extract.body;

import java.util.Optional;

/** A rule that needs to see no more than one block to tell that it is not the article's. */
interface SingleBlockRule extends BlockRule {
  /** Why a block is no part of the text; nothing where this rule has no objection. */
  Optional<String> objection(TextBlock block);

  @Override
  default void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      objection(block).ifPresent(block::drop);
    }
  }
}
