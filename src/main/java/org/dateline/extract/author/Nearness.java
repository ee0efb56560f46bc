package org.dateline.extract.author;

import java.util.Optional;
import org.dateline.extract.author.BylinePlaces.Sign;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.Hints;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How far a byline is believed for where it stands: more the nearer it is to the headline, not at
 * all in frames, comments, captions, teasers and the articles of a list.
 */
final class Nearness {
  private static final Hints ELSEWHERE =
      Hints.of(Hint.RELATED, Hint.COMMENTS, Hint.NAVIGATION, Hint.CONSENT);
  private static final Hints ELSEWHERE_OR_CAPTION = ELSEWHERE.with(Hints.of(Hint.CAPTION));
  private static final int LONGEST_TEASER = 250;
  private static final int BEHIND_HEADLINE = 12;
  private static final int LONGEST_SUMMARY = 800;
  private static final int LEVELS = 3;

  private Nearness() {}

  /** Whether a line stands in a small box with a link to another article under its heading. */
  private static boolean isInTeaser(PageElement line, HeadlinePlace headline) {
    Optional<PageElement> box = line.parent();
    return box.filter(around ->
            around.textLength() <= LONGEST_TEASER
                && !headline.isIn(around)
                && around.links() > 0
                && holdsHeading(around, LEVELS))
        .isPresent();
  }

  /**
   * Lists have the beginning of one article beside the other, none of which is called by the
   * headline.
   */
  private static boolean isInOneOfSeveral(PageElement element, HeadlinePlace headline) {
    return element
        .closest("article")
        .filter(article -> article.textLength() <= LONGEST_SUMMARY && !headline.isIn(article))
        .filter(article ->
            isLike(article, article.source().previousElementSibling())
                || isLike(article, article.source().nextElementSibling()))
        .filter(article -> holdsHeading(article, LEVELS))
        .isPresent();
  }

  private static boolean isLike(PageElement article, @Nullable Element neighbour) {
    return neighbour != null
        && neighbour.normalName().equals(article.tag())
        && neighbour.className().equals(article.attribute("class"));
  }

  private static boolean holdsHeading(PageElement around, int levels) {
    for (PageItem item : around.items()) {
      if (item instanceof PageElement inner
          && (PageTree.isHeading(inner) || (levels > 0 && holdsHeading(inner, levels - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** What is added to the weight of a sign for where it stands. */
  static int of(PageElement element, Sign sign, HeadlinePlace headline) {
    Optional<PageElement> elsewhere =
        Surroundings.elsewhere(
            element, headline, sign == Sign.LINE ? ELSEWHERE : ELSEWHERE_OR_CAPTION);
    if (elsewhere.isPresent()) {
      return Surroundings.isFrame(elsewhere.get()) || elsewhere.get().has(Hint.COMMENTS)
          ? -80
          : -50;
    }
    if (sign != Sign.LINE && element.closest("figcaption").isPresent()) {
      return -50;
    }
    if (!headline.isShown()) {
      return Math.max(-20, 10 - element.order() / 40);
    }
    if (isInOneOfSeveral(element, headline)) {
      return -50;
    }
    int distance = headline.distance(element);
    if (sign == Sign.LINE && distance > BEHIND_HEADLINE && isInTeaser(element, headline)) {
      return -50;
    }
    return distance >= 0 ? Math.max(-20, 25 - distance / 4) : Math.max(-25, 10 + distance);
  }
}
