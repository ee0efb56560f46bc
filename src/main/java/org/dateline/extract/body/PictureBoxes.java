package org.dateline.extract.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageTree;

/**
 * A box with a picture and a few words is a picture with its caption, or a teaser, though nothing
 * names it so: many systems give their elements names that say nothing ({@code css-1ab}, {@code
 * mt-4}). It must stand beside running text that is not in such boxes itself: a recipe's or a
 * guide's steps are boxes with pictures too. Made anew for each page.
 */
final class PictureBoxes implements ElementRule {
  private static final int LONGEST = 250;
  private static final int ENOUGH_BESIDE = 300;
  private static final double MOST = 0.3;
  private static final String ALL = "";
  private static final Set<String> TAGS = Set.of("div", "section", "span", "center", "figure");

  /** How much running text stands directly in an element, by the make of what holds it. */
  private final Map<PageElement, Map<String, Integer>> prose = new HashMap<>();

  @Override
  public Optional<String> objection(PageElement element, PageMeasure page) {
    boolean box =
        element.images() > 0
            && element.textLength() < LONGEST
            && element.paragraphs() <= 1
            && element.isBlock()
            && TAGS.contains(element.tag())
            && !page.holdsMoreThan(MOST, element)
            && !holdsHeading(element)
            && proseBeside(element) > ENOUGH_BESIDE;
    return box ? Optional.of(ElementRules.CAPTION_REASON) : Optional.empty();
  }

  private static boolean holdsHeading(PageElement element) {
    for (PageItem item : element.items()) {
      if (item instanceof PageElement inner && (PageTree.isHeading(inner) || holdsHeading(inner))) {
        return true;
      }
    }
    return false;
  }

  private int proseBeside(PageElement element) {
    Map<String, Integer> byMake =
        element
            .parent()
            .map(around -> prose.computeIfAbsent(around, PictureBoxes::byMake))
            .orElse(Map.of());
    int beside = byMake.getOrDefault(ALL, 0);
    return beside - byMake.getOrDefault(make(element), 0);
  }

  private static Map<String, Integer> byMake(PageElement around) {
    Map<String, Integer> prose = new HashMap<>();
    for (PageItem item : around.items()) {
      if (item instanceof PageElement inner && inner.paragraphLength() > 0) {
        prose.merge(make(inner), inner.paragraphLength(), Integer::sum);
        prose.merge(ALL, inner.paragraphLength(), Integer::sum);
      }
    }
    return prose;
  }

  private static String make(PageElement element) {
    return element.tag() + ' ' + element.attribute("class");
  }
}
