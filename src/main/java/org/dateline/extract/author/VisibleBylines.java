package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.extract.author.BylinePlaces.Place;
import org.dateline.extract.author.BylinePlaces.Sign;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.title.SiteNames;

/**
 * The names that a reader sees as authors: those in the best of the {@link BylinePlaces} that hold
 * any, with the names beside it. The nearest to the headline counts most; comments, teasers,
 * captions and frames do not count.
 */
final class VisibleBylines {
  private static final int SHORTEST_LINE = 4;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_BYLINE = 120;
  private static final int NEXT_AUTHOR = 16;
  private static final int MOST_READ = 24;
  private static final int STATED_WITHIN = 25;

  private final AuthorWords words;
  private final NameReader reader;
  private final AuthorPages authorPages = new AuthorPages();
  private final BylinePlaces places;

  VisibleBylines(AuthorWords words, NameReader reader) {
    this.words = words;
    this.reader = reader;
    this.places = new BylinePlaces(words, authorPages);
  }

  /**
   * What a page shows.
   *
   * @param stated whether words such as “By” stand before the names, right under the headline
   * @param others who is shown to have done other work than writing: “Photography by”
   */
  record Shown(List<String> names, boolean stated, List<String> others) {}

  Shown find(SiteNames site, String headline, HeadlinePlace place) {
    List<Place> all = places.find(place);
    List<String> others = new ArrayList<>();
    for (Place one : all) {
      if (one.sign().isMarked() && isOtherWork(one.element(), BylineText.of(one.element()))) {
        others.addAll(reader.read(behindBy(one.element()), site, headline));
      }
    }
    List<Place> best = new ArrayList<>(all);
    best.removeIf(one -> one.weight() <= 0);
    best.sort(Comparator.comparingInt(Place::weight).reversed());
    for (Place one : best.subList(0, Math.min(MOST_READ, best.size()))) {
      List<String> names = names(one, site, headline);
      if (!names.isEmpty()) {
        return new Shown(withOthers(one, names, all, site, headline), isStated(one, place), others);
      }
    }
    return new Shown(List.of(), false, others);
  }

  /** “Photography by Jon Ferry” or, where only the name is in the element, that. */
  private String behindBy(PageElement element) {
    String text = BylineText.of(element);
    int by = text.lastIndexOf(" by ");
    return by > 0 ? text.substring(by) : text;
  }

  private boolean isStated(Place place, HeadlinePlace headline) {
    int distance = headline.distance(place.element());
    return headline.isShown()
        && distance > 0
        && distance <= STATED_WITHIN
        && (place.sign() == Sign.ANNOUNCED || words.beginsAsByline(BylineText.of(place.element())));
  }

  /** With the authors beside it, in elements of the same make, and those marked inside it. */
  private List<String> withOthers(
      Place best, List<String> itsNames, List<Place> all, SiteNames site, String headline) {
    String byline = BylineText.of(best.element());
    Map<String, String> names = new LinkedHashMap<>();
    for (Place other : all) {
      if (other.equals(best)) {
        itsNames.forEach(name -> names.putIfAbsent(Folding.words(name), name));
        continue;
      }
      if (isLineAround(best, other)) {
        List<String> line = names(other, site, headline);
        if (line.containsAll(itsNames)) { // “By <a>Jonas Reed</a> and <a>Lena Okafor</a>”
          line.forEach(name -> names.putIfAbsent(Folding.words(name), name));
        }
        continue;
      }
      boolean inside = isMarkedIn(best, other);
      if (inside || isBeside(best, other)) {
        for (String name : names(other, site, headline)) {
          if (!inside || !words.isOtherWork(byline, name)) {
            names.putIfAbsent(Folding.words(name), name);
          }
        }
      }
    }
    return NameReader.people(names);
  }

  private static boolean isLineAround(Place best, Place other) {
    return best.sign() == Sign.ANNOUNCED
        && other.sign() == Sign.LINE
        && best.element().isIn(other.element());
  }

  private static boolean isMarkedIn(Place best, Place other) {
    return other.element().isIn(best.element())
        && other.element().textLength() <= LONGEST_NAME
        && other.sign().compareTo(Sign.NAMED) >= 0;
  }

  /**
   * The links in a portrait of the author that say nothing of authors lead to works or employers.
   */
  private static boolean isBeside(Place best, Place place) {
    PageElement one = best.element();
    PageElement other = place.element();
    return Math.abs(other.order() - one.order()) <= NEXT_AUTHOR
        && (place.sign() != Sign.PORTRAIT || best.sign() == Sign.PORTRAIT)
        && other.tag().equals(one.tag())
        && other.attribute("class").equals(one.attribute("class"));
  }

