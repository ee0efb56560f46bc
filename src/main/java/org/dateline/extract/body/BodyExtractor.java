package org.dateline.extract.body;

import java.util.List;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;

/**
 * Takes the article's text out of a page: clears furniture, finds the article, cleans its blocks.
 */
public final class BodyExtractor {
  private final List<BlockRule> rules;

  /** With the word lists that the program ships. */
  public BodyExtractor() {
    Phrases phrases = new Phrases();
    rules =
        List.of(
            new HeadlineRule(),
            new EndRule(phrases),
            new PointerRule(phrases),
            new LinksRule(),
            new LabelRule(phrases),
            new PromotionRule(phrases),
            new RepeatedRule(),
            new HeadRule(phrases),
            new TailRule(),
            new EmptyHeadingRule());
  }

  /** The blocks of the article's element, kept ones and dropped ones. */
  public List<TextBlock> extract(PageTree page, String headline) {
    ElementRules.clear(page);
    List<TextBlock> all = BlockReader.read(page.body());
    PageElement root = RootFinder.find(page.body(), all);
    for (TextBlock block : all) {
      if (!block.container().isIn(root) || block.container().unseen()) {
        block.drop("outside the article");
      }
    }
    ArticleBlocks article = new ArticleBlocks(all, headline);
    rules.forEach(rule -> rule.apply(article));
    return all;
  }
}
