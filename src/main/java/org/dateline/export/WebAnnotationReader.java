package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;
import org.dateline.model.TextRange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the web annotations that {@code export} writes, with claims, values and links as they were.
 * Collections of other programs, which name their own terms, are refused.
 */
public final class WebAnnotationReader {
  private static final String URN = "urn:uuid:";

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxDocumentLength(CsvTable.LARGEST)
                          .build())
                  .build())
          .build();

  /**
   * Reads a collection.
   *
   * @throws ImportException where it is none of ours, with a sentence for the person
   * @throws IOException where the stream breaks
   */
  public ImportedTimeline read(InputStream stream) throws ImportException, IOException {
    byte[] bytes = stream.readNBytes(CsvTable.LARGEST + 1);
    if (bytes.length > CsvTable.LARGEST) {
      throw new ImportException("The file is larger than 256 MiB.");
    }
    JsonNode root;
    try {
      root = mapper.readTree(bytes);
    } catch (JacksonException broken) {
      throw new ImportException("The file is not well-formed JSON.", broken);
    }
    boolean ours =
        root.path("@context")
            .path(1)
            .path("dateline")
            .asString("")
            .equals(WebAnnotationWriter.NAMESPACE);
    if (!ours || !root.path("type").asString("").equals("AnnotationCollection")) {
      throw new ImportException("The file is not an annotation collection that Dateline wrote.");
    }
    Map<UUID, Claim> claims = new LinkedHashMap<>();
    Set<ClaimLink> links = new LinkedHashSet<>();
    List<ImportedTimeline.Quotation> quotations = new ArrayList<>();
    int number = 0;
    for (JsonNode annotation : root.path("first").path("items")) {
      number++;
      try {
        List<UUID> resting = new ArrayList<>();
        for (JsonNode body : annotation.path("body")) {
          if (body.path("class").asString("").equals("Claim")) {
            Claim claim = claim(body);
            claims.putIfAbsent(claim.id(), claim);
            links.addAll(links(claim.id(), body));
            resting.add(claim.id());
          }
        }
        quotations.add(quotation(resting, annotation));
      } catch (IllegalArgumentException | DateTimeException | JacksonException wrong) {
        throw new ImportException(
            "The annotation number " + number + " of the file cannot be read.", wrong);
      }
    }
    return new ImportedTimeline(
        root.path("label").asString(""),
        List.copyOf(claims.values()),
        quotations,
        List.copyOf(links));
  }

  private static UUID id(JsonNode node) {
    String urn = node.asString("");
    if (!urn.startsWith(URN)) {
      throw new IllegalArgumentException("not a UUID: " + urn);
    }
    return UUID.fromString(urn.substring(URN.length()));
  }

  private static ImportedTimeline.Quotation quotation(List<UUID> claims, JsonNode annotation) {
    JsonNode target = annotation.path("target");
    String exact = "";
    Optional<TextRange> range = Optional.empty();
    for (JsonNode selector : target.path("selector")) {
      switch (selector.path("type").asString("")) {
        case "TextQuoteSelector" -> exact = selector.path("exact").asString("");
        case "TextPositionSelector" ->
            range =
                Optional.of(
                    new TextRange(
                        selector.path("start").asInt(-1), selector.path("end").asInt(-1)));
        default -> throw new IllegalArgumentException("an unknown selector");
      }
    }
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("no quote");
    }
    return new ImportedTimeline.Quotation(
        claims,
        target.path("article").path("url").asString(""),
        id(target.path("source")),
        exact,
        range.orElseThrow(() -> new IllegalArgumentException("no position")),
        annotation.path("creator").path("name").asString(""),
        Instant.parse(annotation.path("created").asString("")));
  }

  private static Claim claim(JsonNode body) {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    for (JsonNode value : body.path("values")) {
      values
          .computeIfAbsent(value.path("field").asString(""), any -> new ArrayList<>())
          .add(value(value));
    }
    return new Claim(
        id(body.path("id")),
        body.path("code").asString(""),
        body.path("claimText").asString(""),
        ClaimStatus.ofLabel(body.path("status").asString(""))
            .orElseThrow(() -> new IllegalArgumentException("an unknown status")),
        words(body, "speaker"),
        words(body, "attribution"),
        date(body, "eventDate"),
        date(body, "statedDate"),
        words(body, "note"),
        values,
        Instant.parse(body.path("created").asString("")),
        body.path("creator").path("name").asString(""));
  }

  private static Optional<String> words(JsonNode body, String property) {
    return Optional.of(body.path(property)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static Optional<EdtfDate> date(JsonNode body, String property) {
    return words(body, property)
        .map(form ->
            EdtfDate.parse(form)
                .orElseThrow(() -> new IllegalArgumentException("no date: " + form)));
  }

  private static FieldValue value(JsonNode node) {
    String content = node.path("content").asString("");
    String kind = node.path("kind").asString("");
    return switch (kind) {
      case "region" -> new FieldValue.RegionValue(content, words(node, "wording"));
      case "text" -> new FieldValue.TextValue(content);
      case "number" -> new FieldValue.NumberValue(new BigDecimal(content));
      case "date" ->
          new FieldValue.DateValue(
              EdtfDate.parse(content)
                  .orElseThrow(() -> new IllegalArgumentException("no date: " + content)));
      case "choice" -> new FieldValue.ChoiceValue(content);
      case "link" -> new FieldValue.LinkValue(content);
      default ->
          new FieldValue.EntityValue(
              EntityKind.ofLabel(kind)
                  .orElseThrow(() -> new IllegalArgumentException("an unknown kind: " + kind)),
              content,
              node.has("entity") ? Optional.of(id(node.path("entity"))) : Optional.empty());
    };
  }

  private static List<ClaimLink> links(UUID from, JsonNode body) {
    List<ClaimLink> links = new ArrayList<>();
    for (ClaimRelation relation : ClaimRelation.values()) {
      for (JsonNode to : body.path(relation.label())) {
        links.add(new ClaimLink(from, relation, id(to)));
      }
    }
    return links;
  }
}
