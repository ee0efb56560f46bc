package org.dateline.extract.body;

import java.util.BitSet;
import java.util.List;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * What comes under “Related articles”, “Comments”, “About the author”. Where such a heading opens a
 * part of the page of its own, that part goes. Where it stands among the article's paragraphs, all
 * goes until the next heading of its rank; but if more than a third of the text would go, only the
 * links and short lines right after it.
 */
final class EndRule implements BlockRule {
  private static final int LONGEST = 60;
  private static final int EMPHASISED = 7;
  private static final double ENOUGH = 200;
  private static final String REASON = "under a heading that is not the article's";

  private final PhraseSet headings;
  private final PhraseSet abouts;

  EndRule(Phrases phrases) {
    headings = phrases.section("end");
    abouts = phrases.section("about");
  }

  @Override
  public void apply(ArticleBlocks article) {
    List<TextBlock> blocks = article.kept();
    BitSet leftOut = article.leftOutBefore(LinkHeadingRule.LEADS_ELSEWHERE);
    int place = 0;
    double before = 0;
    double total = blocks.stream().filter(ArticleBlocks::isProse).mapToInt(TextBlock::weight).sum();
    for (int at = 0; at < blocks.size(); at++) {
      TextBlock block = blocks.get(at);
      if (!block.kept()) {
        continue;
      }
      while (!article.all().get(place).equals(block)) {
        place++;
      }
      if (before > 0
          && (isEndHeading(block)
              || countsAnswers(block, article)
              || isAboutPublisher(block, article))) {
        at = dropAfter(blocks, at, before, total, leftOut.get(place + 1));
      } else if (ArticleBlocks.isProse(block)) {
        before += block.weight();
      }
    }
  }

  private boolean isEndHeading(TextBlock block) {
    boolean stands =
        block.kind() == BlockKind.HEADING
            || block.emphasised()
            || block.kind() == BlockKind.PARAGRAPH;
    return stands
        && block.weight() <= LONGEST
        && headings.is(Folding.withoutNumbers(block.folded()));
  }

  /** “3 thoughts on “The headline””, whatever the language. */
  private static boolean countsAnswers(TextBlock block, ArticleBlocks article) {
    return block.kind() == BlockKind.HEADING && article.countsAnswers(block);
  }

  /** “About Altaro” under a release of Altaro's: what follows is the same under each of them. */
  private boolean isAboutPublisher(TextBlock block, ArticleBlocks article) {
    boolean stands = block.kind() == BlockKind.HEADING || block.emphasised();
    if (!stands || block.weight() > LONGEST) {
      return false;
    }
    String folded = block.folded();
    int about = abouts.prefix(folded);
    return about > 0
        && about < folded.length()
        && (article.namesInHeadline(folded.substring(about + 1))
            || article.isPublisher(folded.substring(about + 1))
            || article.isAuthor(folded.substring(about + 1)));
  }

  private static int dropAfter(
      List<TextBlock> blocks, int heading, double before, double total, boolean leftOutUnder) {
    PageElement scope = scope(blocks, heading);
    int end = heading + 1;
    if (scope != null) {
      while (end < blocks.size() && blocks.get(end).container().isIn(scope)) {
        end++;
      }
    }
    boolean apart = end > heading + 1;
    if (!apart && leftOutUnder) {
      blocks.get(heading).drop(REASON);
      return heading;
    }
    if (!apart) {
      int rank = rank(blocks.get(heading));
      while (end < blocks.size() && rank(blocks.get(end)) > rank) {
        end++;
      }
    }
    double lost = 0;
    for (int at = heading; at < end; at++) {
      lost += ArticleBlocks.isProse(blocks.get(at)) ? blocks.get(at).weight() : 0;
    }
    if (lost > total / 3 && !(apart && before >= ENOUGH && opens(blocks.get(heading)))) {
      end = heading + 1;
      while (end < blocks.size() && !ArticleBlocks.isProse(blocks.get(end))) {
        end++;
      }
    }
    for (int at = heading; at < end; at++) {
      blocks.get(at).drop(REASON);
    }
    return end - 1;
  }

  /** A heading, or a line with a count, opens a part; other lines are labels of what is next. */
  private static boolean opens(TextBlock block) {
    return block.kind() == BlockKind.HEADING
        || Folding.withoutNumbers(block.folded()).length() < block.folded().length();
  }

  /** The widest element that begins with the heading. */
  private static PageElement scope(List<TextBlock> blocks, int heading) {
    TextBlock before = blocks.get(heading - 1);
    PageElement scope = blocks.get(heading).container();
    while (scope.parent().isPresent() && !before.container().isIn(scope.parent().get())) {
      scope = scope.parent().get();
    }
    return scope;
  }

  private static int rank(TextBlock block) {
    String tag = block.container().tag();
    if (block.kind() == BlockKind.HEADING && tag.length() == 2) {
      return tag.charAt(1) - '0';
    }
    return block.emphasised() && block.weight() <= LONGEST ? EMPHASISED : EMPHASISED + 1;
  }
}
