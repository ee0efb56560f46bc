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
      } else if (contact) {
        block.drop("whom to write to");
      } else {
        break;
      }
    }
  }
}
