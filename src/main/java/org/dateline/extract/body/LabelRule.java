package org.dateline.extract.body;

import org.dateline.extract.page.PhraseSet;

/**
 * Words of the page itself between the paragraphs: “Advertisement”, “Share this article”, “Show
 * caption”. The whole block must be such a label.
 */
final class LabelRule implements BlockRule {
  private static final int LONGEST = 60;

  private final PhraseSet labels;

  LabelRule(Phrases phrases) {
    labels = phrases.section("labels");
  }

  @Override
  public void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      if (block.weight() <= LONGEST && (block.folded().isEmpty() || labels.is(block.folded()))) {
        block.drop("a label of the page");
      }
    }
  }
}
