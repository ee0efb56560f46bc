package org.dateline.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.dateline.search.Bar;
import org.dateline.search.BarWidth;

/**
 * Puts the days on which documents were published into bars. What states only its month stands in
 * bars of months alone: no day or week of it is known. Used by one thread.
 */
final class Histogram {
  private static final int MOST_BARS = 4_000;

  /** About ninety years. */
  private static final int COUNTED_DAYS = 1 << 15;

  private final int[] days;
  private final int[] withMonths;

  /**
   * @param counted days since 1970, one for each document, in any order, months marked as {@link
   *     SegmentColumns} says
   */
  Histogram(int[] counted) {
    if (Arrays.stream(counted).anyMatch(Histogram::isMonth)) {
      days = Arrays.stream(counted).filter(day -> !isMonth(day)).toArray();
      withMonths =
          Arrays.stream(counted)
              .map(day -> isMonth(day) ? day - SegmentColumns.MONTH_ALONE : day)
              .toArray();
      sort(withMonths);
    } else {
      days = counted;
      withMonths = counted;
    }
    sort(days);
  }

  private static boolean isMonth(int counted) {
    return counted > SegmentColumns.MONTH_ALONE / 2;
  }

  /** By counting, as far as the days lie close enough together for that. */
  private static void sort(int[] days) {
    IntSummaryStatistics span = Arrays.stream(days).summaryStatistics();
    long width = (long) span.getMax() - span.getMin() + 1;
    if (width < 1 || width > COUNTED_DAYS) {
      Arrays.sort(days);
      return;
    }
    int[] times = new int[Math.toIntExact(width)];
    for (int day : days) {
      times[day - span.getMin()]++;
    }
    int filled = 0;
    for (int i = 0; i < times.length; i++) {
      Arrays.fill(days, filled, filled + times[i], span.getMin() + i);
      filled += times[i];
    }
  }

  /** The bars without gaps, oldest first; wider where there were too many. */
  List<Bar> bars(BarWidth width) {
    List<Bar> filled = filled(width);
    List<Bar> list = new ArrayList<>();
    for (Bar bar : filled) {
      if (!list.isEmpty()) {
        for (LocalDate day = next(list.getLast().from(), width);
            day.isBefore(bar.from());
            day = next(day, width)) {
          if (list.size() >= MOST_BARS) {
            return width == BarWidth.MONTH
                ? filled
                : bars(width == BarWidth.DAY ? BarWidth.WEEK : BarWidth.MONTH);
          }
          list.add(new Bar(day, 0));
        }
      }
      list.add(bar);
    }
    return list;
  }

  /** Only the bars that hold something: a stray year would make a list without end. */
  private List<Bar> filled(BarWidth width) {
    int[] days = width == BarWidth.MONTH ? withMonths : this.days;
    List<Bar> list = new ArrayList<>();
    for (int from = 0; from < days.length; ) {
      LocalDate start = width.start(LocalDate.ofEpochDay(days[from]));
      long end = next(start, width).toEpochDay();
      int to = from + 1;
      while (to < days.length && days[to] < end) {
        to++;
      }
      list.add(new Bar(start, to - from));
      from = to;
    }
    return list;
  }

  private static LocalDate next(LocalDate day, BarWidth width) {
    return switch (width) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.plusWeeks(1);
      case MONTH -> day.plusMonths(1);
    };
  }
}
