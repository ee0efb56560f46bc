package org.dateline.extract.body;

/** One way in which blocks inside the article's element turn out not to be the article's text. */
@FunctionalInterface
interface BlockRule {
  /** Drops the blocks that this rule is about, each with its reason. */
  void apply(ArticleBlocks article);
}
