package org.dateline.extract.body;

import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageTree;

/**
 * Rows of teasers that no name tells: a box whose parts are all cards, each with a picture or a
 * heading that is a link and a few words more. They stand apart from the article's paragraphs,
 * which are elsewhere on the page; a page with hardly more text than its cards, or without a first
 * heading, is a list itself.
 */
final class TeaserGrid implements ElementRule {
  private static final int FEWEST = 2;
  private static final int LONGEST_CARD = 300;
  private static final int SHORTEST_LINK = 12;
  private static final int LONGEST_GRID = 4000;
  private static final int ENOUGH_ELSEWHERE = 600;
  private static final double MOST = 0.3;
  private static final Set<String> CARDS = Set.of("div", "article", "section", "li", "a");
  private static final Set<String> TAGS = Set.of("div", "section", "ul", "ol");

  /** Whether an element can be such a row at all, by what is quickly asked. */
  static boolean maybe(PageElement element) {
    return element.links() >= FEWEST
        && element.textLength() <= LONGEST_GRID
        && TAGS.contains(element.tag());
  }

  @Override
  public Optional<String> objection(PageElement element, PageMeasure page) {
    boolean grid =
        maybe(element)
            && page.firstHeading().isPresent()
            && page.paragraphLength() - element.paragraphLength()
                >= Math.max(ENOUGH_ELSEWHERE, element.textLength())
            && !page.holdsMoreThan(MOST, element)
            && holdsOnlyCards(element);
    return grid ? Optional.of("other articles") : Optional.empty();
  }

  private static boolean holdsOnlyCards(PageElement element) {
    int cards = 0;
    String tag = "";
    for (PageItem item : element.items()) {
      if (item instanceof PageElement part && part.textLength() > 0) {
        if (part.textLength() > LONGEST_CARD
            || !(cards == 0 || part.tag().equals(tag))
            || !isCard(part)) {
          return false;
        }
        tag = part.tag();
        cards++;
      }
    }
    return cards >= FEWEST;
  }

  private static boolean isCard(PageElement part) {
    return CARDS.contains(part.tag())
        && part.links() > 0
        && part.linkTextLength() >= SHORTEST_LINK
        && part.linkTextLength() < part.textLength()
        && (part.images() > 0 || holdsLinkedHeading(part));
  }

  private static boolean holdsLinkedHeading(PageElement part) {
    for (PageItem item : part.items()) {
      if (item instanceof PageElement inner
          && (PageTree.isHeading(inner)
              ? SmallBoxes.leadsElsewhere(inner)
              : holdsLinkedHeading(inner))) {
        return true;
      }
    }
    return false;
  }
}
