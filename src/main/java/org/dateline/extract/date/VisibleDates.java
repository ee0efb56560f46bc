package org.dateline.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.date.DateCandidate.Kind;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.WordLists;
import org.dateline.model.StatedTime;

/**
 * The dates that a reader sees: {@code time} elements, elements named after dates, and short lines
 * with a date in them. What stands near the headline or is labelled as published counts most;
 * teasers, comments and frames do not count.
 */
final class VisibleDates {
  static final String SOURCE = "the page";

  private static final int LONGEST_LINE = 160;
  private static final int DATELINE = 60;
  private static final Set<String> FRAMES = Set.of("nav", "footer", "aside", "dialog");

  private static final Hint[] ELSEWHERE = {
    Hint.RELATED,
    Hint.COMMENTS,
    Hint.ASIDE,
    Hint.NAVIGATION,
    Hint.PROMOTION,
    Hint.ADVERT,
    Hint.FOOTER,
    Hint.CONSENT
  };

  private final DateText dateText;
  private final Set<String> publishedWords = WordLists.foldedSection("date-words.txt", "published");
  private final Set<String> modifiedWords = WordLists.foldedSection("date-words.txt", "modified");

  VisibleDates(DateText dateText) {
    this.dateText = dateText;
  }

  List<DateCandidate> find(
      PageTree page,
      String language,
      boolean monthFirst,
      LocalDate latest,
      Optional<LocalDate> urlDay,
      HeadlinePlace headline) {
    List<DateCandidate> found = new ArrayList<>();
    for (PageElement element : page.elements()) {
      Optional<Stated> stated = read(element, language, monthFirst, latest);
      if (stated.isEmpty()) {
        continue;
      }
      int weight = stated.get().weight() + place(element, headline);
      Optional<LocalDate> day = Optional.of(stated.get().time().day());
      if (day.equals(urlDay)) {
        weight += 15;
      } else if (urlDay.isPresent()
          && Math.abs(ChronoUnit.DAYS.between(urlDay.get(), day.get())) > 400) {
        weight -= 20;
      }
      if (weight > 0) {
        found.add(
            new DateCandidate(
                stated.get().time(),
                stated.get().kind(),
                Math.min(weight, 95),
                SOURCE + ", " + element));
      }
    }
    return found;
  }

  private record Stated(StatedTime time, Kind kind, int weight) {}

  private Optional<Stated> read(
      PageElement element, String language, boolean monthFirst, LocalDate latest) {
    boolean time = element.tag().equals("time");
    boolean named = element.has(Hint.DATE);
    boolean own = element.ownDigits() > 0 && (named || element.isBlock() || isSpan(element));
    String property = element.attribute("itemprop");
    if (!time && !own && !named && property.isEmpty()) {
      return Optional.empty();
    }
    property = property.toLowerCase(Locale.ROOT);
    if (element.textLength() > LONGEST_LINE) {
      return element.tag().equals("p")
          ? dateline(element, language, monthFirst, latest)
          : Optional.empty();
    }
    if (property.startsWith("datepublished") || property.equals("datecreated")) {
      Optional<StatedTime> said = machineTime(element, latest);
      if (said.isPresent()) {
        return said.map(value -> new Stated(value, Kind.PUBLISHED, 75));
      }
      named = true;
    } else if (property.equals("datemodified")) {
      return machineTime(element, latest).map(value -> new Stated(value, Kind.MODIFIED, 75));
    }
    if (!time && (!(own || named) || element.digits() == 0)) {
      return Optional.empty();
    }
    String text = element.text();
    Optional<StatedTime> said = time ? machineTime(element, latest) : Optional.empty();
    if (said.isEmpty()) {
      List<DateText.Found> days = dateText.find(text, language, monthFirst, latest);
      if (days.isEmpty()) {
        return Optional.empty();
      }
      said = Optional.of(StatedTime.of(days.getFirst().day()));
    }
    Label label = label(element, text);
    int weight = time ? 34 : named ? 30 : 12;
    weight += label == Label.PUBLISHED ? 25 : 0;
    weight += time && element.source().hasAttr("pubdate") ? 25 : 0;
    weight -= !time && !named && element.textLength() > 60 ? 10 : 0;
    int total = weight;
    Kind kind = label == Label.MODIFIED ? Kind.MODIFIED : Kind.PUBLISHED;
    return said.map(value -> new Stated(value, kind, total));
  }

  /** A day in brackets at the beginning of a paragraph, as press releases have it. */
  private Optional<Stated> dateline(
      PageElement element, String language, boolean monthFirst, LocalDate latest) {
    if (element.digits() == 0) {
      return Optional.empty();
    }
    String text = element.text();
    String begin = text.substring(0, Math.min(DATELINE, text.length()));
    return dateText.find(begin, language, monthFirst, latest).stream()
        .findFirst()
        .map(found -> new Stated(StatedTime.of(found.day()), Kind.PUBLISHED, 6));
  }

  private static boolean isSpan(PageElement element) {
    return element.tag().equals("span");
  }

  private static Optional<StatedTime> machineTime(PageElement element, LocalDate latest) {
    for (String attribute : List.of("datetime", "content", "title", "data-datetime")) {
      Optional<StatedTime> said = Timestamps.parse(element.attribute(attribute));
      if (said.isPresent()
          && said.get().day().getYear() >= 1994
          && !said.get().day().isAfter(latest)) {
        return said;
      }
    }
    return Optional.empty();
  }

  private enum Label {
    PUBLISHED,
    MODIFIED,
    NONE
  }

  /** What the words before the date, or the element's own name, say that it is the date of. */
  private Label label(PageElement element, String text) {
    String names = Folding.words(element.attribute("class").replace('-', ' ').replace('_', ' '));
    String words = Folding.words(text.length() > 80 ? text.substring(0, 80) : text);
    String around = words;
    if (element.parent().isPresent() && element.parent().get().textLength() < LONGEST_LINE) {
      String line = element.parent().get().text();
      int at = line.indexOf(text);
      around = Folding.words(at > 0 ? line.substring(0, at) : "") + " " + words;
    }
    boolean published = holds(publishedWords, around);
    if (holds(modifiedWords, around) || holds(modifiedWords, names)) {
      return published && !startsModified(around) ? Label.PUBLISHED : Label.MODIFIED;
    }
    return published || holds(publishedWords, names) ? Label.PUBLISHED : Label.NONE;
  }

  private boolean startsModified(String words) {
    for (String word : words.split(" ", -1)) {
      if (modifiedWords.contains(word)) {
        return true;
      }
      if (publishedWords.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean holds(Set<String> phrases, String words) {
    if (phrases.contains(words)) {
      return true;
    }
    for (String word : words.split(" ", -1)) {
      if (phrases.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** How near to the headline, and whether in a part that speaks of other things. */
  private static int place(PageElement element, HeadlinePlace headline) {
    for (PageElement at = element; !headline.isIn(at); at = at.parent().get()) {
      boolean frame = FRAMES.contains(at.tag());
      if ((frame || at.hasAny(ELSEWHERE)) && at.paragraphLength() < 1500) {
        return frame || at.hasAny(Hint.RELATED, Hint.COMMENTS) ? -60 : -30;
      }
      if (at.tag().equals("a") && at.textLength() > 60) {
        return -40;
      }
      if (at.parent().isEmpty()) {
        break;
      }
    }
    if (!headline.isShown()) {
      return Math.max(0, 15 - element.order() / 40);
    }
    int distance = headline.distance(element);
    if (distance >= 0) {
      return Math.max(-10, 25 - distance / 3);
    }
    return Math.max(-10, 15 + distance / 2);
  }
}
