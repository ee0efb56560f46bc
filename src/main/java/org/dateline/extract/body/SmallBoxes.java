package org.dateline.extract.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageTree;

/**
 * A small box is known by what is in it, though nothing names it: many systems give their elements
 * names that say nothing ({@code css-1ab}, {@code mt-4}). A picture with a few words is a picture
 * with its caption; a heading that is a link, with a few words more, is a teaser. The box must
 * stand beside running text that is not in such boxes itself: a recipe's or a guide's steps are
 * boxes with pictures too. Made anew for each page.
 */
final class SmallBoxes implements ElementRule {
  private static final int LONGEST = 250;
  private static final int ENOUGH_BESIDE = 300;
  private static final double MOST = 0.3;
  private static final double NEARLY_ALL = 0.9;
  private static final String ALL = "";
  private static final Set<String> TAGS = Set.of("div", "section", "span", "center", "figure");

  /**
   * How much running text an element's parts hold: all together, and by their make those that have
   * a name or a picture.
   */
  private final Map<PageElement, Map<String, Integer>> prose = new HashMap<>();

  /** Whether an element can be such a box at all, by what is quickly asked. */
  static boolean maybe(PageElement element) {
    return (element.images() > 0 || isMoreThanLinks(element))
        && element.textLength() < LONGEST
        && TAGS.contains(element.tag());
  }

  @Override
  public Optional<String> objection(PageElement element, PageMeasure page) {
    if (!maybe(element)
        || !element.isBlock()
        || element.paragraphs() > 1
        || page.holdsMoreThan(MOST, element)) {
      return Optional.empty();
    }
    Headings headings = headings(element);
    boolean picture = headings == Headings.NONE && element.images() > 0;
    if ((picture || headings == Headings.LINKED) && proseBeside(element) > ENOUGH_BESIDE) {
      return Optional.of(picture ? ElementRules.CAPTION_REASON : "other articles");
    }
    return Optional.empty();
  }

  private static boolean isMoreThanLinks(PageElement element) {
    return element.links() > 0 && element.textLength() > element.linkTextLength();
  }

  /** What headings there are in a box. */
  private enum Headings {
    NONE,
    LINKED,
    PLAIN
  }

  private static Headings headings(PageElement element) {
    Headings found = Headings.NONE;
    for (PageItem item : element.items()) {
      if (item instanceof PageElement inner) {
        Headings more = PageTree.isHeading(inner) ? heading(inner) : headings(inner);
        if (more == Headings.PLAIN) {
          return more;
        }
        found = more == Headings.LINKED ? more : found;
      }
    }
    return found;
  }

  private static Headings heading(PageElement heading) {
    return leadsElsewhere(heading) ? Headings.LINKED : Headings.PLAIN;
  }

  /** Whether a heading is a link to another page, and not a button for what is below it. */
  static boolean leadsElsewhere(PageElement heading) {
    boolean linked = heading.linkDensity() >= NEARLY_ALL || heading.closest("a").isPresent();
    return linked && heading.source().selectFirst("a[href^=#]") == null;
  }

  private int proseBeside(PageElement element) {
    Map<String, Integer> byMake =
        element
            .parent()
            .map(around -> prose.computeIfAbsent(around, SmallBoxes::byMake))
            .orElse(Map.of());
    return byMake.getOrDefault(ALL, 0) - byMake.getOrDefault(Make.of(element), 0);
  }

  private static Map<String, Integer> byMake(PageElement around) {
    Map<String, Integer> prose = new HashMap<>();
    for (PageItem item : around.items()) {
      if (item instanceof PageElement inner && inner.paragraphLength() > 0) {
        prose.merge(ALL, inner.paragraphLength(), Integer::sum);
        if (inner.images() > 0 || !inner.attribute("class").isEmpty()) {
          prose.merge(Make.of(inner), inner.paragraphLength(), Integer::sum);
        }
      }
    }
    return prose;
  }
}
