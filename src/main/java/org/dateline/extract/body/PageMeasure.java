package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;

/**
 * How much there is on the whole page: what a rule compares an element with, so that a wrong class
 * name cannot throw the article itself away.
 *
 * @param textLength all text
 * @param paragraphLength text in longer paragraphs outside links
 * @param firstHeading the first {@code h1} of the page
 */
public record PageMeasure(int textLength, int paragraphLength, Optional<PageElement> firstHeading) {
  /** Measures a page. */
  public static PageMeasure of(PageTree page) {
    Optional<PageElement> firstHeading =
        page.headings().stream().filter(heading -> heading.tag().equals("h1")).findFirst();
    return new PageMeasure(page.body().textLength(), page.body().paragraphLength(), firstHeading);
  }

  /** Whether more than that share of the page's paragraphs (or text, without any) is in it. */
  public boolean holdsMoreThan(double share, PageElement element) {
    return paragraphLength > 400
        ? element.paragraphLength() > share * paragraphLength
        : element.textLength() > share * textLength;
  }

  /** Whether the first {@code h1} of the page is in it. */
  public boolean holdsFirstHeading(PageElement element) {
    return firstHeading.filter(heading -> heading.isIn(element)).isPresent();
  }
}
