package org.dateline.extract.body;

import java.util.List;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * The author's portrait under the text or over it, where no name on the page tells it: a last or
 * first paragraph that begins with the author's whole name speaks of the author. Last paragraphs
 * also say what the publisher is, which is the same under each of its texts. Short lines may come
 * after them, such as addresses.
 */
final class PortraitRule implements BlockRule {
  private static final int LONGEST = 900;
  private static final int LONGEST_LINE = 50;
  private static final int MOST_WORDS = 6;
  private static final int FEWEST_BEFORE = 1;
  private static final int SHORTEST_NAME = 3;
  private static final String REASON = "portrait of the author or publisher";

  private final PhraseSet being;

  PortraitRule(Phrases phrases) {
    being = phrases.section("being");
  }

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    for (int at = blocks.size() - 1, end = blocks.size(); at > FEWEST_BEFORE; at--) {
      TextBlock block = blocks.get(at);
      boolean portrait = block.weight() <= LONGEST;
      if (portrait
          && (article.beginsWithAuthor(block)
              || isOfAuthor(block, article)
              || isOfPublisher(block, article))) {
        blocks.subList(at, end).forEach(gone -> gone.drop(REASON));
        end = at;
      } else if (block.weight() > LONGEST_LINE || block.kind() == BlockKind.HEADING) {
        break;
      }
    }
    for (TextBlock block : article.kept()) {
      if (ArticleBlocks.isProse(block)) {
        if (block.weight() > LONGEST
            || !(article.beginsWithAuthor(block) || isOfAuthor(block, article))) {
          break;
        }
        block.drop(REASON);
      }
    }
  }

  /** “Mira has written about phones for ten years”: by the given name, or by the family's. */
  private boolean isOfAuthor(TextBlock block, ArticleBlocks article) {
    String folded = block.folded();
    int name = folded.indexOf(' ');
    return name >= SHORTEST_NAME
        && article.isPartOfAuthor(folded.substring(0, name))
        && being.prefix(folded.substring(name + 1)) > 0;
  }

  /** “The Harbour Post is a nonprofit newsroom”. */
  private boolean isOfPublisher(TextBlock block, ArticleBlocks article) {
    String folded = block.folded();
    int end = -1;
    for (int words = 0; words < MOST_WORDS; words++) {
      end = folded.indexOf(' ', end + 1);
      if (end < 0) {
        return false;
      }
      if (being.prefix(folded.substring(end + 1)) > 0) {
        return article.isPublisher(folded.substring(0, end));
      }
    }
    return false;
  }
}
