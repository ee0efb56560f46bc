package org.dateline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Annotation;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.EvidenceState;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Selector;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;

/** Timelines for tests; every identifier and time is the same in each run. */
final class TimelineFixture {
  static final Instant NOW = Instant.parse("2024-02-03T10:20:30Z");

  static final Codebook CODEBOOK =
      new Codebook(
          List.of(
              new Code(
                  id(901),
                  "affected-region",
                  "Affected region",
                  "#b3442a",
                  Optional.of('1'),
                  "",
                  List.of(
                      field(902, "regions", "Regions", FieldKind.REGION, true),
                      field(903, "effect", "Effect", FieldKind.TEXT, false))),
              new Code(
                  id(904),
                  "vendor-statement",
                  "Vendor statement",
                  "#2064e5",
                  Optional.of('2'),
                  "",
                  List.of(
                      field(905, "organization", "Organisation", FieldKind.ORGANISATION, false),
                      field(906, "speaker", "Speaker", FieldKind.PERSON, false)))));

  private final List<TimelineEntry> entries = new ArrayList<>();
  private final List<ClaimLink> links = new ArrayList<>();
  private String title = "Locked phones";
  private String note = "";

  static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
  }

  private static Field field(
      int number, String key, String name, FieldKind kind, boolean multiple) {
    return new Field(id(number), key, name, kind, multiple, List.of(), "");
  }

  TimelineFixture titled(String newTitle, String newNote) {
    title = newTitle;
    note = newNote;
    return this;
  }

  TimelineFixture claim(int number, String text, String date, TimelineEvidence... evidence) {
    return claim(number, "vendor-statement", text, date, Map.of(), evidence);
  }

  TimelineFixture claim(
      int number,
      String type,
      String text,
      String date,
      Map<String, List<FieldValue>> values,
      TimelineEvidence... evidence) {
    Claim claim =
        new Claim(
            id(number),
            type,
            text,
            ClaimStatus.CHECKED,
            Optional.empty(),
            Optional.empty(),
            EdtfDate.parse(date),
            Optional.empty(),
            Optional.empty(),
            values,
            NOW.plusSeconds(number),
            "Ada");
    return claim(claim, evidence);
  }

  TimelineFixture claim(Claim claim, TimelineEvidence... evidence) {
    entries.add(TimelineEntry.of(claim, CODEBOOK, Gazetteer.shipped(), List.of(evidence)));
    return this;
  }

  TimelineFixture link(ClaimLink link) {
    links.add(link);
    return this;
  }

  Timeline build() {
    return new Timeline(title, note, NOW, entries, links);
  }

  /** Evidence whose quote stands between brackets in the text. */
  static TimelineEvidence evidence(int number, String marked, String language, String url) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    return new TimelineEvidence(
        new Annotation(
            id(100 + number),
            id(200 + number),
            Selector.of(text, new TextRange(start, end)),
            "Ada",
            NOW),
        EvidenceState.INTACT,
        Optional.empty(),
        url,
        "Phones go dark",
        Optional.of("The Harbour Post"),
        StatedTime.parse("2021-09-08T10:00:00+02:00"),
        List.of("M. Okoye"),
        Optional.of(language),
        Instant.parse("2021-09-13T10:22:33Z"),
        Optional.of("ab".repeat(32)),
        id(200 + number),
        "cd".repeat(32),
        text);
  }

  /** The same evidence, of whose words a person let other ones stand. */
  static TimelineEvidence accepted(TimelineEvidence evidence, String saysNow) {
    return new TimelineEvidence(
        evidence.annotation(),
        evidence.state(),
        Optional.of(saysNow),
        evidence.url(),
        evidence.headline(),
        evidence.publisher(),
        evidence.published(),
        evidence.authors(),
        evidence.language(),
        evidence.captured(),
        evidence.payloadSha256(),
        evidence.revisionId(),
        evidence.textSha256(),
        evidence.text());
  }

  static TimelineEvidence evidence(int number, String marked) {
    return evidence(number, marked, "en", "https://harbour.example/phones?id=" + number);
  }

  static String write(ExportFormat format, Timeline timeline) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.writer().write(timeline, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static ExportReport report(ExportFormat format, Timeline timeline) throws IOException {
    return format.writer().write(timeline, new ByteArrayOutputStream());
  }
}
