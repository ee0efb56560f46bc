package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.extract.page.PageElement;

/**
 * One reason to leave an element out before the article is looked for. Rules are asked from the
 * outside in, the first that answers decides, and the insides of a dropped element are not asked.
 */
@FunctionalInterface
public interface ElementRule {
  /**
   * Why the element is no part of the article, as a few words for a person; nothing where this rule
   * has no objection.
   */
  Optional<String> objection(PageElement element, PageMeasure page);
}
