package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageText;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.Spaces;
import org.dateline.extract.page.WordLists;
import org.dateline.extract.title.SiteNames;

/**
 * The names that a reader sees as authors: links and elements marked or named so, and short lines
 * that begin with “By”. The nearest to the headline counts most; comments, teasers and frames do
 * not count.
 */
final class VisibleBylines {
  private static final int LONGEST = 130;
  private static final int LONGEST_FOLDER = 16;
  private static final int FARTHEST_LINE = 200;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_LINE = 80;
  private static final int NEXT_AUTHOR = 16;
  private static final int LINE = 12;
  private static final int PORTRAIT = 26;
  private static final int MARKED = 40;
  private static final Set<String> FRAMES = Set.of("nav", "footer", "aside", "dialog");

  private final Set<String> authorFolders = WordLists.section("author-words.txt", "author pages");
  private final NameReader reader;

  VisibleBylines(NameReader reader) {
    this.reader = reader;
  }

  private record Byline(PageElement element, List<String> names, int weight) {}

  List<String> find(PageTree page, SiteNames site, String headline, HeadlinePlace place) {
    List<Byline> found = new ArrayList<>();
    Byline best = null;
    for (PageElement element : page.elements()) {
      int kind = kind(element, place);
      if (kind == 0) {
        continue;
      }
      List<String> names = names(element, kind, site, headline);
      if (names.isEmpty()) {
        continue;
      }
      int weight = kind + place(element, place);
      Byline byline = new Byline(element, names, weight);
      found.add(byline);
      if (weight > 0 && (best == null || weight > best.weight())) {
        best = byline;
      }
    }
    return best == null ? List.of() : withNeighbours(best, found);
  }

  /** Authors side by side stand in elements of the same make. */
  private static List<String> withNeighbours(Byline best, List<Byline> found) {
    Set<String> names = new LinkedHashSet<>();
    for (Byline other : found) {
      boolean alike =
          other.element().tag().equals(best.element().tag())
              && other.element().attribute("class").equals(best.element().attribute("class"))
              && Math.abs(other.element().order() - best.element().order()) <= NEXT_AUTHOR;
      if (alike) {
        names.addAll(other.names());
      }
    }
    return List.copyOf(names);
  }

  private int kind(PageElement element, HeadlinePlace place) {
    if (element.textLength() < 2 || element.textLength() > LONGEST) {
      return 0;
    }
    boolean link = element.tag().equals("a");
    if (link && element.attribute("rel").toLowerCase(Locale.ROOT).contains("author")) {
      return 50;
    }
    String property = element.attribute("itemprop").toLowerCase(Locale.ROOT);
    if (property.equals("author") || property.equals("creator")) {
      return 45;
    }
    if (element.has(Hint.AUTHOR)) {
      return link ? 40 : 35;
    }
    if (link && isAuthorPage(element.attribute("href"))) {
      return 35;
    }
    if (element.textLength() <= LONGEST_NAME && isInPortrait(element)) {
      return PORTRAIT;
    }
    boolean line =
        element.textLength() < LONGEST_LINE
            && (element.isBlock() || element.tag().equals("span") || element.tag().equals("em"))
            && isNear(element, place);
    return line && reader.couldBegin(firstWord(element)) ? LINE : 0;
  }

  /** A line that only its words make a byline counts nowhere else. */
  private static boolean isNear(PageElement element, HeadlinePlace headline) {
    return !headline.isShown() || Math.abs(headline.distance(element)) <= FARTHEST_LINE;
  }

  /** The first word in an element, as far as its text node has it; may be empty. */
  private static String firstWord(PageElement element) {
    for (PageItem item : element.items()) {
      String word =
          switch (item) {
            case PageText words -> firstWord(words.text());
            case PageElement inner -> firstWord(inner);
          };
      if (!word.isEmpty()) {
        return word;
      }
    }
    return "";
  }

  private static String firstWord(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < text.length()
        && end - from <= LONGEST_FOLDER
        && text.charAt(end) != ':'
        && !Spaces.isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** An address whose last part but one is a folder of people: {@code /authors/mira-sand/}. */
  private boolean isAuthorPage(String address) {
    int end = address.endsWith("/") ? address.length() - 1 : address.length();
    int name = address.lastIndexOf('/', end - 1);
    int folder = name < 1 ? -1 : address.lastIndexOf('/', name - 1);
    return folder >= 0
        && name + 1 < end
        && name - folder <= LONGEST_FOLDER
        && address.indexOf('?', name) < 0
        && address.indexOf('#', name) < 0
        && authorFolders.contains(address.substring(folder + 1, name));
  }

  /** A short line inside a part that is about the author. */
  private static boolean isInPortrait(PageElement element) {
    Optional<PageElement> at = element.parent();
    for (int level = 0; level < 3 && at.isPresent(); level++) {
      if (at.get().hasAny(Hint.AUTHOR, Hint.BIOGRAPHY)) {
        return at.get().textLength() < 1200;
      }
      at = at.get().parent();
    }
    return false;
  }

  private List<String> names(PageElement element, int kind, SiteNames site, String headline) {
    String text = element.text();
    if (kind == LINE && !isBylineAlone(text)) {
      return List.of();
    }
    List<String> names =
        reader.read(text, site, headline).stream()
            .filter(name -> !Character.isLowerCase(name.codePointAt(0)) && !site.isName(name))
            .toList();
    // A single word is a name only where the page says that it is an author's.
    return kind < MARKED && !reader.beginsAsByline(text)
        ? names.stream().filter(name -> name.indexOf(' ') > 0 || isWide(name)).toList()
        : names;
  }

  private boolean isBylineAlone(String text) {
    return reader.beginsAsByline(text) && text.length() > 5;
  }

  private static boolean isWide(String name) {
    return name.codePointAt(0) >= 0x2e80;
  }

  private static int place(PageElement element, HeadlinePlace headline) {
    for (PageElement at = element; !headline.isIn(at); at = at.parent().get()) {
      boolean frame = FRAMES.contains(at.tag());
      if ((frame || at.hasAny(Hint.RELATED, Hint.COMMENTS, Hint.NAVIGATION, Hint.CONSENT))
          && at.paragraphLength() < 1500) {
        return frame || at.has(Hint.COMMENTS) ? -80 : -50;
      }
      if (at.parent().isEmpty()) {
        break;
      }
    }
    if (!headline.isShown()) {
      return Math.max(-20, 10 - element.order() / 40);
    }
    int distance = headline.distance(element);
    return distance >= 0 ? Math.max(-20, 25 - distance / 4) : Math.max(-25, 10 + distance);
  }
}
