package org.dateline.extract.body;

import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PhraseSet;

/**
 * A caption that no name tells: its last words are the credit of a picture in brackets, “(AP
 * Photo/Jo Dee)”, “[Foto: dpa]”.
 */
final class CaptionRule implements BlockRule {
  private static final int LONGEST = 500;
  private static final int LONGEST_CREDIT = 100;

  private final PhraseSet credits;

  CaptionRule(Phrases phrases) {
    credits = phrases.section("credits in brackets");
  }

  @Override
  public void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      if (block.weight() <= LONGEST && endsInCredit(block.text())) {
        block.drop(ElementRules.CAPTION_REASON);
      }
    }
  }

  private boolean endsInCredit(String text) {
    int end = text.length() - 1;
    if (end > 0 && text.charAt(end) == '.') {
      end--;
    }
    char last = end < 0 ? ' ' : text.charAt(end);
    int begin = last == ')' ? text.lastIndexOf('(') : last == ']' ? text.lastIndexOf('[') : -1;
    return begin >= 0
        && end - begin <= LONGEST_CREDIT
        && credits.within(Folding.words(text.substring(begin, end)));
  }
}
