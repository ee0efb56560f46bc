package org.dateline.extract.body;

import java.util.function.ToIntFunction;

/**
 * What stands word for word in several articles of one publisher is furniture: appeals, boilerplate
 * about the company, notes on method. Only the workspace can know; on a single page this rule has
 * nothing to say.
 */
final class FurnitureRule implements BlockRule {
  /** In how many other articles a block must have been seen. */
  static final int OFTEN = 2;

  private final ToIntFunction<TextBlock> known;

  FurnitureRule(ToIntFunction<TextBlock> known) {
    this.known = known;
  }

  @Override
  public void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      int others = known.applyAsInt(block);
      if (others >= OFTEN) {
        block.drop("stands in " + others + " other articles of this publisher");
      }
    }
  }
}
