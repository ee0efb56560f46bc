package org.dateline.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.model.ChangeKind;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.model.Selector;
import org.dateline.model.Story;
import org.dateline.store.AnchorHistory;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EvidenceDetails;
import org.dateline.text.CodePoints;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes claims for a script and for a person. */
final class ClaimText {
  private final Desk desk;
  private final Codebook codebook;
  private final Gazetteer gazetteer;
  private final Map<UUID, String> stories;
  private final Map<UUID, CodePoints> points = new HashMap<>();

  ClaimText(Desk desk) {
    this.desk = desk;
    this.codebook = desk.claims().codebook();
    this.gazetteer = desk.claims().gazetteer();
    this.stories =
        desk.library().stories().stream()
            .map(listed -> listed.story())
            .collect(Collectors.toMap(Story::id, Story::name));
  }

  /** A claim with its values, links and evidence. */
  ObjectNode json(ClaimDetails details) {
    Claim claim = details.claim();
    ObjectNode node = Json.object();
    node.put("claim", claim.id().toString()).put("type", claim.type());
    if (!claim.text().isEmpty()) {
      node.put("text", claim.text());
    }
    node.put("status", claim.status().label());
    claim.speaker().ifPresent(value -> node.put("speaker", value));
    claim.attribution().ifPresent(value -> node.put("attribution", value));
    claim.eventDate().map(EdtfDate::toString).ifPresent(value -> node.put("eventDate", value));
    claim.statedDate().map(EdtfDate::toString).ifPresent(value -> node.put("statedDate", value));
    claim.note().ifPresent(value -> node.put("note", value));
    ObjectNode values = node.putObject("values");
    claim
        .values()
        .forEach((field, list) -> {
          ArrayNode array = values.putArray(field);
          list.forEach(value -> add(array, value));
        });
    if (!details.stories().isEmpty()) {
      ArrayNode names = node.putArray("stories");
      details.stories().stream().map(stories::get).sorted().forEach(names::add);
    }
    if (!details.links().isEmpty()) {
      ArrayNode links = node.putArray("links");
      for (ClaimLink link : details.links()) {
        links
            .addObject()
            .put("from", link.from().toString())
            .put("relation", link.relation().label())
            .put("to", link.to().toString());
      }
    }
    ArrayNode evidence = node.putArray("evidence");
    details.evidence().forEach(piece -> evidence.add(evidence(piece)));
    node.put("created", claim.created().toString()).put("creator", claim.creator());
    return node;
  }

  /** A claim with all that, and where its words stood in the other texts of their articles. */
  ObjectNode jsonWithHistory(ClaimDetails details) {
    ObjectNode node = json(details);
    for (int at = 0; at < details.evidence().size(); at++) {
      ArrayNode texts = ((ObjectNode) node.get("evidence").get(at)).putArray("texts");
      for (AnchorHistory.Step step :
          desk.claims().history(details.evidence().get(at).annotation().id())) {
        ObjectNode text =
            texts
                .addObject()
                .put("text", step.ordinal())
                .put("revision", step.anchor().revisionId().toString())
                .put("captured", step.captured().toString())
                .put("status", step.anchor().status().label());
        ArrayNode changes = text.putArray("changes");
        changes(step).forEach(changes::add);
        step.words().ifPresent(words -> text.put("exact", words));
      }
    }
    return node;
  }

  private static List<String> changes(AnchorHistory.Step step) {
    return step.anchor().place().stream()
        .flatMap(place -> Stream.concat(place.changes().stream(), place.around().stream()))
        .distinct()
        .sorted()
        .map(ChangeKind::label)
        .toList();
  }

