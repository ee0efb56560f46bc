package org.dateline.extract.body;

import java.util.List;
import org.dateline.model.BlockKind;

/**
 * The headline is kept apart from the text, so it goes from the text wherever it stands: as {@code
 * h1} or, on pages with another {@code h1}, as any block with the same words. A first heading
 * behind the article's prose is one of its own headings: some systems know no other. What stands
 * before the headline (tickers, breaking news) is not the article where most of the prose comes
 * after; and where the headline comes again as a first heading after the text, a copy of the page
 * for another purpose begins.
 */
final class HeadlineRule implements BlockRule {
  private static final double MOST = 0.5;

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    boolean shown = article.showsHeadlineBefore(blocks);
    int first = -1;
    int again = -1;
    int before = 0;
    int prose = 0;
    for (int at = 0; at < blocks.size(); at++) {
      TextBlock block = blocks.get(at);
      boolean heading = block.kind() == BlockKind.HEADING;
      boolean same = article.isHeadline(block);
      if (same && heading && first < 0) {
        first = at;
        before = prose;
      } else if (same && heading && again < 0 && prose > before && isFirstHeading(block)) {
        again = at;
      }
      boolean firstHeading = heading && isFirstHeading(block);
      boolean answer = heading && block.linkDensity() > 0.9 && article.holdsHeadline(block);
      if (same || answer || (firstHeading && (prose == 0 || article.holdsHeadline(block)))) {
        block.drop("the headline");
      }
      prose += ArticleBlocks.isProse(block) ? block.weight() : 0;
    }
    if (!shown && first > 0 && prose - before > MOST * prose) {
      blocks.subList(0, first).forEach(block -> block.drop("before the headline"));
    }
    if (again > 0) {
      blocks.subList(again, blocks.size()).forEach(block -> block.drop("the page once more"));
    }
  }

  private static boolean isFirstHeading(TextBlock block) {
    return block.container().closest("h1").isPresent();
  }
}
