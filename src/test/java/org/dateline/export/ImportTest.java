package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.id;
import static org.dateline.export.TimelineFixture.write;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;

class ImportTest {
  private final CsvTimelineReader csv =
      new CsvTimelineReader(TimelineFixture.CODEBOOK, Gazetteer.shipped());
  private final WebAnnotationReader annotations = new WebAnnotationReader();

  @Test
  void webAnnotationsGiveBackEveryClaimValueLinkAndQuote() throws Exception {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    values.put(
        "regions",
        List.of(
            new FieldValue.RegionValue("UA-43", Optional.of("the peninsula; a")),
            new FieldValue.RegionValue("IR", Optional.empty())));
    values.put("effect", List.of(new FieldValue.TextValue("=locked\n\n<b>")));
    values.put("sum", List.of(new FieldValue.NumberValue(new BigDecimal("1200.50"))));
    values.put("day", List.of(new FieldValue.DateValue(EdtfDate.parse("2021~").orElseThrow())));
    values.put("choice", List.of(new FieldValue.ChoiceValue("a")));
    values.put("link", List.of(new FieldValue.LinkValue("https://a.example/")));
    values.put(
        "maker",
        List.of(new FieldValue.EntityValue(EntityKind.PRODUCT, "Xora", Optional.of(id(77)))));
    Claim full =
        new Claim(
            id(1),
            "affected-region",
            "",
            ClaimStatus.DISPUTED,
            Optional.of("Ann"),
            Optional.of("told us"),
            EdtfDate.parse("2021-09~"),
            EdtfDate.parse("2021-09-08/.."),
            Optional.of("a note"),
            values,
            TimelineFixture.NOW,
            "Ada");
    ClaimLink link = new ClaimLink(id(1), ClaimRelation.CONTRADICTS, id(2));
    TimelineEvidence one = evidence(1, "😀 [گوشی 😀\n\nقفل] x", "fa", "https://a.example/ä");
    Timeline timeline =
        new TimelineFixture()
            .claim(full, one)
            .claim(2, "other", "2022", one, evidence(2, "[b]"))
            .link(link)
            .build();
    ImportedTimeline read = annotations.read(stream(write(ExportFormat.JSONLD, timeline)));
    assertThat(read)
        .isEqualTo(
            new ImportedTimeline(
                "Locked phones",
                timeline.entries().stream().map(TimelineEntry::claim).toList(),
                List.of(
                    new ImportedTimeline.Quotation(
                        List.of(id(1), id(2)),
                        "https://a.example/ä",
                        one.revisionId(),
                        "گوشی 😀\n\nقفل",
                        new TextRange(2, 13),
                        "Ada",
                        TimelineFixture.NOW),
                    new ImportedTimeline.Quotation(
                        List.of(id(2)),
                        "https://harbour.example/phones?id=2",
                        id(202),
                        "b",
                        new TextRange(0, 1),
                        "Ada",
                        TimelineFixture.NOW)),
                List.of(link)));
  }

  @Test
  void aTableGivesBackWhatItHolds() throws Exception {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    values.put(
        "regions",
        List.of(
            new FieldValue.RegionValue("IR", Optional.empty()),
            new FieldValue.RegionValue("UA-43", Optional.of("the peninsula"))));
    values.put("effect", List.of(new FieldValue.TextValue("=locked")));
    ClaimLink link = new ClaimLink(id(1), ClaimRelation.UPDATES, id(2));
    Timeline timeline =
        new TimelineFixture()
            .claim(1, "affected-region", "=1+1", "2021-09~", values, evidence(1, "a [b\n\nc] d"))
            .claim(2, "two", "")
            .link(link)
            .build();
    ImportedTimeline read = csv.read(stream(write(ExportFormat.CSV, timeline)));
    assertThat(read.claims().getFirst())
        .isEqualTo(
            new Claim(
                id(1),
                "affected-region",
                "=1+1",
                ClaimStatus.CHECKED,
                Optional.empty(),
                Optional.empty(),
                EdtfDate.parse("2021-09~"),
                Optional.empty(),
                Optional.empty(),
                values,
                Instant.EPOCH,
                ""));
    assertThat(read.claims().get(1).text()).isEqualTo("two");
    assertThat(read.links()).containsExactly(link);
    assertThat(read.evidence())
        .containsExactly(
            new ImportedTimeline.Quotation(
                List.of(id(1)),
                "https://harbour.example/phones?id=1",
                id(201),
                "b\n\nc",
                new TextRange(2, 6),
                "",
                Instant.parse("2021-09-13T10:22:33Z")));
  }

