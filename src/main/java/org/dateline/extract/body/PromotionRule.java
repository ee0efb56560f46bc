package org.dateline.extract.body;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * Offers, appeals and small print of the outlet inside the text: newsletters, subscriptions,
 * affiliate notes, consent, and credits of pictures. Known by how a short block begins or by words
 * that only such blocks hold. A beginning of one word must be followed by a colon or the like, or
 * be all but alone.
 *
 * <p>Articles say “Get more sleep” and “Let us know” too. So among the article's paragraphs, unlike
 * before and after them, a block must also lead elsewhere, or be set off by its type. What stands
 * in place of something embedded speaks only for itself, and goes wherever it stands.
 */
final class PromotionRule implements BlockRule {
  private static final int LONGEST = 220;
  private static final int LONGEST_HOLDING = 420;
  private static final int SHORT = 60;
  private static final Pattern COPYRIGHT =
      Pattern.compile("copyright\\s*(?:©|\\(c\\)|(?:19|20)\\d\\d)", Pattern.CASE_INSENSITIVE);
  private static final String REASON = "offer or small print of the outlet";

  private final PhraseSet beginnings;
  private final PhraseSet anywhere;
  private final PhraseSet credits;
  private final PhraseSet follow;
  private final PhraseSet networks;
  private final PhraseSet embeds;

  PromotionRule(Phrases phrases) {
    beginnings = phrases.section("promotion");
    anywhere = phrases.section("promotion anywhere", "embeds");
    credits = phrases.section("credits");
    follow = phrases.section("follow");
    networks = phrases.section("networks");
    embeds = phrases.section("embeds");
  }

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    int first = 0;
    while (first < blocks.size() && !isArticles(blocks.get(first))) {
      first++;
    }
    int last = blocks.size() - 1;
    while (last > first && !isArticles(blocks.get(last))) {
      last--;
    }
    for (int at = 0; at < blocks.size(); at++) {
      TextBlock block = blocks.get(at);
      boolean among = (at >= first && at <= last) || isStepOrAnswer(blocks, at);
      if (block.weight() <= LONGEST && begins(block, credits)) {
        block.drop("credit of a picture");
      } else if (speaksForOutlet(block) && (!among || isSetOff(block))) {
        block.drop(REASON);
      } else if (isCopyright(block)) {
        block.drop("copyright line");
      }
    }
  }

  /** “1. Write to the maker”; “How do I get a code?” “Write to us with the number of the bill.” */
  private static boolean isStepOrAnswer(List<TextBlock> blocks, int at) {
    return blocks.get(at).kind() == BlockKind.LIST_ITEM
        || (at > 0
            && blocks.get(at - 1).kind() == BlockKind.HEADING
            && blocks.get(at - 1).text().endsWith("?"));
  }

  /** “© 2026 Altaro”, “Copyright 2026 Altaro”, “Copyright (c) Altaro”. */
  private static boolean isCopyright(TextBlock block) {
    return block.weight() <= LONGEST
        && switch (block.text().charAt(0)) {
          case '©' -> true;
          case 'c', 'C' -> COPYRIGHT.matcher(block.text()).lookingAt();
          default -> false;
        };
  }

  /** Whether a block is a paragraph of the article's own. */
  private boolean isArticles(TextBlock block) {
    return ArticleBlocks.isProse(block) && !speaksForOutlet(block);
  }

  private boolean speaksForOutlet(TextBlock block) {
    return (block.weight() <= LONGEST && begins(block, beginnings))
        || (block.weight() <= LONGEST_HOLDING && anywhere.within(block.folded()))
        || (block.weight() <= LONGEST
            && follow.prefix(block.foldedBeginning()) > 0
            && networks.within(block.folded()));
  }

  private boolean isSetOff(TextBlock block) {
    return block.linkDensity() > 0
        || block.emphasised()
        || isOverCall(block)
        || (block.weight() <= SHORT && anywhere.within(block.folded()))
        || (block.weight() <= LONGEST_HOLDING && embeds.within(block.folded()));
  }

  /** Whether a small box holds the block and a link to click: “Subscribe”. */
  private static boolean isOverCall(TextBlock block) {
    return block
        .container()
        .parent()
        .filter(box -> box.textLength() <= LONGEST_HOLDING && box.links() > 0)
        .filter(box -> box.textLength() - block.weight() <= SHORT)
        .isPresent();
  }

  private static boolean begins(TextBlock block, PhraseSet phrases) {
    String words = block.foldedBeginning();
    int length = phrases.prefix(words);
    if (length == 0) {
      return false;
    }
    boolean oneWord = words.lastIndexOf(' ', length - 1) < 0;
    if (!oneWord || block.weight() <= length + 12) {
      return true;
    }
    String rest = block.text().substring(Math.min(block.text().length(), length)).stripLeading();
    return !rest.isEmpty() && ":：/|©-–".indexOf(rest.charAt(0)) >= 0;
  }
}
