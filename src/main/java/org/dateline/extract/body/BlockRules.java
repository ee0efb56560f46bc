package org.dateline.extract.body;

import java.util.List;
import org.dateline.extract.page.Folding;
import org.dateline.model.BlockKind;

/** The rules that clean the blocks of the article. */
final class BlockRules {
  private BlockRules() {}

  static void clean(List<TextBlock> blocks, String headline) {
    String title = Folding.words(headline);
    for (TextBlock block : blocks) {
      if (!block.kept()) {
        continue;
      }
      if (block.container().tag().equals("h1") || Folding.words(block.text()).equals(title)) {
        block.drop("the headline");
      } else if (block.linkDensity() > 0.8 && block.kind() != BlockKind.HEADING) {
        block.drop("only links");
      }
    }
    dropHeadingsWithoutText(blocks);
  }

  private static void dropHeadingsWithoutText(List<TextBlock> blocks) {
    boolean textFollows = false;
    for (int at = blocks.size() - 1; at >= 0; at--) {
      TextBlock block = blocks.get(at);
      if (!block.kept()) {
        continue;
      }
      if (block.kind() != BlockKind.HEADING) {
        textFollows = true;
      } else if (!textFollows) {
        block.drop("a heading with nothing under it");
      }
    }
  }
}
