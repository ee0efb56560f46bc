package org.dateline.extract.body;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.BlockKind;

/**
 * What stands over links that were left out: a heading with nothing else under it (“More book
 * tips”), or a short line (“NFL trending”). It is known by what comes next, in any language.
 */
final class LinkHeadingRule implements BlockRule {
  private static final int LONGEST_LINE = 40;
  static final Set<String> LEADS_ELSEWHERE =
      Set.of(
          LinksRule.REASON,
          PointerRule.REASON,
          "other articles",
          "navigation",
          "offer of the outlet",
          "beside the article");

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> all = article.all();
    BitSet leftOut = article.leftOutBefore(LEADS_ELSEWHERE);
    for (int at = 0; at + 1 < all.size(); at++) {
      TextBlock block = all.get(at);
      if (block.kept()
          && (block.kind() == BlockKind.HEADING
              ? isOverLinks(all, at, leftOut)
              : isLineOverLinks(all, at))) {
        block.drop("over links that were left out");
      }
    }
  }

  private static boolean isOverLinks(List<TextBlock> all, int heading, BitSet leftOut) {
    boolean links = false;
    int next = heading + 1;
    while (next < all.size() && !all.get(next).kept()) {
      links |= leadsElsewhere(all.get(next));
      next++;
    }
    return (next == all.size() || rank(all.get(next)) <= rank(all.get(heading)))
        && (links || leftOutFrom(leftOut, heading + 1, next));
  }

  private static boolean leftOutFrom(BitSet leftOut, int first, int last) {
    int next = leftOut.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  private static int rank(TextBlock block) {
    String tag = block.container().tag();
    return block.kind() != BlockKind.HEADING ? 9 : tag.length() == 2 ? tag.charAt(1) - '0' : 7;
  }

  private static boolean isLineOverLinks(List<TextBlock> all, int at) {
    TextBlock block = all.get(at);
    TextBlock next = all.get(at + 1);
    return block.kind() == BlockKind.PARAGRAPH
        && block.weight() <= LONGEST_LINE
        && leadsElsewhere(next)
        && !Sentences.endsLikeOne(block.text());
  }

  private static boolean leadsElsewhere(TextBlock block) {
    return block.dropReason().filter(LEADS_ELSEWHERE::contains).isPresent();
  }
}
