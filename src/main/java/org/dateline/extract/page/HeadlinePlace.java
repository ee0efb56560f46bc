package org.dateline.extract.page;

import java.util.List;
import java.util.Optional;

/** Where a page shows its headline: what stands near it is about the article. */
public final class HeadlinePlace {
  private static final int LONGER = 40;

  private final Optional<PageElement> heading;
  private final List<PageElement> own;

  private HeadlinePlace(PageTree page, Optional<PageElement> heading) {
    this.heading = heading;
    this.own = Surroundings.own(page, this);
  }

  /**
   * Finds the first heading that shows a headline, or else the first element of another kind that
   * says it and no more, or else the first {@code h1}.
   */
  public static HeadlinePlace of(PageTree page, String headline) {
    String words = Folding.words(headline);
    for (PageElement element : page.headings()) {
      if (element.textLength() <= headline.length() + LONGER
          && Folding.words(element.text()).endsWith(words)) {
        return new HeadlinePlace(page, Optional.of(element));
      }
    }
    return new HeadlinePlace(
        page,
        alone(page, headline)
            .or(() -> page.headings().stream().filter(one -> one.tag().equals("h1")).findFirst()));
  }

  /** Many builders of pages make the headline of a {@code div} or {@code strong}. */
  private static Optional<PageElement> alone(PageTree page, String headline) {
    int weight = Spaces.weight(headline);
    return page.elements().stream()
        .filter(element -> element.textLength() == weight && weight > 0)
        .filter(element -> element.text().equals(headline))
        .findFirst();
  }

  /**
   * The elements that could be about the article, in document order: all but those in frames,
   * menus, teasers, comments and notices.
   */
  public List<PageElement> own() {
    return own;
  }

  /** Whether the page shows its headline. */
  public boolean isShown() {
    return heading.isPresent();
  }

  /** How many elements after the headline an element begins; negative before it. */
  public int distance(PageElement element) {
    return element.order() - (heading.isPresent() ? heading.get().order() : 0);
  }

  /** Whether an element is the heading or something around it. */
  public boolean isIn(PageElement element) {
    return heading.isPresent() && heading.get().isIn(element);
  }
}
