package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * Words of the page itself between the paragraphs: “Advertisement”, “Share this article”, “Show
 * caption”, and bare numbers: counts, votes, places in a row. The whole block must be such a label,
 * and no sentence: somebody who is asked may answer “Thank you.”
 */
final class LabelRule implements SingleBlockRule {
  private static final int LONGEST = 60;
  private static final int MOST_HYPHENS = 3;
  private static final int LONGEST_ANSWER = 20;

  private final PhraseSet labels;
  private final PhraseSet counted;

  LabelRule(Phrases phrases) {
    labels = phrases.section("labels");
    counted = phrases.section("counted");
  }

  @Override
  public Optional<String> objection(TextBlock block) {
    boolean label =
        block.weight() <= LONGEST
            && (block.folded().isEmpty()
                || isLabel(block)
                || isNumber(block)
                || isForPrograms(block));
    return label || isNumbersOfLines(block) ? Optional.of("a label of the page") : Optional.empty();
  }

  private boolean isLabel(TextBlock block) {
    char last = block.text().charAt(block.text().length() - 1);
    boolean answer = (last == '.' || last == '!') && block.folded().length() <= LONGEST_ANSWER;
    return !answer && (labels.is(block.folded()) || isCount(block.folded()));
  }

  /** “12 shares”, “Comments (3)”. */
  private boolean isCount(String folded) {
    String words = Folding.withoutNumbers(folded);
    return words.length() < folded.length() && counted.is(words);
  }

  private static boolean isNumber(TextBlock block) {
    boolean alone =
        block.kind() == BlockKind.PARAGRAPH
            || (block.kind() == BlockKind.LIST_ITEM && !block.container().tag().equals("li"));
    String text = block.text();
    return alone && Character.isDigit(text.charAt(0)) && text.chars().allMatch(Character::isDigit);
  }

  /** The numbers of the lines of code, in the cell of a table before them. */
  private static boolean isNumbersOfLines(TextBlock block) {
    return block.kind() == BlockKind.PREFORMATTED
        && Character.isDigit(block.text().charAt(0))
        && block.container().closest("td").isPresent()
        && block.text().chars().allMatch(unit -> Character.isDigit(unit) || unit == '\n');
  }

  /** One word of small letters with several hyphens, a bare address, or {@code {{…}}}. */
  private static boolean isForPrograms(TextBlock block) {
    String text = block.text();
    if (text.startsWith("{{") && text.endsWith("}}")) {
      return true;
    }
    int hyphens = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '-' || unit == '_') {
        hyphens++;
      } else if (unit < 'a' || unit > 'z') {
        return text.startsWith("http") && text.contains("://") && text.indexOf(' ') < 0;
      }
    }
    return hyphens >= MOST_HYPHENS;
  }
}
