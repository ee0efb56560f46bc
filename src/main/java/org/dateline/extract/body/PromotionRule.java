package org.dateline.extract.body;

import org.dateline.extract.page.PhraseSet;

/**
 * Offers, appeals and small print of the outlet inside the text: newsletters, subscriptions,
 * affiliate notes, consent, credits. Known by how a short block begins or by words that only such
 * blocks hold. A beginning of one word must be followed by a colon or the like, or be all but
 * alone.
 */
final class PromotionRule implements BlockRule {
  private static final int LONGEST = 220;
  private static final int LONGEST_HOLDING = 420;

  private final PhraseSet beginnings;
  private final PhraseSet anywhere;

  PromotionRule(Phrases phrases) {
    beginnings = phrases.section("promotion");
    anywhere = phrases.section("promotion anywhere");
  }

  @Override
  public void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      if (block.weight() <= LONGEST && begins(block)) {
        block.drop("offer or small print of the outlet");
      } else if (block.weight() <= LONGEST_HOLDING && anywhere.within(block.folded())) {
        block.drop("offer or small print of the outlet");
      } else if (block.text().startsWith("©") && block.weight() <= LONGEST) {
        block.drop("copyright line");
      }
    }
  }

  private boolean begins(TextBlock block) {
    int length = beginnings.prefix(block.folded());
    if (length == 0) {
      return false;
    }
    boolean oneWord = block.folded().lastIndexOf(' ', length - 1) < 0;
    if (!oneWord || block.weight() <= length + 12) {
      return true;
    }
    String rest = block.text().substring(Math.min(block.text().length(), length)).stripLeading();
    return !rest.isEmpty() && ":/|©-–".indexOf(rest.charAt(0)) >= 0;
  }
}
