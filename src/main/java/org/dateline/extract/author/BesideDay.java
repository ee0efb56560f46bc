package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extract.author.BylinePlaces.Sign;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageText;

/**
 * Words that stand alone beside the day, right at the headline: “Mira Sand · 4 May 2021”, or right
 * under it: “Mira Sand, technology reporter”. Many systems name such a line only in their own
 * style's words, and put no “By” before it. What is a link leads to a section as often as to an
 * author, and is left to the signs of links. Made anew for each page; elements come in document
 * order.
 */
final class BesideDay {
  private static final int BEFORE = -10;
  private static final int AFTER = 25;
  private static final int NEAR = 4;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 30;
  private static final int LONGEST_WITH_ROLE = 70;
  private static final int LONGEST_DAY = 40;
  private static final int UNDER = 8;

  private final HeadlinePlace headline;
  private final List<PageElement> alone = new ArrayList<>();
  private final List<PageElement> found = new ArrayList<>();
  private int lastDay = Integer.MIN_VALUE / 2;

  BesideDay(HeadlinePlace headline) {
    this.headline = headline;
  }

  /** Takes the next element, and what other sign of an author it has. */
  void look(PageElement element, Sign sign) {
    int distance = headline.distance(element);
    if (!headline.isShown() || distance < BEFORE || distance > AFTER) {
      return;
    }
    if (isDay(element)) {
      lastDay = element.end();
      alone.removeIf(words -> lastDay - words.order() > NEAR + 1);
      found.addAll(alone);
      alone.clear();
    } else if (sign == Sign.NONE && isAlone(element)) {
      boolean beside = element.order() - lastDay <= NEAR || isUnderHeadline(element, distance);
      (beside ? found : alone).add(element);
    }
  }

  /** The elements with nothing but some words that stand beside a day or under the headline. */
  List<PageElement> found() {
    return found;
  }

  /** Whether a line right under the headline holds nothing else. */
  private static boolean isUnderHeadline(PageElement element, int distance) {
    return distance > 0
        && distance <= UNDER
        && (element.isBlock()
            || element.parent().filter(p -> p.textLength() == element.textLength()).isPresent());
  }

  private static boolean isDay(PageElement element) {
    return element.textLength() <= LONGEST_DAY
        && (element.tag().equals("time")
            || (element.ownDigits() >= 4 && holdsYear(element.text())));
  }

  private static boolean holdsYear(String text) {
    int digits = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && Character.isDigit(text.charAt(at))) {
        digits++;
      } else {
        if (digits == 4 && (text.startsWith("20", at - 4) || text.startsWith("19", at - 4))) {
          return true;
        }
        digits = 0;
      }
    }
    return false;
  }

  private static boolean isAlone(PageElement element) {
    return element.textLength() >= SHORTEST
        && element.textLength() <= LONGEST_WITH_ROLE
        && element.digits() == 0
        && element.items().size() == 1
        && element.items().getFirst() instanceof PageText words
        && words.text().strip().indexOf(' ') > 0
        && (element.textLength() <= LONGEST || words.text().indexOf(',') > 0)
        && element.closest("a", "h1", "h2", "button", "label").isEmpty();
  }
}
