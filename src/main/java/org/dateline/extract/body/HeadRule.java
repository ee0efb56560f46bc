package org.dateline.extract.body;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * The lines between the headline and the first paragraph: byline, date, section, reading time.
 * Short lines that are no sentence go until the text begins; a summary in sentences stays.
 */
final class HeadRule implements BlockRule {
  private static final int LONGEST = 70;
  private static final int MOST = 12;
  private static final int LARGEST_BYLINE = 200;
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\d ?min|ago\\b|\\d年|\\d\\.\\d");

  private final PhraseSet bylines;

  HeadRule(Phrases phrases) {
    bylines = phrases.section("bylines");
  }

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    for (int at = 0; at < Math.min(MOST, blocks.size()); at++) {
      TextBlock block = blocks.get(at);
      if (ArticleBlocks.isProse(block)) {
        break;
      }
      if (block.kind() == BlockKind.PARAGRAPH && block.weight() <= LONGEST && isAround(block)) {
        block.drop("a line around the headline");
      }
    }
  }

  private boolean isAround(TextBlock block) {
    return inByline(block.container())
        || bylines.prefix(block.folded()) > 0
        || (!Sentences.endsLikeOne(block.text()) && WHEN.matcher(block.text()).find());
  }

  private static boolean inByline(PageElement element) {
    PageElement at = element;
    for (int level = 0; level < 3; level++) {
      if (at.textLength() > LARGEST_BYLINE) {
        return false;
      }
      if (at.hasAny(Hint.AUTHOR, Hint.DATE, Hint.METADATA)) {
        return true;
      }
      if (at.parent().isEmpty()) {
        return false;
      }
      at = at.parent().get();
    }
    return false;
  }
}
