package org.dateline.extract.body;

import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * Words of the page itself between the paragraphs: “Advertisement”, “Share this article”, “Show
 * caption”, and bare numbers: counts, votes, places in a row. The whole block must be such a label.
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
      if (block.weight() <= LONGEST
          && (block.folded().isEmpty() || labels.is(block.folded()) || isNumber(block))) {
        block.drop("a label of the page");
      }
    }
  }

  private static boolean isNumber(TextBlock block) {
    return block.kind() == BlockKind.PARAGRAPH && block.text().chars().allMatch(Character::isDigit);
  }
}