  private ObjectNode evidence(EvidenceDetails piece) {
    ObjectNode node = Json.object();
    Selector selector = piece.annotation().selector();
    node.put("annotation", piece.annotation().id().toString())
        .put("article", piece.article().id().toString())
        .put("url", piece.article().url())
        .put("title", piece.source().headline())
        .put("revision", piece.source().revisionId().toString())
        .put("exact", selector.exact());
    CodePoints offsets =
        points.computeIfAbsent(
            piece.source().revisionId(),
            id -> CodePoints.of(desk.library().revision(id).orElseThrow().text()));
    node.put("start", offsets.toCodePoint(selector.start()))
        .put("end", offsets.toCodePoint(selector.end()))
        .put("state", piece.evidence().state().label());
    piece
        .anchor()
        .ifPresent(anchor -> {
          ObjectNode now = node.putObject("now");
          now.put("revision", anchor.revisionId().toString())
              .put("status", anchor.status().label());
          anchor
              .place()
              .ifPresent(place -> {
                now.put("score", place.score());
                ArrayNode changes = now.putArray("changes");
                place.changes().stream().sorted().forEach(kind -> changes.add(kind.label()));
                desk.library()
                    .revision(anchor.revisionId())
                    .ifPresent(revision -> now.put("exact", place.range().in(revision.text())));
              });
        });
    return node;
  }

  private void add(ArrayNode array, FieldValue value) {
    switch (value) {
      case FieldValue.RegionValue region -> {
        ObjectNode node = array.addObject().put("code", region.code());
        gazetteer.region(region.code()).map(Region::name).ifPresent(name -> node.put("name", name));
        region.wording().ifPresent(words -> node.put("wording", words));
      }
      case FieldValue.EntityValue entity -> {
        ObjectNode node =
            array.addObject().put("name", entity.name()).put("kind", entity.kind().label());
        entity.entityId().ifPresent(id -> node.put("entity", id.toString()));
      }
      case FieldValue.NumberValue number -> array.add(number.number());
      case FieldValue.TextValue text -> array.add(text.text());
      case FieldValue.DateValue date -> array.add(date.display());
      case FieldValue.ChoiceValue choice -> array.add(choice.choice());
      case FieldValue.LinkValue link -> array.add(link.url());
    }
  }

  /** A claim on one line. */
  String line(ClaimDetails details) {
    Claim claim = details.claim();
    String date = claim.timelineDate().map(EdtfDate::toString).orElse("undated");
    return claim.id() + "  " + date + "  " + claim.type() + "  " + words(details);
  }

  /** A claim with everything, on several lines. */
  String page(ClaimDetails details) {
    Claim claim = details.claim();
    StringBuilder page = new StringBuilder();
    page.append(codebook.code(claim.type()).map(Code::name).orElse(claim.type()))
        .append(" (")
        .append(claim.status().label())
        .append(")\n")
        .append(words(details))
        .append('\n');
    claim.timelineDate().ifPresent(date -> page.append("Date: ").append(date).append('\n'));
    claim.speaker().ifPresent(name -> page.append("Speaker: ").append(name).append('\n'));
    claim
        .values()
        .forEach((field, list) ->
            page.append(field)
                .append(": ")
                .append(list.stream().map(FieldValue::display).collect(Collectors.joining("; ")))
                .append('\n'));
    claim.note().ifPresent(note -> page.append("Note: ").append(note).append('\n'));
    for (EvidenceDetails piece : details.evidence()) {
      page.append("“")
          .append(piece.annotation().selector().exact())
          .append("”\n  ")
          .append(piece.source().headline())
          .append(", ")
          .append(piece.article().url())
          .append(" (")
          .append(piece.evidence().state().label())
          .append(")\n");
      for (AnchorHistory.Step step : desk.claims().history(piece.annotation().id())) {
        page.append("  Text ").append(step.ordinal()).append(", captured ").append(step.captured());
        page.append(": ").append(step.anchor().status().label());
        if (!changes(step).isEmpty()) {
          page.append(" (").append(String.join(", ", changes(step))).append(")");
        }
        step.words()
            .filter(words -> !words.equals(piece.annotation().selector().exact()))
            .ifPresent(words -> page.append(", “").append(words).append("”"));
        page.append('\n');
      }
    }
    return page.toString().stripTrailing();
  }

  private static String words(ClaimDetails details) {
    if (!details.claim().text().isEmpty()) {
      return details.claim().text();
    }
    List<EvidenceDetails> evidence = details.evidence();
    return evidence.isEmpty()
        ? ""
        : "“" + evidence.getFirst().annotation().selector().exact() + "”";
  }
}
