package org.dateline.extract.body;

import java.util.List;
import org.dateline.model.BlockKind;

/** A heading at the end with nothing left under it. */
final class EmptyHeadingRule implements BlockRule {
  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    for (int at = blocks.size() - 1; at >= 0; at--) {
      if (blocks.get(at).kind() != BlockKind.HEADING) {
        break;
      }
      blocks.get(at).drop("a heading with nothing under it");
    }
  }
}
