package org.dateline.extract.body;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extract.page.Folding;
import org.dateline.model.BlockKind;

/** The blocks that a rule works on, with what is known of the article. */
final class ArticleBlocks {
  /** From this weight on a block of text is taken for prose rather than for a label. */
  static final int PROSE = 80;

  private static final int LONGEST_HEADLINE = 300;

  private final List<TextBlock> all;
  private final String foldedHeadline;

  /**
   * The blocks of an article.
   *
   * @param all the blocks in order, dropped ones among them
   * @param headline the article's headline
   */
  ArticleBlocks(List<TextBlock> all, String headline) {
    this.all = all;
    this.foldedHeadline = Folding.words(headline);
  }

  /** The blocks that no rule has dropped yet. */
  List<TextBlock> kept() {
    List<TextBlock> kept = new ArrayList<>(all.size());
    for (TextBlock block : all) {
      if (block.kept()) {
        kept.add(block);
      }
    }
    return kept;
  }

  /** Whether a block says the headline and no more. */
  boolean isHeadline(TextBlock block) {
    return block.weight() <= LONGEST_HEADLINE && block.folded().equals(foldedHeadline);
  }

  /** Whether a block says the headline and other words before it, such as a kicker. */
  boolean holdsHeadline(TextBlock block) {
    return !foldedHeadline.isEmpty() && block.folded().endsWith(foldedHeadline);
  }

  /** Whether the headline speaks of what is called so, by the first word of its name. */
  boolean namesInHeadline(String folded) {
    int space = folded.indexOf(' ');
    String name = space < 0 ? folded : folded.substring(0, space);
    return name.length() > 2 && (" " + foldedHeadline + " ").contains(" " + name + " ");
  }

  /** Whether the page shows the headline as a heading before the first of those blocks. */
  boolean showsHeadlineBefore(List<TextBlock> blocks) {
    for (TextBlock block : all) {
      if (!blocks.isEmpty() && block.equals(blocks.getFirst())) {
        return false;
      }
      if (block.kind() == BlockKind.HEADING && isHeadline(block)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block is running text. */
  static boolean isProse(TextBlock block) {
    return block.plainWeight() >= PROSE && block.linkDensity() < 0.5;
  }
}
