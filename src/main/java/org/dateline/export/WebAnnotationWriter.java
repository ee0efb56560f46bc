package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.model.TextRange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a W3C Web Annotation collection (JSON-LD): one annotation for each marked span, with the
 * claims that rest on it as bodies. What the vocabulary has no word for is defined in a context of
 * our own, inline, so that nothing has to be fetched.
 *
 * <p>A target's source is {@code urn:uuid:} and the revision's identifier; positions count code
 * points in that revision's text. {@code scope} is the address of the article.
 */
final class WebAnnotationWriter implements TimelineWriter {
  static final String ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  static final String SCHEMA = "https://schema.org/";

  /** Names what is ours. It is a name and no address: nothing is ever fetched from it. */
  static final String NAMESPACE = "urn:dateline:";

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Gazetteer GAZETTEER = Gazetteer.shipped();

  private final JsonMapper mapper = JsonMapper.builder().build();

  @Override
  public ExportReport write(Timeline timeline, OutputStream stream) throws IOException {
    Map<UUID, TimelineEvidence> spans = new LinkedHashMap<>();
    Map<UUID, List<TimelineEntry>> claims = new LinkedHashMap<>();
    for (TimelineEntry entry : timeline.entries()) {
      for (TimelineEvidence evidence : entry.evidence()) {
        UUID span = evidence.annotation().id();
        spans.putIfAbsent(span, evidence);
        claims.computeIfAbsent(span, any -> new ArrayList<>()).add(entry);
      }
    }
    String id =
        urn(
            UUID.nameUUIDFromBytes(
                (timeline.title() + '\n' + timeline.generated()).getBytes(StandardCharsets.UTF_8)));
    ObjectNode root = mapper.createObjectNode();
    context(root.putArray("@context"));
    root.put("id", id)
        .put("type", "AnnotationCollection")
        .put("label", timeline.title())
        .put("created", timeline.generated().toString());
    if (!timeline.note().isBlank()) {
      root.put("description", timeline.note());
    }
    root.put("total", spans.size());
    if (!spans.isEmpty()) {
      ObjectNode page =
          root.putObject("first")
              .put("id", id + "#page")
              .put("type", "AnnotationPage")
              .put("partOf", id)
              .put("startIndex", 0);
      ArrayNode items = page.putArray("items");
      spans.forEach((span, evidence) ->
          annotation(timeline, evidence, claims.getOrDefault(span, List.of()), items.addObject()));
      root.put("last", id + "#page");
    }
    stream.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    stream.write('\n');
    stream.flush();
    List<ExportReport.LeftOut> leftOut =
        timeline.entries().stream()
            .filter(entry -> entry.evidence().isEmpty())
            .map(entry ->
                new ExportReport.LeftOut(
                    entry.claim().id(),
                    "The claim “"
                        + OneLine.of(entry.headline())
                        + "” has no evidence, and an annotation needs words that it is about."))
            .toList();
    return new ExportReport(timeline.entries().size() - leftOut.size(), leftOut);
  }

  private static void context(ArrayNode context) {
    context.add(ANNOTATION_CONTEXT);
    ObjectNode own = context.addObject();
    own.put("sdo", SCHEMA).put("dateline", NAMESPACE).put("description", "sdo:description");
    own.putObject("class").put("@id", rdf("type")).put("@type", "@vocab");
    own.put("Claim", "sdo:Claim").put("NewsArticle", "sdo:NewsArticle");
    own.putObject("article").put("@id", NAMESPACE + "article").put("@type", "@id");
    for (String term :
        List.of("headline", "url", "publisher", "author", "datePublished", "inLanguage")) {
      own.put(term, "sdo:" + term);
    }
    own.put("claimText", "sdo:text").put("regionName", "sdo:name");
    for (String term :
        List.of(
            "code",
            "codeName",
            "status",
            "speaker",
            "attribution",
            "eventDate",
            "statedDate",
            "note",
            "field",
            "kind",
            "content",
            "wording",
            "entity",
            "payloadSha256",
            "textSha256",
            "evidenceState")) {
      own.put(term, "dateline:" + term);
    }
    own.putObject("values").put("@id", "dateline:values").put("@container", "@list");
    own.putObject("captured").put("@id", "dateline:captured").put("@type", XSD + "dateTime");
    for (String relation : List.of("supports", "contradicts", "updates", "repeats", "retracts")) {
      own.putObject(relation).put("@id", "dateline:" + relation).put("@type", "@id");
    }
  }

  private static String rdf(String name) {
    return "http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name;
  }