  private List<String> names(Place place, SiteNames site, String headline) {
    PageElement element = place.element();
    String text = BylineText.of(element);
    if (isOtherWork(element, text)) {
      return List.of();
    }
    if (place.sign() == Sign.LINE) {
      if (words.hasRoleBehind(text)) {
        return reader.readLine(text, site, headline);
      }
      return words.beginsAsByline(text)
          ? lineNames(text, words.beginsWithParticle(text), site, headline)
          : lineNames(text.substring(words.behindDay(text)), !isDated(text), site, headline);
    }
    List<String> names =
        reader.read(text, site, headline).stream()
            .filter(name -> !Character.isLowerCase(name.codePointAt(0)))
            .filter(name -> place.sign().isMarkup() || !site.isName(name))
            .toList();
    if (place.sign() == Sign.PICTURED
        || place.sign() == Sign.ANNOUNCED
        || place.sign() == Sign.BESIDE_DAY) {
      boolean whole =
          names.size() == 1
              && (names.getFirst().indexOf(' ') > 0 || NameReader.isWide(names.getFirst()))
              && (Folding.words(names.getFirst()).equals(Folding.words(text))
                  || reader.isPlaceOrRoleBehind(text, names.getFirst()));
      boolean person =
          place.sign() != Sign.BESIDE_DAY || words.beginsWithGivenName(Folding.words(text));
      return whole && person ? names : List.of();
    }
    // A single word is a name only where the page says that it is an author's.
    return place.sign().isMarkup()
            || words.beginsAsByline(text)
            || isNamedInAddress(element, names)
            || isBehindBy(element, names)
        ? names
        : names.stream().filter(name -> name.indexOf(' ') > 0 || NameReader.isWide(name)).toList();
  }

  /** “Publié le 17 avril 2013 par Luc”; but not “The best phones of 2021 by Far”. */
  private boolean isDated(String text) {
    int space = text.indexOf(' ');
    return space > 0 && words.in("before a day", Folding.words(text.substring(0, space)));
  }

  /**
   * {@code Publié le 17 avril par <span class=author>Luc</span>}: “by” stands before the element.
   */
  private boolean isBehindBy(PageElement element, List<String> names) {
    if (names.size() != 1 || element.parent().isEmpty()) {
      return false;
    }
    PageElement line = element.parent().get();
    int at = line.textLength() > LONGEST_BYLINE ? -1 : line.text().indexOf(names.getFirst());
    String before = at <= 0 ? "" : line.text().substring(0, at).stripTrailing();
    String by = before.substring(before.lastIndexOf(' ') + 1);
    return !by.isEmpty() && words.beginsAsByline(by + " " + names.getFirst());
  }

  private List<String> lineNames(String text, boolean onlyWhole, SiteNames site, String headline) {
    if (!words.beginsAsByline(text)
        || text.length() < SHORTEST_LINE
        || isInHeadline(text, headline)) {
      return List.of();
    }
    return reader.readLine(text, site, headline).stream()
        .filter(name -> !Character.isLowerCase(name.codePointAt(0)) && !site.isName(name))
        .filter(name -> !onlyWhole || name.indexOf(' ') > 0)
        .toList();
  }

  /** “Fact checked by”, “Photos by”: in the element, or right before it; or a role behind it. */
  private boolean isOtherWork(PageElement element, String text) {
    if (words.beginsAsOtherWork(text)) {
      return true;
    }
    Optional<PageElement> parent =
        element
            .parent()
            .filter(around -> around.textLength() <= element.textLength() + LONGEST_NAME);
    if (parent.isEmpty()) {
      return false;
    }
    String line = BylineText.of(parent.get());
    return words.beginsAsOtherWork(line) || words.isInOtherRole(line, text);
  }

  /** A headline that begins with “From” or “Von” is no byline. */
  private static boolean isInHeadline(String text, String headline) {
    return Folding.words(headline).startsWith(Folding.words(text));
  }

  /** {@code <a href=/author/aureliana/>Aureliana</a>}. */
  private boolean isNamedInAddress(PageElement element, List<String> names) {
    return names.size() == 1
        && element.tag().equals("a")
        && authorPages.contains(element.attribute("href"))
        && Folding.words(element.attribute("href")).endsWith(Folding.words(names.getFirst()));
  }
}
