package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.Hints;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageText;
import org.dateline.extract.page.Spaces;

/**
 * Gathers, by cheap signs, the places where a page could name its author: links and elements marked
 * or named so, words beside the portrait that is called by them, and short lines that begin as a
 * byline does. How far a place is believed depends on its sign and on how near the headline it is.
 */
final class BylinePlaces {
  private static final Hints ABOUT_AUTHOR = Hints.of(Hint.AUTHOR, Hint.BIOGRAPHY);
  private static final Set<String> LINE_TAGS = Set.of("span", "em", "font", "small", "i");
  private static final int LONGEST = 130;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_SUMMARY = 300; // longer is text that has begun
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_WORD = 16;
  private static final int FIRST_WORD = LONGEST_WORD + 2; // so that longer ones are known for such
  private static final int FARTHEST_LINE = 200;
  private static final int FAR_BEFORE = -80;
  private static final int FAR_AFTER = 800;
  private static final int LONGEST_ANNOUNCEMENT = 20;
  private static final int BEHIND_ANNOUNCEMENT = 3;
  private static final int FEWEST_DIGITS = 3;
  private static final int LEVELS = 3;
  private static final int LIST = 3;
  private static final int BEYOND_HEADLINE = 90;

  private final AuthorWords words;
  private final AuthorPages authorPages;

  BylinePlaces(AuthorWords words, AuthorPages authorPages) {
    this.words = words;
    this.authorPages = authorPages;
  }

  /** What makes an element a byline, and how much that is believed before its place is seen. */
  enum Sign {
    NONE(0),
    /** Begins with “By” or its like. */
    LINE(12),
    /** Nothing but two or three words beside the day, right at the headline. */
    BESIDE_DAY(14),
    /** A short line in a part that is about the author. */
    PORTRAIT(26),
    /** The same words as a picture beside it says that it shows. */
    PICTURED(24),
    /** Stands right behind words that only announce an author: “Written by”. */
    ANNOUNCED(30),
    /** Its class or id says author, or it leads to an author's page. */
    NAMED(35),
    NAMED_LINK(40),
    /** Microdata. */
    PROPERTY(45),
    /** {@code rel=author}. */
    RELATION(50);

    private final int weight;

    Sign(int weight) {
      this.weight = weight;
    }

    /** Whether an attribute of the element says so. */
    boolean isMarked() {
      return compareTo(NAMED) >= 0;
    }

    /** Whether the page says outright that this is the author, so that one word is a name. */
    boolean isMarkup() {
      return this == PROPERTY || this == RELATION;
    }
  }

  record Place(PageElement element, Sign sign, int weight) {}

  /** The places of a page in document order. */
  List<Place> find(HeadlinePlace headline) {
    return withoutLists(places(headline), headline);
  }

  /** The bylines of one make. */
  private static final class Bylines {
    private int count;
    private int length;
    private boolean others;

    void add(int textLength) {
      others |= count > 0 && textLength != length;
      length = textLength;
      count++;
    }

    /** Whether they are many and do not all name the same. */
    boolean isList() {
      return count >= LIST && others;
    }
  }

  /** Bylines of one make that name others again and again, far from the headline, are teasers'. */
  private static List<Place> withoutLists(List<Place> places, HeadlinePlace headline) {
    if (places.size() < LIST || !isFar(places.getLast(), headline)) {
      return places;
    }
    Map<String, Bylines> makes = new HashMap<>();
    for (Place place : places) {
      makes
          .computeIfAbsent(make(place.element()), unknown -> new Bylines())
          .add(place.element().textLength());
    }
    makes.values().removeIf(bylines -> !bylines.isList());
    List<Place> single = new ArrayList<>(places);
    single.removeIf(place -> isFar(place, headline) && makes.containsKey(make(place.element())));
    return single;
  }

  private static boolean isFar(Place place, HeadlinePlace headline) {
    return headline.distance(place.element()) > BEYOND_HEADLINE;
  }

  private static String make(PageElement element) {
    String names = element.attribute("class");
    return names.isBlank()
        ? element.tag() + element.parent().map(around -> around.attribute("class")).orElse("")
        : element.tag() + ' ' + names;
  }

  /** Menus far above the headline and what comes long after it are not looked at. */
  private static boolean couldBeOwn(PageElement element, HeadlinePlace headline) {
    int distance = headline.distance(element);
    return !headline.isShown() || (distance >= FAR_BEFORE && distance <= FAR_AFTER);
  }

  private List<Place> places(HeadlinePlace headline) {
    List<Place> places = new ArrayList<>();
    Portraits portraits = new Portraits(headline);
    int read = 0;
    int announced = -BEHIND_ANNOUNCEMENT - 1;
    BesideDay besideDay = new BesideDay(headline);
    for (PageElement element : headline.own()) {
      if (element.tag().equals("img")) {
        portraits.add(element);
      } else if (element.textLength() >= 2
          && element.textLength() <= LONGEST
          && couldBeOwn(element, headline)) {
        Sign sign = sign(element, headline, portraits);
        if (sign == Sign.PICTURED && read > LONGEST_SUMMARY) {
          sign = Sign.NONE; // somebody whom the text shows
        }
        int behind = element.order() - announced;
        if (sign == Sign.NONE
            && behind >= 0
            && behind < BEHIND_ANNOUNCEMENT
            && element.textLength() <= LONGEST_NAME) {
          sign = Sign.ANNOUNCED;
        }
        announced = isAnnouncement(element) ? element.end() : announced;
        if (read <= LONGEST_SUMMARY) {
          besideDay.look(element, sign);
        }
        if (sign != Sign.NONE) {
          places.add(new Place(element, sign, sign.weight + Nearness.of(element, sign, headline)));
        }
      }
      if (isParagraph(element) && headline.distance(element) > 0) {
        read += element.textLength();
      }
    }
    for (PageElement element : besideDay.found()) {
      Sign sign = Sign.BESIDE_DAY;
      places.add(new Place(element, sign, sign.weight + Nearness.of(element, sign, headline)));
    }
    places.sort(Comparator.comparingInt(place -> place.element().order()));
    return places;
  }

