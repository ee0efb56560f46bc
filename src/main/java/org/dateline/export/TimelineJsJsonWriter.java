package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import org.dateline.export.TimelineJsEvent.Day;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON that TimelineJS reads: one event a claim, {@code unique_id} its identifier. */
final class TimelineJsJsonWriter implements TimelineWriter {
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Override
  public ExportReport write(Timeline timeline, OutputStream stream) throws IOException {
    TimelineJsEvent.Events events = TimelineJsEvent.of(timeline);
    ObjectNode root = mapper.createObjectNode();
    ObjectNode title = root.putObject("title").put("unique_id", "title");
    title
        .putObject("text")
        .put("headline", Markup.text(timeline.title()))
        .put("text", timeline.note().isBlank() ? "" : Markup.paragraphs(timeline.note()));
    ArrayNode list = root.putArray("events");
    events.events().forEach(event -> write(event, list.addObject()));
    stream.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    stream.write('\n');
    stream.flush();
    return events.report();
  }

  private static void write(TimelineJsEvent event, ObjectNode node) {
    node.put("unique_id", event.id().toString());
    ObjectNode start = node.putObject("start_date");
    write(event.start(), start);
    event
        .end()
        .ifPresent(end -> {
          if (event.start().hides(end)) {
            // A property that the end lacks keeps the loader from dropping the end.
            start.put("display_date", inWords(event.start()));
          }
          write(end, node.putObject("end_date"));
        });
    event.displayDate().ifPresent(words -> node.put("display_date", words));
    node.put("group", event.group());
    node.putObject("text").put("headline", event.headline()).put("text", event.text());
  }

  private static void write(Day day, ObjectNode node) {
    node.put("year", day.year());
    day.month().ifPresent(month -> node.put("month", month));
    day.day().ifPresent(number -> node.put("day", number));
  }

  private static String inWords(Day day) {
    return day.month().isPresent()
        ? "%04d-%02d".formatted(day.year(), day.month().getAsInt())
        : String.valueOf(day.year());
  }
}