  static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  private static void annotation(
      Timeline timeline, TimelineEvidence span, List<TimelineEntry> entries, ObjectNode node) {
    node.put("id", urn(span.annotation().id()))
        .put("type", "Annotation")
        .put("motivation", "classifying")
        .put("created", span.annotation().created().toString());
    node.putObject("creator").put("type", "Person").put("name", span.annotation().creator());
    ArrayNode bodies = node.putArray("body");
    for (TimelineEntry entry : entries) {
      claim(timeline, entry, bodies.addObject());
      tag(entry, bodies.addObject());
    }
    target(span, node.putObject("target"));
  }

  private static void claim(Timeline timeline, TimelineEntry entry, ObjectNode node) {
    Claim claim = entry.claim();
    node.put("id", urn(claim.id()))
        .put("class", "Claim")
        .put("code", claim.type())
        .put("codeName", entry.code().name());
    if (!claim.text().isEmpty()) {
      node.put("claimText", claim.text());
    }
    node.put("status", claim.status().label());
    claim.speaker().ifPresent(speaker -> node.put("speaker", speaker));
    claim.attribution().ifPresent(words -> node.put("attribution", words));
    claim.eventDate().map(EdtfDate::toString).ifPresent(date -> node.put("eventDate", date));
    claim.statedDate().map(EdtfDate::toString).ifPresent(date -> node.put("statedDate", date));
    claim.note().ifPresent(note -> node.put("note", note));
    if (!claim.values().isEmpty()) {
      ArrayNode values = node.putArray("values");
      claim
          .values()
          .forEach((field, list) -> list.forEach(value -> value(field, value, values.addObject())));
    }
    node.put("created", claim.created().toString());
    node.putObject("creator").put("type", "Person").put("name", claim.creator());
    Map<String, ArrayNode> related = new LinkedHashMap<>();
    timeline
        .linksFrom(claim.id())
        .forEach(link ->
            related.computeIfAbsent(link.relation().label(), node::putArray).add(urn(link.to())));
  }

  private static void value(String field, FieldValue value, ObjectNode node) {
    node.put("field", field);
    switch (value) {
      case FieldValue.RegionValue region -> {
        node.put("kind", "region").put("content", region.code());
        GAZETTEER
            .region(region.code())
            .map(Region::name)
            .ifPresent(name -> node.put("regionName", name));
        region.wording().ifPresent(wording -> node.put("wording", wording));
      }
      case FieldValue.EntityValue entity -> {
        node.put("kind", entity.kind().label()).put("content", entity.name());
        entity.entityId().ifPresent(id -> node.put("entity", urn(id)));
      }
      case FieldValue.TextValue text -> node.put("kind", "text").put("content", text.text());
      case FieldValue.NumberValue number ->
          node.put("kind", "number").put("content", number.display());
      case FieldValue.DateValue date -> node.put("kind", "date").put("content", date.display());
      case FieldValue.ChoiceValue choice ->
          node.put("kind", "choice").put("content", choice.choice());
      case FieldValue.LinkValue link -> node.put("kind", "link").put("content", link.url());
    }
  }

  /** What programs that know no claims show. */
  private static void tag(TimelineEntry entry, ObjectNode node) {
    node.put("type", "TextualBody")
        .put("purpose", "tagging")
        .put("format", "text/plain")
        .put("value", entry.code().name());
  }

  private static void target(TimelineEvidence span, ObjectNode node) {
    TextRange points = span.codePoints();
    node.put("source", urn(span.revisionId()));
    Markup.address(span.url()).ifPresent(address -> node.put("scope", address));
    ArrayNode selectors = node.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", span.quote())
        .put("prefix", span.annotation().selector().prefix())
        .put("suffix", span.annotation().selector().suffix());
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", points.start())
        .put("end", points.end());
    node.putObject("state").put("type", "TimeState").put("sourceDate", span.captured().toString());
    ObjectNode article = node.putObject("article");
    article.put("class", "NewsArticle").put("headline", span.headline()).put("url", span.url());
    span.publisher().ifPresent(name -> article.put("publisher", name));
    if (!span.authors().isEmpty()) {
      ArrayNode authors = article.putArray("author");
      span.authors().forEach(authors::add);
    }
    span.published().ifPresent(time -> article.put("datePublished", time.iso()));
    span.languageTag().ifPresent(tag -> article.put("inLanguage", tag));
    article.put("captured", span.captured().toString());
    span.payloadSha256().ifPresent(hash -> article.put("payloadSha256", hash));
    article.put("textSha256", span.textSha256());
    article.put("evidenceState", span.state().label());
  }
}
