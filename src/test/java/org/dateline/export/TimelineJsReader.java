package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what TimelineJS reads, by the rules of its loader: an event without a start is dropped, a
 * part that is no whole number is an error, an end of which every property of the start is equal is
 * dropped.
 */
final class TimelineJsReader {
  /** An event as the loader understands it; dates as {@code year-month-day} as far as known. */
  record Event(String id, String start, @Nullable String end, @Nullable String displayDate) {}

  private TimelineJsReader() {}

  static List<Event> readJson(String json) {
    List<Event> events = new ArrayList<>();
    for (JsonNode node : JsonMapper.builder().build().readTree(json).path("events")) {
      JsonNode start = node.path("start_date");
      JsonNode end = node.path("end_date");
      if (start.isMissingNode()) {
        continue;
      }
      boolean repeated =
          !end.isMissingNode()
              && start
                  .propertyStream()
                  .allMatch(part -> part.getValue().equals(end.path(part.getKey())));
      events.add(
          new Event(
              node.path("unique_id").asString(),
              date(number(start, "year"), number(start, "month"), number(start, "day")),
              end.isMissingNode() || repeated
                  ? null
                  : date(number(end, "year"), number(end, "month"), number(end, "day")),
              node.path("display_date").isMissingNode()
                  ? null
                  : node.path("display_date").asString()));
    }
    return events;
  }

  private static String number(JsonNode date, String part) {
    JsonNode value = date.path(part);
    if (!value.isMissingNode() && !value.isIntegralNumber()) {
      throw new IllegalArgumentException(part + " is no whole number");
    }
    return value.isMissingNode() ? "" : value.asString();
  }

  static List<Event> readCsv(String csv) throws Exception {
    List<Event> events = new ArrayList<>();
    for (Map<String, String> row : CsvTimelineWriterTest.rows(csv)) {
      String year = cell(row, "Year");
      if (year.isEmpty()) {
        continue;
      }
      String start = date(year, cell(row, "Month"), cell(row, "Day"));
      String end = date(cell(row, "End Year"), cell(row, "End Month"), cell(row, "End Day"));
      String words = cell(row, "Display Date");
      events.add(
          new Event(
              cell(row, "unique_id"),
              start,
              end.isEmpty() || end.equals(start) ? null : end,
              words.isEmpty() ? null : words));
    }
    return events;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static String date(String year, String month, String day) {
    if (!(year + month + day).matches("\\d*")) {
      throw new IllegalArgumentException("no whole number: " + year + month + day);
    }
    return year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day);
  }
}
