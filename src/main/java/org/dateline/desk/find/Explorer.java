package org.dateline.desk.find;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.search.ArticleIndex;
import org.dateline.search.Bar;
import org.dateline.search.BarWidth;
import org.dateline.search.Facet;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;

/** Answers explorations with as few requests to the index as they need. */
final class Explorer {
  /** More bars than this are too thin to be pointed at. */
  private static final long MOST_BARS = 62;

  /** More than these are thinner than a dot, whoever asks for them. */
  private static final int MOST_ASKED_FOR = 400;

  private static final int DAYS_OF_A_WEEK = 7;

  private final ArticleIndex index;

  Explorer(ArticleIndex index) {
    this.index = index;
  }

  Explored explore(Exploration wanted) {
    SearchRequest plain = narrowed(SearchRequest.of(wanted.query()), wanted);
    SearchRequest asked =
        wanted
            .narrowing()
            .days()
            .map(days -> narrowed(SearchRequest.of(days.narrow(wanted.query())), wanted))
            .orElse(plain)
            .limit(wanted.limit())
            .sorted(wanted.sort());
    if (wanted.joinCopies()) {
      asked = asked.joiningCopies();
    }
    if (wanted.counting()) {
      asked = asked.counting(Facet.values());
    }
    boolean apart = wanted.narrowing().days().isPresent();
    BarWidth first = wanted.width().orElse(BarWidth.DAY);
    SearchResult result =
        index.search(wanted.counting() && !apart ? asked.histogram(first) : asked);
    if (!(result instanceof SearchResult.Found found)) {
      // A mistake is shown at its place in what was typed, not in what was asked.
      return new Explored(apart ? index.search(plain.limit(0)) : result, "", List.of(), first);
    }
    if (!wanted.counting() && !apart) {
      return new Explored(found, found.understood(), List.of(), first);
    }
    SearchRequest bars = plain.limit(0).withoutSnippets().histogram(first);
    SearchResult.Found days =
        apart && index.search(bars) instanceof SearchResult.Found all ? all : found;
    BarWidth width =
        wanted
            .width()
            .map(named -> widened(named, days.histogram()))
            .orElseGet(() -> fitting(days.histogram()));
    if (width != first && index.search(bars.histogram(width)) instanceof SearchResult.Found wider) {
      return new Explored(found, days.understood(), wider.histogram(), width);
    }
    return new Explored(found, days.understood(), days.histogram(), first);
  }

  private static SearchRequest narrowed(SearchRequest request, Exploration wanted) {
    SearchRequest narrower = request;
    for (Map.Entry<Facet, Set<String>> selection : wanted.narrowing().selections().entrySet()) {
      for (String value : selection.getValue()) {
        narrower = narrower.selecting(selection.getKey(), value);
      }
    }
    return narrower;
  }

  /** The width that was asked for, or the next one of which there are not too many bars. */
  private static BarWidth widened(BarWidth width, List<Bar> bars) {
    if (bars.size() < 2) {
      return width;
    }
    long days = ChronoUnit.DAYS.between(bars.getFirst().from(), bars.getLast().from());
    return switch (width) {
      case DAY -> days <= MOST_ASKED_FOR ? width : widened(BarWidth.WEEK, bars);
      case WEEK -> days <= (long) MOST_ASKED_FOR * DAYS_OF_A_WEEK ? width : BarWidth.MONTH;
      case MONTH -> width;
    };
  }

  private static BarWidth fitting(List<Bar> bars) {
    if (bars.size() < 2) {
      return BarWidth.MONTH; // what states only its month is in no bar of a day
    }
    LocalDate from = bars.getFirst().from();
    long days = ChronoUnit.DAYS.between(from, bars.getLast().from());
    if (days <= MOST_BARS) {
      return BarWidth.DAY;
    }
    return days <= MOST_BARS * DAYS_OF_A_WEEK ? BarWidth.WEEK : BarWidth.MONTH;
  }
}
