package org.dateline.extract.author;

import java.util.HashMap;
import java.util.Map;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageElement;

/**
 * Pictures near the headline that are called by a person's name, and the words beside them that say
 * the same. Made anew for each page; elements come in document order.
 */
final class Portraits {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_DESCRIPTION = 120;
  private static final int FARTHEST = 40;
  private static final int BESIDE = 14;

  private final HeadlinePlace headline;
  private final Map<String, Integer> people = new HashMap<>();
  private int last = -BESIDE - 1;

  Portraits(HeadlinePlace headline) {
    this.headline = headline;
  }

  /** Remembers the words for a picture near the headline, where they could be a name. */
  void add(PageElement picture) {
    int distance = headline.distance(picture);
    if (headline.isShown() && distance > -BESIDE && distance < FARTHEST) {
      String description = picture.attribute("alt");
      if (description.length() > LONGEST_DESCRIPTION) {
        return; // no name, which needs no closer look
      }
      String folded = Folding.words(description);
      String person = folded.isEmpty() ? fileName(picture.attribute("src")) : folded;
      int space = person.indexOf(' ');
      if (space > 0 && person.length() <= LONGEST_NAME) {
        people.put(person, picture.order());
        last = picture.order();
      }
    }
  }

  /** Whether an element says what a picture right before it is called. */
  boolean isPictured(PageElement element) {
    if (element.order() - last > BESIDE) {
      return false;
    }
    Integer picture = people.get(Folding.words(element.text()));
    return picture != null && element.order() - picture <= BESIDE;
  }

  /** The words of a picture's file name without numbers behind them: “mira-sand-2.jpg”. */
  private static String fileName(String address) {
    int end = address.lastIndexOf('.');
    int from = address.lastIndexOf('/') + 1;
    if (end <= from || end - from > LONGEST_NAME) {
      return "";
    }
    while (end > from && !Character.isLetter(address.charAt(end - 1))) {
      end--;
    }
    return Folding.words(address.substring(from, end));
  }
}
