package org.dateline.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.date.DateCandidate.Kind;
import org.dateline.extract.date.DateLabels.Label;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageText;
import org.dateline.extract.page.Surroundings;
import org.dateline.model.StatedTime;

/**
 * The months that a reader sees where no day is stated, as magazines and reports have it: what is
 * labelled as published, and short lines beside the headline that are a month and nothing else.
 */
final class VisibleMonths {
  private static final int LONGEST_LINE = 60;
  private static final int BEFORE_HEADLINE = -8;
  private static final int AFTER_HEADLINE = 15;
  private static final int LABELLED = 22;
  private static final int NAMED = 18;
  private static final int BESIDE_HEADLINE = 14;

  private final MonthText monthText;
  private final DateLabels labels = new DateLabels();

  VisibleMonths(MonthText monthText) {
    this.monthText = monthText;
  }

  /**
   * The months in what could be about the article, in its order.
   *
   * @param language what names of months are read in
   * @param latest the last day that can be meant
   */
  List<DateCandidate> find(HeadlinePlace headline, String language, LocalDate latest) {
    List<DateCandidate> found = new ArrayList<>();
    for (PageElement element : headline.own()) {
      if (element.textLength() <= LONGEST_LINE && isLine(element)) {
        read(element, headline, language, latest).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isLine(PageElement element) {
    return element.tag().equals("time")
        || (element.ownDigits() > 0
            && (element.isBlock() || element.tag().equals("span") || element.has(Hint.DATE)));
  }

  private Optional<DateCandidate> read(
      PageElement element, HeadlinePlace headline, String language, LocalDate latest) {
    if (Surroundings.elsewhere(element, headline, VisibleDates.ELSEWHERE).isPresent()) {
      return Optional.empty();
    }
    String text = element.text();
    Optional<MonthText.Found> shown = monthText.find(text, language, latest);
    Optional<StatedTime> time =
        Timestamps.parse(element.attribute("datetime"))
            .filter(StatedTime::isMonth)
            .filter(machine -> !machine.earliest().isAfter(latest))
            .or(() -> shown.map(found -> StatedTime.of(found.month())));
    if (time.isEmpty()) {
      return Optional.empty();
    }
    String rest = shown.map(MonthText.Found::rest).orElse("");
    Label label = rest.isEmpty() ? labels.of(element, text) : labels.of(rest);
    if (label == Label.NONE && !rest.isEmpty()) {
      return Optional.empty(); // a month in a line that says something else
    }
    int weight = weight(element, label, headline);
    Kind kind = label == Label.MODIFIED ? Kind.MODIFIED : Kind.PUBLISHED;
    return weight == 0
        ? Optional.empty()
        : Optional.of(
            new DateCandidate(time.get(), kind, weight, VisibleDates.SOURCE + ", " + element));
  }

  private static int weight(PageElement element, Label label, HeadlinePlace headline) {
    return switch (label) {
      case PUBLISHED, MODIFIED -> LABELLED;
      case NAMED_PUBLISHED -> isBeside(element, headline) ? NAMED : 0;
      case NONE -> isBeside(element, headline) ? BESIDE_HEADLINE : 0;
    };
  }

  /**
   * Whether it stands near the headline, in a line without much else: notices name months too, and
   * tables say when something else began.
   */
  private static boolean isBeside(PageElement element, HeadlinePlace headline) {
    int distance = headline.distance(element);
    return headline.isShown()
        && distance >= BEFORE_HEADLINE
        && distance <= AFTER_HEADLINE
        && element.closest("table").isEmpty()
        && lineLength(element) <= LONGEST_LINE;
  }

  /** How much text stands in the line that an element is, or is in. */
  private static int lineLength(PageElement element) {
    PageElement part = element;
    while (!part.isBlock() && part.parent().filter(PageElement::isBlock).isEmpty()) {
      if (part.parent().isEmpty()) {
        return part.textLength();
      }
      part = part.parent().get();
    }
    return part.isBlock() ? part.textLength() : runLength(part.parent().orElseThrow(), part);
  }

  /** How much text stands between the same two blocks or breaks as an inline part. */
  private static int runLength(PageElement around, PageElement part) {
    int length = 0;
    boolean own = false;
    for (PageItem item : around.items()) {
      if (item instanceof PageElement inner && (inner.isBlock() || inner.tag().equals("br"))) {
        if (own) {
          break;
        }
        length = 0;
      } else {
        own |= item == part;
        length +=
            switch (item) {
              case PageText words -> words.weight();
              case PageElement inner -> inner.textLength();
            };
      }
    }
    return length;
  }
}
