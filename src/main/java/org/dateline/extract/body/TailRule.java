package org.dateline.extract.body;

import java.util.List;
import org.dateline.model.BlockKind;

/**
 * The lines after the last paragraph: names, dates, contact addresses, counts of comments. Short
 * lines that are no sentence go, from the end upwards.
 */
final class TailRule implements BlockRule {
  private static final int LONGEST = 50;
  private static final int LONGEST_CONTACT = 260;
  private static final int LONGEST_WORK = 400;

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    for (int at = blocks.size() - 1; at > 0; at--) {
      TextBlock block = blocks.get(at);
      boolean line =
          block.kind() == BlockKind.PARAGRAPH
              && block.weight() <= LONGEST
              && !Sentences.endsLikeOne(block.text());
      boolean contact =
          block.weight() <= LONGEST_CONTACT
              && block.kind() != BlockKind.QUOTE
              && block.text().indexOf('@') >= 0;
      if (line) {
        block.drop("a line after the text");
      } else if (announces(block)) {
        block.drop("announces what was left out");
      } else if (citesWork(block)) {
        block.drop("the work that the text is about");
      } else if (contact) {
        block.drop("whom to write to");
      } else {
        break;
      }
    }
  }

  /** “Now see our favourites:” with nothing after it. */
  private static boolean announces(TextBlock block) {
    char last = block.text().charAt(block.text().length() - 1);
    return block.weight() <= LONGEST_CONTACT && (last == ':' || last == '：');
  }

  private static boolean citesWork(TextBlock block) {
    String text = block.text();
    return block.weight() <= LONGEST_WORK && (text.contains("doi:") || text.contains("doi.org/"));
  }
}
