package org.dateline.extract.body;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.PhraseSet;
import org.dateline.extract.page.Spaces;
import org.dateline.extract.title.SiteNames;
import org.dateline.model.BlockKind;

/**
 * Takes the article's text out of a page: clears furniture, finds the article, cleans its blocks.
 */
public final class BodyExtractor {
  private static final double MUCH_MORE = 1.6;
  private static final double EVEN_MORE = 2.5;
  private static final int ENOUGH = 250;
  private static final int SHORTEST = 20;
  private static final int LONG = 1600;

  private final List<BlockRule> rules;
  private final PhraseSet smallPrint;

  /** With the word lists that the program ships. */
  public BodyExtractor() {
    Phrases phrases = new Phrases();
    smallPrint = phrases.section("small print");
    rules =
        List.of(
            new HeadlineRule(),
            new EndRule(phrases),
            new PointerRule(phrases),
            new LinksRule(),
            new TeaserRule(),
            new LabelRule(phrases),
            new PromotionRule(phrases),
            new CaptionRule(phrases),
            new RepeatedRule(),
            new HeadRule(phrases),
            new EntryLinesRule(),
            new LinkHeadingRule(),
            new PortraitRule(phrases),
            new TailRule(),
            new EmptyHeadingRule());
  }

  /**
   * The blocks of the page, kept ones and dropped ones, with the elements that were dropped before.
   *
   * @param known says of a block in how many other articles of the publisher it stands
   */
  public BlockReader.Reading extract(
      PageTree page,
      Declared declared,
      String headline,
      List<String> authors,
      SiteNames site,
      ToIntFunction<TextBlock> known) {
    ElementRules.clear(page);
    BlockReader.Reading reading = BlockReader.read(page.body());
    List<TextBlock> all = reading.blocks();
    PageElement root = RootFinder.find(page, all, smallPrint);
    ArticleBlocks article = new ArticleBlocks(reading, headline, authors, site);
    Optional<TextBlock> summary = Subheading.find(article);
    for (TextBlock block : all) {
      if ((!block.container().isIn(root) || block.container().unseen())
          && summary.filter(block::equals).isEmpty()) {
        block.drop("outside the article");
      }
    }
    rules.forEach(rule -> rule.apply(article));
    new FurnitureRule(known).apply(article);
    rescue(page, declared, all);
    restoreWhatIsThere(all, root);
    return reading;
  }

  /**
   * Lists of links and notices of one line are pages too: where the rules left nothing, what stood
   * in the article's element comes back, or else every line outside the page's frame.
   */
  private static void restoreWhatIsThere(List<TextBlock> all, PageElement root) {
    if (all.stream().anyMatch(TextBlock::kept)) {
      return;
    }
    for (boolean anywhere : new boolean[] {false, true}) {
      for (TextBlock block : all) {
        boolean inside = anywhere || block.container().isIn(root);
        if (inside && !block.container().unseen() && block.weight() >= SHORTEST) {
          block.restore();
        }
      }
      if (all.stream().anyMatch(TextBlock::kept)) {
        return;
      }
    }
  }

  /** Where the page states much more text than it shows, the stated text takes its place. */
  private static void rescue(PageTree page, Declared declared, List<TextBlock> all) {
    int shown = 0;
    for (TextBlock block : all) {
      shown += block.kept() ? block.weight() : 0;
    }
    double least = (shown < LONG ? MUCH_MORE : EVEN_MORE) * shown;
    List<String> stated = StatedBody.declared(declared, least);
    String reason = "the page states more in JSON-LD";
    if (StatedBody.weight(stated) < least || StatedBody.weight(stated) < ENOUGH) {
      stated = List.of();
    }
    if (stated.isEmpty() && shown < LONG) {
      List<String> prose =
          all.stream()
              .filter(TextBlock::kept)
              .filter(ArticleBlocks::isProse)
              .map(TextBlock::text)
              .toList();
      stated = StatedBody.inState(declared, prose);
      reason = "the page states more in its scripts";
      if (StatedBody.weight(stated) < Math.max(MUCH_MORE * shown, ENOUGH)) {
        return;
      }
    }
    if (stated.isEmpty()) {
      return;
    }
    for (TextBlock block : all) {
      block.drop(reason);
    }
    for (String paragraph : stated) {
      all.add(
          new TextBlock(
              BlockKind.PARAGRAPH, paragraph, page.body(), Spaces.weight(paragraph), 0, 0, false));
    }
  }
}