  private Sign sign(PageElement element, HeadlinePlace headline, Portraits portraits) {
    boolean isShort = element.textLength() <= LONGEST_NAME;
    Sign marked = element.hasAttributes() ? markup(element, isShort) : Sign.NONE;
    if (marked != Sign.NONE) {
      return marked;
    }
    if (isShort) {
      if (isInPortrait(element)) {
        return Sign.PORTRAIT;
      }
      if (portraits.isPictured(element)) {
        return Sign.PICTURED;
      }
    }
    boolean line =
        element.textLength() < LONGEST_LINE
            && (element.isBlock() || LINE_TAGS.contains(element.tag()))
            && isNear(element, headline);
    return line && (couldBeByline(firstWords(element), element) || isBehindDay(element))
        ? Sign.LINE
        : Sign.NONE;
  }

  private boolean couldBeByline(String firstWords, PageElement element) {
    return couldBeginAsByline(firstWords)
        || (element.textLength() <= LONGEST_NAME
            && !firstWords.isEmpty()
            && NameReader.isHangul(firstWords.charAt(0))
            && words.hasRoleBehind(element.text()));
  }

  private boolean isBehindDay(PageElement element) {
    return element.digits() >= FEWEST_DIGITS && words.behindDay(element.text()) > 0;
  }

  /** A block that is one longer paragraph. */
  private static boolean isParagraph(PageElement element) {
    return element.textLength() > LONGEST_LINE
        && element.isBlock()
        && element.paragraphs() == 1
        && element.paragraphLength() * 10 > element.textLength() * 9
        && !(element.items().size() == 1
            && element.items().getFirst() instanceof PageElement inner
            && inner.isBlock());
  }

  /** Words that announce an author and are all that an element holds. */
  private boolean isAnnouncement(PageElement element) {
    return element.textLength() <= LONGEST_ANNOUNCEMENT
        && element.items().size() == 1
        && couldBeginAsByline(firstWords(element))
        && words.isAnnouncement(element.text());
  }

  /** What the element's own attributes say. */
  private Sign markup(PageElement element, boolean isShort) {
    boolean link = element.tag().equals("a");
    if ((link || isShort) && element.attribute("rel").toLowerCase(Locale.ROOT).contains("author")) {
      return Sign.RELATION;
    }
    String property = element.attribute("itemprop").toLowerCase(Locale.ROOT);
    if (isAuthorProperty(property) || (property.equals("name") && isInAuthorProperty(element))) {
      return Sign.PROPERTY;
    }
    if (element.has(Hint.AUTHOR)) {
      return link ? Sign.NAMED_LINK : Sign.NAMED;
    }
    return link && authorPages.contains(element.attribute("href")) ? Sign.NAMED : Sign.NONE;
  }

  private static boolean isAuthorProperty(String property) {
    return property.equals("author") || property.equals("creator");
  }

  private static boolean isInAuthorProperty(PageElement element) {
    Optional<PageElement> at = element.parent();
    for (int level = 0; level < LEVELS && at.isPresent(); level++) {
      if (isAuthorProperty(at.get().attribute("itemprop").toLowerCase(Locale.ROOT))) {
        return true;
      }
      at = at.get().parent();
    }
    return false;
  }

  /** A line that only its words make a byline counts nowhere else. */
  private static boolean isNear(PageElement element, HeadlinePlace headline) {
    return !headline.isShown() || Math.abs(headline.distance(element)) <= FARTHEST_LINE;
  }

  /** The first text node in an element with a word in it, from that word on; may be empty. */
  private static String firstWords(PageElement element) {
    for (PageItem item : element.items()) {
      String words =
          switch (item) {
            case PageText text -> text.weight() == 0 ? "" : fromFirstWord(text.text());
            case PageElement inner -> inner.textLength() == 0 ? "" : firstWords(inner);
          };
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  private static String fromFirstWord(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return text.substring(from, Math.min(text.length(), from + FIRST_WORD));
  }

  private boolean couldBeginAsByline(String text) {
    return words.couldBegin(text) && words.isFirstWord(firstWord(text));
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length()
        && end <= LONGEST_WORD
        && ":：/／=＝".indexOf(text.charAt(end)) < 0
        && !Spaces.isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** A short line inside a part that is about the author. */
  private static boolean isInPortrait(PageElement element) {
    Optional<PageElement> at = element.parent();
    for (int level = 0; level < LEVELS && at.isPresent(); level++) {
      if (at.get().hasAny(ABOUT_AUTHOR) && !at.get().tag().equals("table")) { // a box of facts
        return at.get().textLength() < 1200;
      }
      at = at.get().parent();
    }
    return false;
  }
}
