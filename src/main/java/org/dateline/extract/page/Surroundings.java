package org.dateline.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an element stands in, seen from the headline. Frames of the page, teasers and comments name
 * other people and other days than the article's. But many sites put the lines about the article
 * itself into a {@code footer}, {@code aside} or {@code nav}: those that are short and stand right
 * beside the headline or inside the article's own {@code article} element, or are named after such
 * lines, are the article's.
 */
public final class Surroundings {
  private static final Hints NEVER_OWN =
      Hints.of(Hint.COMMENTS, Hint.ADVERT, Hint.PROMOTION, Hint.CONSENT, Hint.REFERENCES);
  private static final Hints ABOUT_ARTICLE =
      Hints.of(Hint.AUTHOR, Hint.BIOGRAPHY, Hint.METADATA, Hint.DATE);
  private static final Hints NEVER_ABOUT_ARTICLE =
      Hints.of(Hint.RELATED, Hint.COMMENTS, Hint.NAVIGATION, Hint.CONSENT);
  private static final int MUCH_TEXT = 1500;
  private static final int SHORT = 280;
  private static final int PORTRAIT = 900;
  private static final int BEFORE = -15;
  private static final int AFTER = 30;
  private static final int RIGHT_AFTER = 12;
  private static final int ONE_LINE = 60;

  private Surroundings() {}

  /** What {@link HeadlinePlace#own} says. */
  static List<PageElement> own(PageTree page, HeadlinePlace headline) {
    List<PageElement> all = page.elements();
    List<PageElement> own = new ArrayList<>(all.size());
    for (int at = 0; at < all.size(); ) {
      PageElement element = all.get(at);
      if (isElsewhere(element, headline, NEVER_ABOUT_ARTICLE)) {
        at = element.end();
      } else {
        own.add(element);
        at++;
      }
    }
    return own;
  }

  /**
   * The nearest part around an element that is about something else than the article.
   *
   * @param hints what names such a part besides the tags of frames
   */
  public static Optional<PageElement> elsewhere(
      PageElement element, HeadlinePlace headline, Hints hints) {
    PageElement at = element;
    while (!headline.isIn(at)) {
      if (isElsewhere(at, headline, hints)) {
        return Optional.of(at);
      }
      Optional<PageElement> around = at.parent();
      if (around.isEmpty()) {
        break;
      }
      at = around.get();
    }
    return Optional.empty();
  }

  private static boolean isElsewhere(PageElement part, HeadlinePlace headline, Hints hints) {
    return (part.textLength() > 0 || part.images() > 0) // else there is nothing to pass over
        && (isFrame(part) || part.hasAny(hints))
        && part.paragraphLength() < MUCH_TEXT
        && !headline.isIn(part)
        && !isOwn(part, headline);
  }

  /** Whether an element is a frame by its tag. */
  public static boolean isFrame(PageElement element) {
    return switch (element.tag()) {
      case "nav", "footer", "aside", "dialog" -> true;
      default -> false;
    };
  }

  private static boolean isOwn(PageElement part, HeadlinePlace headline) {
    if (!headline.isShown() || part.hasAny(NEVER_OWN)) {
      return false;
    }
    if (part.textLength() > SHORT) {
      return part.textLength() <= PORTRAIT
          && part.tag().equals("footer")
          && isInArticle(part, headline);
    }
    int distance = headline.distance(part);
    if (part.has(Hint.RELATED)) {
      return distance > 0
          && distance <= RIGHT_AFTER
          && part.textLength() <= ONE_LINE
          && part.hasAny(ABOUT_ARTICLE);
    }
    return (distance >= BEFORE && distance <= AFTER)
        || part.has(Hint.METADATA)
        || isInArticle(part, headline);
  }

  private static boolean isInArticle(PageElement part, HeadlinePlace headline) {
    return part.closest("article").filter(headline::isIn).isPresent();
  }
}
