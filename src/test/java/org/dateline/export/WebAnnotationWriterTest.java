package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.id;
import static org.dateline.export.TimelineFixture.report;
import static org.dateline.export.TimelineFixture.write;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.FieldValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebAnnotationWriterTest {
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void positionsCountCodePointsInTheRevisionThatTheTargetNames() throws Exception {
    String marked = "🇺🇦 𠀀 Ünï\n\nسلام [قفل 😀 شد] end 🙂";
    TimelineEvidence evidence = evidence(1, marked, "fa", "https://a.example/ä?b");
    JsonNode target =
        annotations(new TimelineFixture().claim(1, "x", "2021", evidence)).get(0).path("target");
    assertThat(target.path("source").asString()).isEqualTo("urn:uuid:" + evidence.revisionId());
    assertThat(target.path("scope").asString()).isEqualTo("https://a.example/%C3%A4?b");
    JsonNode quote = target.path("selector").path(0);
    JsonNode position = target.path("selector").path(1);
    int[] points = evidence.text().codePoints().toArray();
    int start = position.path("start").asInt();
    int end = position.path("end").asInt();
    assertThat(new String(points, start, end - start))
        .isEqualTo("قفل 😀 شد")
        .isEqualTo(quote.path("exact").asString());
    assertThat(
            quote.path("prefix").asString()
                + quote.path("exact").asString()
                + quote.path("suffix").asString())
        .isEqualTo(evidence.text());
  }

  @Test
  void theCollectionIsWhatTheStandardAsksFor() throws Exception {
    TimelineEvidence shared = evidence(1, "[one] two");
    JsonNode root =
        mapper.readTree(
            write(
                ExportFormat.JSONLD,
                new TimelineFixture()
                    .titled("Locked phones", "note")
                    .claim(1, "x", "2021", shared, evidence(2, "[three]"))
                    .claim(2, "y", "2022", shared)
                    .build()));
    assertThat(root.path("@context").path(0).asString())
        .isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(root.path("@context").path(1).isObject()).isTrue();
    assertThat(root.path("type").asString()).isEqualTo("AnnotationCollection");
    assertThat(root.path("label").asString()).isEqualTo("Locked phones");
    assertThat(root.path("total").asInt()).isEqualTo(2);
    JsonNode page = root.path("first");
    assertThat(page.path("type").asString()).isEqualTo("AnnotationPage");
    assertThat(page.path("partOf").asString()).isEqualTo(root.path("id").asString());
    assertThat(page.path("startIndex").isIntegralNumber()).isTrue();
    assertThat(root.path("last").asString()).isEqualTo(page.path("id").asString());
    assertThat(page.path("items").size()).isEqualTo(2);
    for (JsonNode item : page.path("items")) {
      check(item);
    }
    assertThat(page.path("items").get(0).path("body"))
        .filteredOn(body -> body.has("class"))
        .extracting(body -> body.path("id").asString())
        .containsExactly("urn:uuid:" + id(1), "urn:uuid:" + id(2));
  }

  /** The assertions of the data model's test suite that concern what is written. */
  private static void check(JsonNode annotation) {
    assertThat(URI.create(annotation.path("id").asString()).isAbsolute()).isTrue();
    assertThat(annotation.path("type").asString()).isEqualTo("Annotation");
    assertThat(annotation.path("motivation").asString()).isEqualTo("classifying");
    OffsetDateTime.parse(annotation.path("created").asString());
    assertThat(annotation.path("creator").path("type").asString()).isEqualTo("Person");
    assertThat(annotation.path("creator").path("name").isString()).isTrue();
    for (JsonNode body : annotation.path("body")) {
      boolean external = body.has("id") && !body.has("value") && !body.has("source");
      boolean textual = body.path("value").isString() && !body.has("id");
      assertThat(external ^ textual).isTrue();
      assertThat(body.path("type").asString("TextualBody")).isEqualTo("TextualBody");
    }
    JsonNode target = annotation.path("target");
    assertThat(URI.create(target.path("source").asString()).isAbsolute()).isTrue();
    assertThat(target.has("id")).isFalse();
    assertThat(target.path("selector"))
        .extracting(selector -> selector.path("type").asString())
        .containsExactly("TextQuoteSelector", "TextPositionSelector");
    OffsetDateTime.parse(target.path("state").path("sourceDate").asString());
  }

  @Test
  void aClaimIsWrittenWithItsTypedValuesAndLinks() throws Exception {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    values.put(
        "regions", List.of(new FieldValue.RegionValue("UA-43", Optional.of("the peninsula"))));
    values.put("effect", List.of(new FieldValue.TextValue("locked")));
    JsonNode items =
        annotations(
            new TimelineFixture()
                .claim(1, "affected-region", "x", "2021-09~", values, evidence(1, "[a]"))
                .claim(2, "y", "2022", evidence(2, "[b]"))
                .link(new ClaimLink(id(1), ClaimRelation.CONTRADICTS, id(2))));
    JsonNode claim = items.get(0).path("body").get(0);
    assertThat(claim)
        .isEqualTo(
            mapper.readTree(
                """
                {"id": "urn:uuid:%s", "class": "Claim", "code": "affected-region",
                 "codeName": "Affected region", "claimText": "x", "status": "checked",
                 "eventDate": "2021-09~",
                 "values": [
                   {"field": "regions", "kind": "region", "content": "UA-43",
                    "regionName": "Crimea", "wording": "the peninsula"},
                   {"field": "effect", "kind": "text", "content": "locked"}],
                 "created": "2024-02-03T10:20:31Z",
                 "creator": {"type": "Person", "name": "Ada"},
                 "contradicts": ["urn:uuid:%s"]}
                """
                    .formatted(id(1), id(2))));
  }

  @Test
  void everyTermThatIsNotTheStandardsIsDefinedInTheFile() throws Exception {
    List<String> standard =
        List.of(
            "id",
            "type",
            "motivation",
            "created",
            "creator",
            "name",
            "body",
            "purpose",
            "format",
            "value",
            "target",
            "source",
            "scope",
            "selector",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
            "state",
            "sourceDate");
    JsonNode root =
        mapper.readTree(
            write(
                ExportFormat.JSONLD,
                new TimelineFixture()
                    .claim(
                        1,
                        "affected-region",
                        "x",
                        "2021",
                        Map.of(
                            "regions",
                            List.of(new FieldValue.RegionValue("IR", Optional.of("Iran")))),
                        evidence(1, "[a]"))
                    .build()));
    JsonNode own = root.path("@context").path(1);
    root.path("first")
        .path("items")
        .findParents("id")
        .forEach(node ->
            node.propertyNames()
                .forEach(name ->
                    assertThat(standard.contains(name) || own.has(name)).as(name).isTrue()));
    assertThat(own.path("Claim").asString()).isEqualTo("sdo:Claim");
    assertThat(own.path("sdo").asString()).isEqualTo("https://schema.org/");
  }

  @Test
  void aClaimWithoutEvidenceIsLeftOutAndNamed() throws Exception {
    Timeline timeline = new TimelineFixture().claim(1, "x", "2021").build();
    assertThat(report(ExportFormat.JSONLD, timeline))
        .isEqualTo(
            new ExportReport(
                0,
                List.of(
                    new ExportReport.LeftOut(
                        id(1),
                        "The claim “x” has no evidence, and an annotation needs words that it is"
                            + " about."))));
    JsonNode root = mapper.readTree(write(ExportFormat.JSONLD, timeline));
    assertThat(root.path("total").asInt()).isZero();
    assertThat(root.has("first")).isFalse();
  }

  private JsonNode annotations(TimelineFixture fixture) throws Exception {
    return mapper.readTree(write(ExportFormat.JSONLD, fixture.build())).path("first").path("items");
  }
}
