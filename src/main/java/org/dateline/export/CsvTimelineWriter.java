package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.text.DatePhrase;

/**
 * Writes a table with one line a claim. What a claim has several of stands in one cell: values
 * parted by semicolons, evidence one a line, the same line in each of the evidence's columns.
 */
final class CsvTimelineWriter implements TimelineWriter {
  /** Stands for a paragraph's end within a quote, since lines part the quotes. */
  static final String PARAGRAPH = " ¶ ";

  /** Ends the name of the column with a region's wording. */
  static final String AS_WRITTEN = " as written";

  private static final Gazetteer GAZETTEER = Gazetteer.shipped();

  @Override
  public ExportReport write(Timeline timeline, OutputStream stream) throws IOException {
    Set<String> fields = new LinkedHashSet<>();
    Set<String> regionFields = new LinkedHashSet<>();
    for (TimelineEntry entry : timeline.entries()) {
      entry
          .claim()
          .values()
          .forEach((field, values) -> {
            if (!field.equals("speaker") && !field.equals("attribution")) {
              fields.add(field);
            }
            if (values.stream().anyMatch(FieldValue.RegionValue.class::isInstance)) {
              regionFields.add(field);
            }
          });
    }
    List<List<String>> rows = new ArrayList<>();
    for (TimelineEntry entry : timeline.entries()) {
      Map<String, String> row = row(timeline, entry, fields, regionFields);
      if (rows.isEmpty()) {
        rows.add(List.copyOf(row.keySet()));
      }
      rows.add(row.values().stream().map(SpreadsheetCell::guard).toList());
    }
    if (rows.isEmpty()) {
      rows.add(List.of("id", "date", "type", "claim"));
    }
    new CsvTable(rows).write(stream);
    return ExportReport.all(timeline);
  }

  private static Map<String, String> row(
      Timeline timeline, TimelineEntry entry, Set<String> fields, Set<String> regionFields) {
    Map<String, String> row = new LinkedHashMap<>();
    Optional<EdtfDate> date = entry.claim().timelineDate();
    row.put("id", entry.claim().id().toString());
    row.put("date", date.map(EdtfDate::toString).orElse(""));
    row.put("from", date.flatMap(EdtfDate::earliest).map(LocalDate::toString).orElse(""));
    row.put("to", date.flatMap(EdtfDate::latest).map(LocalDate::toString).orElse(""));
    row.put("date in words", date.map(DatePhrase::words).orElse(""));
    row.put("event date", entry.claim().eventDate().map(EdtfDate::toString).orElse(""));
    row.put("stated date", entry.claim().statedDate().map(EdtfDate::toString).orElse(""));
    row.put("type", entry.claim().type());
    row.put("type name", entry.code().name());
    row.put("claim", entry.claim().text());
    row.put("status", entry.claim().status().label());
    row.put("speaker", entry.speaker().orElse(""));
    row.put("attribution", entry.attribution().orElse(""));
    for (String field : fields) {
      List<FieldValue> values = entry.claim().valuesOf(field);
      row.put(field, joined(values, FieldValue::display));
      if (regionFields.contains(field)) {
        row.put(field + AS_WRITTEN, joined(values, CsvTimelineWriter::asWritten));
      }
    }
    row.put("note", entry.claim().note().orElse(""));
    evidence(entry.evidence(), row);
    row.put(
        "links",
        String.join(
            "\n",
            timeline.linksFrom(entry.claim().id()).stream()
                .map(link -> link.relation().label() + " " + link.to())
                .toList()));
    return row;
  }

  private static void evidence(List<TimelineEvidence> evidence, Map<String, String> row) {
    column(row, "quote", evidence, each -> quote(each.quote()));
    column(row, "headline", evidence, TimelineEvidence::headline);
    column(row, "outlet", evidence, each -> each.publisher().orElse(""));
    column(row, "authors", evidence, each -> String.join("; ", each.authors()));
    column(row, "published", evidence, each -> each.published().map(Object::toString).orElse(""));
    column(row, "address", evidence, TimelineEvidence::url);
    column(row, "captured", evidence, each -> each.captured().toString());
    column(row, "sha256", evidence, each -> each.payloadSha256().orElse(""));
    column(row, "evidence", evidence, each -> each.state().label());
    column(row, "says now", evidence, each -> each.saysNow().map(words -> quote(words)).orElse(""));
    column(row, "revision", evidence, each -> each.revisionId().toString());
    column(row, "text sha256", evidence, TimelineEvidence::textSha256);
    column(row, "start", evidence, each -> String.valueOf(each.codePoints().start()));
    column(row, "end", evidence, each -> String.valueOf(each.codePoints().end()));
  }

  private static void column(
      Map<String, String> row,
      String name,
      List<TimelineEvidence> evidence,
      Function<TimelineEvidence, String> value) {
    row.put(name, String.join("\n", evidence.stream().map(value).map(OneLine::of).toList()));
  }

  private static String quote(String words) {
    return words.replaceAll("\\n+", PARAGRAPH);
  }

  private static String joined(List<FieldValue> values, Function<FieldValue, String> shown) {
    return String.join("; ", values.stream().map(shown).toList());
  }

  private static String asWritten(FieldValue value) {
    return value instanceof FieldValue.RegionValue region
        ? region
            .wording()
            .or(() -> GAZETTEER.region(region.code()).map(Region::name))
            .orElse(region.code())
        : value.display();
  }
}
