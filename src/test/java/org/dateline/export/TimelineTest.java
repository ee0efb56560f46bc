package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.id;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
  @Test
  void claimsStandInTheOrderOfTheirDatesAndTheUndatedLast() {
    Timeline timeline =
        new TimelineFixture()
            .claim(1, "undated", "")
            .claim(2, "month", "2021-09")
            .claim(3, "day", "2021-09-01")
            .claim(4, "year before", "2020")
            .claim(5, "open start", "../2019")
            .build();
    assertThat(timeline.entries())
        .extracting(entry -> entry.claim().text())
        .containsExactly("open start", "year before", "day", "month", "undated");
  }

  @Test
  void linksToClaimsThatAreNotHereAreLeftOut() {
    ClaimLink inside = new ClaimLink(id(1), ClaimRelation.UPDATES, id(2));
    Timeline timeline =
        new TimelineFixture()
            .claim(1, "one", "2021")
            .claim(2, "two", "2022")
            .link(inside)
            .link(new ClaimLink(id(1), ClaimRelation.REPEATS, id(3)))
            .build();
    assertThat(timeline.links()).containsExactly(inside);
  }

  @Test
  void valuesAreShownWithTheRegionsNameAndTheSourcesWording() {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    values.put("effect", List.of(new FieldValue.TextValue("locked")));
    values.put(
        "regions",
        List.of(
            new FieldValue.RegionValue("IR", Optional.of("Iran")),
            new FieldValue.RegionValue("UA-43", Optional.of("the peninsula")),
            new FieldValue.RegionValue("ZZ", Optional.empty())));
    values.put(
        "maker",
        List.of(new FieldValue.EntityValue(EntityKind.ORGANISATION, "Xora", Optional.empty())));
    Timeline timeline =
        new TimelineFixture().claim(1, "affected-region", "t", "2021", values).build();
    assertThat(timeline.entries().getFirst().values())
        .containsExactly(
            new LabelledValue(
                "regions", "Regions", "Iran (IR); Crimea (UA-43), as written “the peninsula”; ZZ"),
            new LabelledValue("effect", "Effect", "locked"),
            new LabelledValue("maker", "maker", "Xora"));
  }

  @Test
  void theTextsOfAllRevisionsAreWrittenExactlyAsStored(@TempDir Path folder) throws Exception {
    TimelineEvidence one = evidence(1, "Zeile eins\n\n[🇺🇦 locked] ");
    Timeline timeline =
        new TimelineFixture().claim(1, "a", "2021", one).claim(2, "b", "2022", one).build();
    List<Path> files = new RevisionTexts().write(timeline, folder.resolve("texts"));
    assertThat(files).containsExactly(folder.resolve("texts").resolve(one.revisionId() + ".txt"));
    assertThat(Files.readAllBytes(files.getFirst()))
        .isEqualTo(one.text().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyFormatHasANameAFileAndAWriter() {
    assertThat(ExportFormat.values())
        .extracting(ExportFormat::label)
        .containsExactly("html", "csv", "timelinejs", "timelinejs-csv", "jsonld", "markdown");
    assertThat(ExportFormat.values())
        .extracting(ExportFormat::fileName)
        .containsExactly(
            "timeline.html",
            "timeline.csv",
            "timeline.timelinejs.json",
            "timeline.timelinejs.csv",
            "annotations.jsonld",
            "timeline.md");
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(ExportFormat.ofLabel(format.label())).contains(format);
      assertThat(format.writer()).isNotNull();
    }
    assertThat(ExportFormat.ofLabel("pdf")).isEmpty();
  }
}