  @Test
  void aTableThatAPersonMadeNeedsTypeAndClaimOnly() throws Exception {
    ImportedTimeline read =
        csv.read(
            stream("claim,type,date,regions\nLocked,affected-region,2021-09,Iran; крым\n,,,\n"));
    assertThat(read.claims()).hasSize(1);
    Claim claim = read.claims().getFirst();
    assertThat(claim.eventDate()).isEqualTo(EdtfDate.parse("2021-09"));
    assertThat(claim.status()).isEqualTo(ClaimStatus.UNCHECKED);
    assertThat(claim.valuesOf("regions"))
        .containsExactly(
            new FieldValue.RegionValue("IR", Optional.empty()),
            new FieldValue.RegionValue("UA-43", Optional.empty()));
  }

  @Test
  void aMistakeInATableIsNamedWithItsLine() {
    refuse("a,b\n1,2\n", "The table has no column “type”; it is not a timeline.");
    refuse("type\nx\n", "Line 2 of the table: There is no claim type “x”.");
    refuse(
        "type,date\naffected-region,8.9.21\n",
        "Line 2 of the table: “8.9.21” is not a date; write it like 2021-09-08, 2021-09 or 2021.");
    refuse(
        "type,regions\naffected-region,Georgia\n",
        "Line 2 of the table: “Georgia” can mean several regions; write the code.");
    refuse(
        "type,regions\naffected-region,Atlantis\n",
        "Line 2 of the table: There is no region “Atlantis”.");
    refuse("type,id\naffected-region,7\n", "Line 2 of the table: “7” is not an identifier.");
    refuse(
        "type,quote\naffected-region,words\n",
        "Line 2 of the table: A quote needs its revision; empty the cell “quote” or restore it.");
    refuse(
        "type,links\naffected-region,likes 7\n",
        "Line 2 of the table: “likes 7” is not a link to a claim.");
  }

  private void refuse(String table, String sentence) {
    assertThatThrownBy(() -> csv.read(stream(table)))
        .isInstanceOf(ImportException.class)
        .hasMessage(sentence);
  }

  @Test
  void annotationsOfOtherProgramsAndBrokenOnesAreRefused() throws Exception {
    assertThatThrownBy(() -> annotations.read(stream("{")))
        .isInstanceOf(ImportException.class)
        .hasMessage("The file is not well-formed JSON.");
    assertThatThrownBy(() -> annotations.read(stream("[".repeat(1000))))
        .hasMessage("The file is not well-formed JSON.");
    assertThatThrownBy(() -> annotations.read(stream("{\"type\": \"AnnotationCollection\"}")))
        .hasMessage("The file is not an annotation collection that Dateline wrote.");
    String written =
        write(
            ExportFormat.JSONLD,
            new TimelineFixture().claim(1, "x", "2021", evidence(1, "[b]")).build());
    assertThatThrownBy(
            () -> annotations.read(stream(written.replace("\"start\" : 0", "\"x\" : 0"))))
        .hasMessage("The annotation number 1 of the file cannot be read.");
    assertThatThrownBy(
            () -> annotations.read(stream(written.replace("\"checked\"", "\"certain\""))))
        .hasMessage("The annotation number 1 of the file cannot be read.");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
