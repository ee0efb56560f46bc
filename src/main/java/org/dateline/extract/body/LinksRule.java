package org.dateline.extract.body;

import org.dateline.model.BlockKind;

/** A block that is nothing but links leads elsewhere: teasers, tags, “more on this”. */
final class LinksRule implements BlockRule {
  static final String REASON = "only links";

  private static final double NEARLY_ALL = 0.8;

  @Override
  public void apply(ArticleBlocks article) {
    for (TextBlock block : article.kept()) {
      if (block.linkDensity() > NEARLY_ALL && block.kind() != BlockKind.HEADING) {
        block.drop(REASON);
      }
    }
  }
}
