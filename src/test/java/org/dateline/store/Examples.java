package org.dateline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.CaptureOrigin;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import org.dateline.model.FieldValue;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;
import org.dateline.store.archive.Archived;
import org.dateline.store.archive.Exchange;

/** What the tests put into a workspace. */
final class Examples {
  static final String TEXT = "Phones sold for other regions were locked.\n\nThe maker denies it.";
  static final Codebook CODEBOOK =
      new Codebook(
          List.of(
              new Code(
                  UUID.fromString("018f0000-0000-7000-8000-000000000001"),
                  "affected-region",
                  "Affected region",
                  "#c0392b",
                  Optional.of('1'),
                  "Where it happens.",
                  List.of(
                      new Field(
                          UUID.fromString("018f0000-0000-7000-8000-000000000002"),
                          "regions",
                          "Regions",
                          FieldKind.REGION,
                          true,
                          List.of(),
                          "The places."))),
              new Code(
                  UUID.fromString("018f0000-0000-7000-8000-000000000003"),
                  "vendor-statement",
                  "Vendor statement",
                  "#2980b9",
                  Optional.of('2'),
                  "What the maker says.",
                  List.of())));

  private Examples() {}

  static Workspace open(Path folder) throws WorkspaceUnavailableException {
    return open(folder, AnchorCarrier.NONE);
  }

  static Workspace open(Path folder, AnchorCarrier carrier) throws WorkspaceUnavailableException {
    return Workspace.open(folder, Clock.systemUTC(), "anna", CODEBOOK, carrier);
  }

  static NewText text(String words) {
    return new NewText(
        Optional.of("https://news.example/a"),
        Optional.of("The Example"),
        "Phones locked",
        List.of("A. Writer", "B. Editor"),
        Optional.of("The Example"),
        Optional.of(new StatedTime("2021-09-08T10:00:00+02:00")),
        Optional.empty(),
        Optional.of("en"),
        Optional.empty(),
        words,
        List.of(new Block(BlockKind.PARAGRAPH, 0, words.length())),
        "1");
  }

  static NewCapture capture(String url, NewCapture.Result result, Optional<Archived> archived) {
    return new NewCapture(
        Optional.empty(),
        List.of(url.replaceFirst("^https?://", "")),
        Instant.parse("2021-09-13T08:00:00.123456Z"),
        url,
        url,
        200,
        Optional.of("text/html"),
        archived.map(Archived::sha256),
        archived.map(Archived::location),
        Optional.of("\"e1\""),
        Optional.empty(),
        CaptureOrigin.ADDRESS,
        result);
  }

  static NewCapture capture(String url, String words) {
    return capture(url, new NewCapture.Result.Text(text(words)), Optional.empty());
  }

  /** Archives a page and records its capture, as a fetch does. */
  static RecordedCapture add(Workspace workspace, String url, String words)
      throws IOException, EditRefusedException {
    Archived archived = workspace.archive().add(exchange(url, words), Optional.empty());
    return workspace
        .captures()
        .record(capture(url, new NewCapture.Result.Text(text(words)), Optional.of(archived)));
  }

  static Exchange.Http exchange(String url, String words) {
    return new Exchange.Http(
        url,
        "GET",
        List.of(new Exchange.Header("Host", "news.example")),
        200,
        List.of(new Exchange.Header("Content-Type", "text/html; charset=utf-8")),
        words.getBytes(StandardCharsets.UTF_8),
        Instant.parse("2021-09-13T08:00:00Z"),
        Optional.of("192.0.2.7"));
  }

  static TextRange range(String text, String words) {
    int start = text.indexOf(words);
    return new TextRange(start, start + words.length());
  }

  /** Tags words of the text that a capture showed. */
  static TaggedClaim tag(Workspace workspace, RecordedCapture recorded, String words)
      throws EditRefusedException {
    Revision revision = recorded.revision().orElseThrow();
    return workspace
        .tagging()
        .tag(revision.id(), range(revision.text(), words), claim(), Optional.empty());
  }

  static NewClaim claim() {
    return new NewClaim(
        "affected-region",
        "Phones were locked",
        ClaimStatus.UNCHECKED,
        Optional.of("A spokesperson"),
        Optional.of("in a notice"),
        EdtfDate.parse("2021-09"),
        EdtfDate.parse("2021-09-08"),
        Optional.of("Check the list."),
        Map.of(
            "regions",
            List.of(
                new FieldValue.RegionValue("UA-43", Optional.of("Crimea")),
                new FieldValue.RegionValue("IR", Optional.empty())),
            "organization",
            List.of(
                new FieldValue.EntityValue(
                    EntityKind.ORGANISATION, "Example Phones", Optional.empty()))));
  }
}
