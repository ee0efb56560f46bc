package org.dateline.extract.body;

import java.util.List;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;

/**
 * Takes the article's text out of a page: clears furniture, finds the article, cleans its blocks.
 */
public final class BodyExtractor {
  /** The blocks of the article's element, kept ones and dropped ones. */
  public List<TextBlock> extract(PageTree page, String headline) {
    ElementRules.clear(page);
    List<TextBlock> all = BlockReader.read(page.body());
    PageElement root = RootFinder.find(page.body(), all);
    for (TextBlock block : all) {
      if (!block.container().isIn(root)) {
        block.drop("outside the article");
      }
    }
    BlockRules.clean(all, headline);
    return all;
  }
}
