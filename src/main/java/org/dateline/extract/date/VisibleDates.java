package org.dateline.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.date.DateCandidate.Kind;
import org.dateline.extract.date.DateLabels.Label;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.Hints;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageText;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.Spaces;
import org.dateline.extract.page.Surroundings;
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
  private static final int MOST_BESIDE_DAY = 10;
  private static final int CARDS = 2;
  private static final int FEWEST_DIGITS = 3;
  private static final int LIST = 3;
  private static final int BEFORE_HEADLINE = -8;
  private static final int AFTER_HEADLINE = 25;
  private static final List<String> MACHINE_ATTRIBUTES =
      List.of("datetime", "content", "title", "data-datetime");

  /** What names a part that is about other things than the article. */
  static final Hints ELSEWHERE =
      Hints.of(
          Hint.RELATED,
          Hint.COMMENTS,
          Hint.ASIDE,
          Hint.NAVIGATION,
          Hint.PROMOTION,
          Hint.ADVERT,
          Hint.FOOTER,
          Hint.CONSENT,
          Hint.REFERENCES);

  private static final Hints OTHERS = Hints.of(Hint.RELATED, Hint.COMMENTS, Hint.REFERENCES);

  private final DateText dateText;
  private final DateLabels labels = new DateLabels();
  private final ClockText clock = new ClockText();

  VisibleDates(DateText dateText) {
    this.dateText = dateText;
  }

  /**
   * What is known of a page before its visible dates are read.
   *
   * @param language what names of months are read in
   * @param monthFirst whether 3/4/2021 is the fourth of March, as far as language and place tell
   * @param latest the last day that can be meant
   * @param urlDay the day in the page's address
   * @param declaredDays the days that the page declares
   * @param headline where the headline stands
   */
  record Known(
      String language,
      boolean monthFirst,
      LocalDate latest,
      Optional<LocalDate> urlDay,
      Set<LocalDate> declaredDays,
      HeadlinePlace headline) {}

  /** A date in an element, before its place is weighed. */
  private record Stated(
      PageElement element,
      LocalDate day,
      StatedTime time,
      Optional<LocalDate> otherwise,
      DateText.Order order,
      Label label,
      int weight) {
    Kind kind() {
      return label == Label.MODIFIED ? Kind.MODIFIED : Kind.PUBLISHED;
    }

    /** Read with day and month the other way round. */
    Stated turned() {
      return otherwise
          .map(other ->
              new Stated(
                  element, other, StatedTime.of(other), Optional.of(day), order, label, weight))
          .orElse(this);
    }
  }

  /**
   * The dates in what could be about the article, or else in the whole page: where there are none,
   * and where the other days of the page must tell what 03/04/2021 means.
   */
  List<DateCandidate> find(PageTree page, Known known) {
    List<Stated> own = read(known.headline().own(), known);
    boolean clear = own.stream().allMatch(one -> one.otherwise().isEmpty());
    List<DateCandidate> found = clear ? weighed(own, known) : List.of();
    return found.isEmpty() ? weighed(read(page.elements(), known), known) : found;
  }

  private List<Stated> read(List<PageElement> elements, Known known) {
    List<Stated> seen = new ArrayList<>();
    for (PageElement element : elements) {
      read(element, known, seen);
    }
    return seen;
  }

  private static List<DateCandidate> weighed(List<Stated> seen, Known known) {
    List<Stated> ordered = inPagesOrder(seen, known);
    Set<String> lists = makesOfLists(ordered);
    Set<String> cards = makesOfCards(ordered);
    List<DateCandidate> found = new ArrayList<>();
    for (Stated stated : ordered) {
      int weight = stated.weight() + place(stated, known.headline()) + address(stated, known);
      boolean inCard = card(stated).filter(card -> cards.contains(make(card))).isPresent();
      if (inCard || isInList(stated, lists, known.headline())) {
        weight -= 40;
      }
      if (weight > 0) {
        found.add(
            new DateCandidate(
                stated.time(),
                stated.kind(),
                Math.min(weight, 95),
                SOURCE + ", " + stated.element()));
      }
    }
    return found;
  }

  /**
   * Days in digits are read as the page writes the others: 25/03/2021 tells what 03/04/2021 means.
   * And where one reading is the day in the address or a declared one, it is that.
   */
  private static List<Stated> inPagesOrder(List<Stated> seen, Known known) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (Stated stated : seen) {
      dayFirst |= stated.order() == DateText.Order.DAY_FIRST;
      monthFirst |= stated.order() == DateText.Order.MONTH_FIRST;
    }
    boolean turn = dayFirst != monthFirst && known.monthFirst() != monthFirst;
    List<Stated> ordered = new ArrayList<>(seen.size());
    for (Stated stated : seen) {
      boolean sure = isKnown(stated.day(), known);
      boolean other = stated.otherwise().filter(day -> isKnown(day, known)).isPresent();
      ordered.add((other || turn) && !sure ? stated.turned() : stated);
    }
    return ordered;
  }

  private static boolean isKnown(LocalDate day, Known known) {
    return known.urlDay().filter(day::equals).isPresent() || known.declaredDays().contains(day);
  }

  /** Elements of one make with several days in them are a list: of teasers, or of comments. */
  private static Set<String> makesOfLists(List<Stated> seen) {
    if (seen.size() < LIST) {
      return Set.of();
    }
    Map<String, Set<LocalDate>> days = new HashMap<>();
    for (Stated stated : seen) {
      days.computeIfAbsent(make(stated.element()), unknown -> new HashSet<>()).add(stated.day());
    }
    days.values().removeIf(several -> several.size() < LIST);
    return days.keySet();
  }

  /** Links of one make that hold a day and other words, and not all the same day: of teasers. */
  private static Set<String> makesOfCards(List<Stated> seen) {
    Map<String, Set<LocalDate>> days = new HashMap<>();
    for (Stated stated : seen) {
      card(stated)
          .ifPresent(card ->
              days.computeIfAbsent(make(card), unknown -> new HashSet<>()).add(stated.day()));
    }
    days.values().removeIf(several -> several.size() < CARDS);
    return days.keySet();
  }

  private static Optional<PageElement> card(Stated stated) {
    return stated
        .element()
        .closest("a")
        .filter(link -> link.textLength() > stated.element().textLength() + MOST_BESIDE_DAY);
  }

  private static String make(PageElement element) {
    return element.tag() + ' ' + element.attribute("class");
  }

  private static boolean isInList(Stated stated, Set<String> lists, HeadlinePlace headline) {
    if (lists.isEmpty() || !lists.contains(make(stated.element()))) {
      return false;
    }
    int distance = headline.distance(stated.element());
    return !headline.isShown() || distance < BEFORE_HEADLINE || distance > AFTER_HEADLINE;
  }

  private void read(PageElement element, Known known, List<Stated> seen) {
    boolean digits = element.digits() > 0;
    if (!digits && !element.hasAttributes()) {
      return;
    }
    boolean time = element.tag().equals("time");
    if (element.textLength() > LONGEST_LINE) {
      if (element.ownDigits() > 0 && element.isBlock()) {
        readDateline(element, known, seen);
      }
      return;
    }
    String property = element.attribute("itemprop");
    if (!time && !digits && property.isEmpty()) {
      return;
    }
    boolean named = digits && element.has(Hint.DATE);
    boolean own =
        element.ownDigits() > 0 && (named || element.isBlock() || element.tag().equals("span"));
    Label said = property(property.toLowerCase(Locale.ROOT));
    Optional<StatedTime> machine =
        time || said != Label.NONE ? machineTime(element, known.latest()) : Optional.empty();
    if (machine.isPresent()) {
      readMachineTime(element, machine.get(), said, seen);
    } else if (said != Label.MODIFIED
        && element.digits() >= FEWEST_DIGITS
        && (time || own || named || said != Label.NONE)) {
      readWords(element, named || said != Label.NONE, known, seen);
    }
  }

  private static Label property(String name) {
    if (name.startsWith("datepublished") || name.equals("datecreated")) {
      return Label.PUBLISHED;
    }
    return name.equals("datemodified") ? Label.MODIFIED : Label.NONE;
  }

  private void readMachineTime(
      PageElement element, StatedTime machine, Label said, List<Stated> seen) {
    Label label = said == Label.NONE ? labels.of(element, element.text()) : said;
    int weight = said == Label.NONE ? 34 + bonus(element, label) : 75;
    seen.add(
        new Stated(
            element,
            machine.earliest(),
            machine,
            Optional.empty(),
            DateText.Order.UNKNOWN,
            label,
            weight));
  }

  private static int bonus(PageElement element, Label label) {
    boolean published = label == Label.PUBLISHED || label == Label.NAMED_PUBLISHED;
    return (published ? 25 : 0) + (element.hasAttribute("pubdate") ? 25 : 0);
  }

  private void readWords(PageElement element, boolean named, Known known, List<Stated> seen) {
    String text = element.text();
    List<DateText.Found> days =
        dateText.find(text, known.language(), known.monthFirst(), known.latest());
    if (days.isEmpty()) {
      return;
    }
    DateText.Found first = days.getFirst();
    Label label = labels.of(element, text, first.start(), first.end());
    int weight = element.tag().equals("time") ? 34 : named ? 30 : 12;
    weight += bonus(element, label);
    weight -= !named && element.textLength() > 60 ? 10 : 0;
    seen.add(stated(element, text, first, label, weight));
    for (DateText.Found next : days) {
      if (next.start() > first.end()) {
        String between = Folding.words(text.substring(first.end(), next.start()));
        Label other = labels.of(between);
        if (other != Label.NONE && (other == Label.MODIFIED) != (label == Label.MODIFIED)) {
          seen.add(stated(element, text, next, other, weight + bonus(element, other)));
          return;
        }
      }
    }
  }

  private Stated stated(
      PageElement element, String text, DateText.Found found, Label label, int weight) {
    StatedTime time =
        clock.after(text, found.end(), found.day()).orElseGet(() -> StatedTime.of(found.day()));
    return new Stated(element, found.day(), time, found.otherwise(), found.order(), label, weight);
  }

  /** A day at the beginning of a paragraph, as press releases have it. */
  private void readDateline(PageElement element, Known known, List<Stated> seen) {
    StringBuilder begin = new StringBuilder(DATELINE * 2);
    appendBeginning(element, begin);
    String text = Spaces.beginning(begin, DATELINE);
    List<DateText.Found> days =
        dateText.find(text, known.language(), known.monthFirst(), known.latest());
    if (!days.isEmpty()) {
      seen.add(stated(element, text, days.getFirst(), Label.NONE, 6));
    }
  }

  private static void appendBeginning(PageElement element, StringBuilder begin) {
    for (PageItem item : element.items()) {
      if (begin.length() > DATELINE * 2) {
        return;
      }
      switch (item) {
        case PageText words -> begin.append(words.text());
        case PageElement inner -> {
          begin.append(inner.isBlock() ? " " : "");
          appendBeginning(inner, begin);
        }
      }
    }
  }

  private static Optional<StatedTime> machineTime(PageElement element, LocalDate latest) {
    for (String attribute : MACHINE_ATTRIBUTES) {
      String said = element.attribute(attribute);
      Optional<StatedTime> time = said.isEmpty() ? Optional.empty() : Timestamps.parse(said);
      if (time.isPresent()
          && !time.get().isMonth()
          && time.get().earliest().getYear() >= 1994
          && !time.get().earliest().isAfter(latest)) {
        return time;
      }
    }
    return Optional.empty();
  }

  /** How well a day goes with the one in the page's address. */
  private static int address(Stated stated, Known known) {
    if (known.urlDay().isEmpty()) {
      return 0;
    }
    LocalDate day = known.urlDay().get();
    if (day.equals(stated.day())) {
      return 15;
    }
    return Math.abs(ChronoUnit.DAYS.between(day, stated.day())) > 400 ? -20 : 0;
  }

  /** How near to the headline, and whether in a part that speaks of other things. */
  private static int place(Stated stated, HeadlinePlace headline) {
    PageElement element = stated.element();
    Optional<PageElement> elsewhere = Surroundings.elsewhere(element, headline, ELSEWHERE);
    if (elsewhere.isPresent()) {
      boolean others = elsewhere.get().hasAny(OTHERS);
      boolean published = stated.label() == Label.PUBLISHED;
      boolean frame = Surroundings.isFrame(elsewhere.get()) && !published;
      return others || frame ? -60 : published ? -20 : -30;
    }
    if (element.closest("a").filter(link -> link.textLength() > 60).isPresent()) {
      return -40;
    }
    if (!headline.isShown()) {
      return Math.max(0, 15 - element.order() / 40);
    }
    int distance = headline.distance(element);
    return distance >= 0 ? Math.max(-10, 25 - distance / 3) : Math.max(-10, 15 + distance / 2);
  }
}
