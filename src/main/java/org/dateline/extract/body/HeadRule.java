package org.dateline.extract.body;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * The lines between the headline and the first paragraphs: byline, date, section, reading time.
 * Short lines that are no sentence go until the text begins; a summary in sentences stays. Farther
 * down, in threads and live blogs, only lines go that are named as author or date and read so.
 */
final class HeadRule implements BlockRule {
  private static final int LONGEST = 70;
  private static final int MOST = 12;
  private static final int LARGEST_BYLINE = 200;
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\d"
              + " ?(?:min|perc|dakika|λεπτ|мин|хв|分)|ago\\b|\\d年|\\d\\.\\d");

  private final PhraseSet bylines;

  HeadRule(Phrases phrases) {
    bylines = phrases.section("bylines");
  }

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    int prose = 0;
    for (int at = 0; at < blocks.size(); at++) {
      TextBlock block = blocks.get(at);
      boolean line =
          block.weight() <= LONGEST
              && (block.kind() == BlockKind.PARAGRAPH
                  || (block.kind() == BlockKind.LIST_ITEM
                      && inByline(block.container(), Hint.AUTHOR, Hint.DATE, Hint.METADATA)));
      boolean atHead = at < MOST && prose < 2;
      if (line && (atHead ? isAround(block) : isBetween(block))) {
        block.drop("a line around the headline");
      }
      prose += ArticleBlocks.isProse(block) ? 1 : 0;
    }
  }

  private boolean isAround(TextBlock block) {
    return inByline(block.container(), Hint.AUTHOR, Hint.DATE, Hint.METADATA)
        || bylines.prefix(block.folded()) > 0
        || saysWhen(block);
  }

  private boolean isBetween(TextBlock block) {
    return inByline(block.container(), Hint.AUTHOR, Hint.DATE)
        && (saysWhen(block) || bylines.prefix(block.folded()) > 0);
  }

  private static boolean saysWhen(TextBlock block) {
    return !Sentences.endsLikeOne(block.text()) && WHEN.matcher(block.text()).find();
  }

  private static boolean inByline(PageElement element, Hint... names) {
    PageElement at = element;
    for (int level = 0; level < 3; level++) {
      if (at.textLength() > LARGEST_BYLINE) {
        return false;
      }
      if (at.hasAny(names)) {
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
