package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.export.TimelineJsEvent.Day;

/**
 * Writes the table that TimelineJS reads from a spreadsheet. The column {@code unique_id} is for
 * people and other programs; the loader gives identifiers of its own.
 *
 * <p>A cell that a spreadsheet program would take for a formula begins with a character reference,
 * which is read as HTML and so loses nothing.
 */
final class TimelineJsCsvWriter implements TimelineWriter {
  private static final List<String> HEADER =
      List.of(
          "Year",
          "Month",
          "Day",
          "Time",
          "End Year",
          "End Month",
          "End Day",
          "End Time",
          "Display Date",
          "Headline",
          "Text",
          "Media",
          "Media Credit",
          "Media Caption",
          "Media Thumbnail",
          "Type",
          "Group",
          "Background",
          "unique_id");

  @Override
  public ExportReport write(Timeline timeline, OutputStream stream) throws IOException {
    TimelineJsEvent.Events events = TimelineJsEvent.of(timeline);
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    rows.add(title(timeline));
    events.events().forEach(event -> rows.add(row(event)));
    new CsvTable(rows).write(stream);
    return events.report();
  }

  private static List<String> title(Timeline timeline) {
    List<String> row = new ArrayList<>(List.of("", "", "", "", "", "", "", "", ""));
    row.add(guard(Markup.text(timeline.title())));
    row.add(timeline.note().isBlank() ? "" : Markup.paragraphs(timeline.note()));
    row.addAll(List.of("", "", "", "", "title", "", "", ""));
    return row;
  }

  private static List<String> row(TimelineJsEvent event) {
    List<String> row = new ArrayList<>(cells(Optional.of(event.start())));
    row.addAll(cells(event.end()));
    row.add(guard(event.displayDate().orElse("")));
    row.add(guard(event.headline()));
    row.add(guard(event.text()));
    row.addAll(List.of("", "", "", "", "", guard(event.group()), "", event.id().toString()));
    return row;
  }

  /** Year, month, day, and the time, which is never known. */
  private static List<String> cells(Optional<Day> day) {
    return List.of(
        day.map(known -> String.valueOf(known.year())).orElse(""),
        day.map(known -> cell(known.month())).orElse(""),
        day.map(known -> cell(known.day())).orElse(""),
        "");
  }

  private static String cell(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  private static String guard(String html) {
    if (!SpreadsheetCell.formula(html)) {
      return html;
    }
    int first = html.codePointAt(0);
    return "&#" + first + ";" + html.substring(Character.charCount(first));
  }
}
