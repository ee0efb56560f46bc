package org.dateline.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dateline.model.EdtfDate;
import org.dateline.text.DatePhrase;

/**
 * A claim as TimelineJS has it. Its headline and text are read as HTML there.
 *
 * <p>What TimelineJS does is documented by its loader: a date part that is not a whole number loses
 * the event or the whole file, a month or a day that is left out counts as the first and is not
 * shown, an end that repeats the start is dropped.
 *
 * @param id the claim
 * @param start where it begins
 * @param end where it ends, for what takes longer than the calendar unit of its start
 * @param displayDate the date in words, where the parts alone would say more or less than is known
 * @param headline the claim, as HTML
 * @param text its values and evidence, as HTML
 * @param group the claim's type, as HTML
 */
record TimelineJsEvent(
    UUID id,
    Day start,
    Optional<Day> end,
    Optional<String> displayDate,
    String headline,
    String text,
    String group) {
  /** A date of which the month or the day may be unknown. */
  record Day(int year, OptionalInt month, OptionalInt day) {
    private static Day of(LocalDate day, EdtfDate.Precision precision) {
      return switch (precision) {
        case CENTURY, DECADE, YEAR ->
            new Day(day.getYear(), OptionalInt.empty(), OptionalInt.empty());
        case SEASON, MONTH ->
            new Day(day.getYear(), OptionalInt.of(day.getMonthValue()), OptionalInt.empty());
        case DAY ->
            new Day(
                day.getYear(),
                OptionalInt.of(day.getMonthValue()),
                OptionalInt.of(day.getDayOfMonth()));
      };
    }

    /** Whether the loader takes {@code end} for a repetition of this start, and drops it. */
    boolean hides(Day end) {
      return !equals(end)
          && year == end.year
          && (month.isEmpty() || month.equals(end.month))
          && (day.isEmpty() || day.equals(end.day));
    }
  }

  /** The events of a timeline and the claims that have no date. */
  record Events(List<TimelineJsEvent> events, ExportReport report) {}

  static Events of(Timeline timeline) {
    List<TimelineJsEvent> events = new ArrayList<>();
    List<ExportReport.LeftOut> leftOut = new ArrayList<>();
    for (TimelineEntry entry : timeline.entries()) {
      Optional<EdtfDate> date = entry.claim().timelineDate();
      if (date.isPresent()) {
        events.add(of(entry, date.get()));
      } else {
        leftOut.add(
            new ExportReport.LeftOut(
                entry.claim().id(),
                "The claim “"
                    + OneLine.of(entry.headline())
                    + "” has no date, and TimelineJS shows nothing without one."));
      }
    }
    return new Events(events, new ExportReport(events.size(), leftOut));
  }

  private static TimelineJsEvent of(TimelineEntry entry, EdtfDate date) {
    EdtfDate first = date.start().or(date::end).orElseThrow();
    Day start = Day.of(first.sortDay(), first.precision());
    Optional<Day> end =
        date.start().isEmpty()
            ? Optional.empty()
            : date.end()
                .flatMap(last -> last.latest().map(day -> Day.of(day, last.precision())))
                .filter(last -> !last.equals(start));
    boolean shownInFull =
        !date.approximate() && !date.uncertain() && !spread(date) && !openEnded(date);
    return new TimelineJsEvent(
        entry.claim().id(),
        start,
        end,
        shownInFull ? Optional.empty() : Optional.of(Markup.text(DatePhrase.words(date))),
        Markup.text(OneLine.of(entry.headline())),
        body(entry),
        Markup.text(entry.code().name()));
  }

  /** Whether it is known by a unit that TimelineJS has no form for. */
  private static boolean spread(EdtfDate date) {
    return switch (date.precision()) {
      case CENTURY, DECADE, SEASON -> true;
      case YEAR, MONTH, DAY -> false;
    };
  }

  private static boolean openEnded(EdtfDate date) {
    return date.start().isEmpty() || date.end().isEmpty();
  }

  private static String body(TimelineEntry entry) {
    StringBuilder html = new StringBuilder();
    for (TimelineEvidence evidence : entry.evidence()) {
      html.append("<blockquote")
          .append(Markup.languageAttributes(evidence.quote(), evidence.languageTag()))
          .append('>')
          .append(Markup.paragraphs(evidence.quote()))
          .append("</blockquote><p>")
          .append(source(evidence))
          .append("</p>");
    }
    List<String> facts = new ArrayList<>();
    entry.speaker().ifPresent(speaker -> facts.add(fact("Speaker", speaker)));
    entry.attribution().ifPresent(words -> facts.add(fact("Attribution", words)));
    entry.otherValues().forEach(value -> facts.add(fact(value.label(), value.text())));
    facts.add(fact("Status", entry.claim().status().label()));
    entry.claim().note().ifPresent(note -> facts.add(fact("Note", note)));
    return html.append("<p>").append(String.join("<br>", facts)).append("</p>").toString();
  }

  private static String fact(String label, String words) {
    return "<b>" + Markup.text(label) + "</b>: " + Markup.text(OneLine.of(words));
  }

  private static String source(TimelineEvidence evidence) {
    String headline = Markup.text(OneLine.of(evidence.headline()));
    String linked =
        Markup.address(evidence.url())
            .map(address ->
                "<a href=\""
                    + Markup.text(address)
                    + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                    + headline
                    + "</a>")
            .orElse(headline);
    StringBuilder html = new StringBuilder(linked);
    evidence.publisher().ifPresent(name -> html.append(", ").append(Markup.text(name)));
    evidence.published().ifPresent(time -> html.append(", ").append(time.date()));
    html.append(". Captured ").append(InstantWords.of(evidence.captured()));
    evidence.payloadSha256().ifPresent(hash -> html.append(", SHA-256 ").append(Markup.text(hash)));
    html.append('.');
    evidence.caution().ifPresent(words -> html.append(' ').append(Markup.text(words)));
    return html.toString();
  }
}
