package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * A caption that no name tells: its last words are the credit of a picture in brackets, “(AP
 * Photo/Jo Dee)”, “[Foto: dpa]”. Or a line that is only a credit: it ends with an agency's name and
 * is no sentence, “Jo Dee/Getty Images”.
 */
final class CaptionRule implements SingleBlockRule {
  private static final int LONGEST = 500;
  private static final int LONGEST_CREDIT = 100;
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_NAMING = 20;
  private static final int MOST_WORDS = 2;
  private static final String MARKS = ".!?|/–—\n”\"";

  private final PhraseSet credits;
  private final PhraseSet named;
  private final PhraseSet agencies;

  CaptionRule(Phrases phrases) {
    credits = phrases.section("credits in brackets");
    named = phrases.section("credits", "credits in brackets");
    agencies = phrases.section("picture agencies");
  }

  @Override
  public Optional<String> objection(TextBlock block) {
    boolean caption =
        block.weight() <= LONGEST
            && (endsInCredit(block.text()) || endsInNamedCredit(block.text()));
    return caption || isCredit(block) ? Optional.of(ElementRules.CAPTION_REASON) : Optional.empty();
  }

  private boolean isCredit(TextBlock block) {
    if (block.kind() != BlockKind.PARAGRAPH
        || block.weight() > LONGEST_LINE
        || Sentences.endsLikeOne(block.text())) {
      return false;
    }
    String folded = block.folded();
    int from = folded.length();
    for (int words = 0; words < MOST_WORDS && from > 0; words++) {
      from = folded.lastIndexOf(' ', from - 1);
      if (agencies.is(folded.substring(from + 1))) {
        return true;
      }
    }
    return false;
  }

  /** “The hall on Monday. Photo: Ana Lee / Agency”: a credit with a colon is the last sentence. */
  private boolean endsInNamedCredit(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || text.length() - colon > LONGEST_CREDIT || Sentences.endsLikeOne(text)) {
      return false;
    }
    int begin = colon;
    while (begin > 0
        && colon - begin < LONGEST_NAMING
        && MARKS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin > 0 && named.is(Folding.words(text.substring(begin, colon)));
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
