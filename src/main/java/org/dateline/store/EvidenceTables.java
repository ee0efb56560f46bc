package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Annotation;
import org.dateline.model.ChangeKind;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;
import tools.jackson.core.type.TypeReference;

/**
 * The tables of what claims rest on: marked words, where they went, and whether they still stand.
 */
final class EvidenceTables {
  private EvidenceTables() {}

  static final class Annotations extends RecordTable<Annotation> {
    Annotations() {
      super(
          ObjectKind.ANNOTATION,
          Annotation.class,
          "annotation",
          List.of("id"),
          List.of(
              "revision_id",
              "exact",
              "prefix",
              "suffix",
              "range_start",
              "range_end",
              "creator",
              "created"));
    }

    @Override
    List<Object> key(Annotation annotation) {
      return List.of(annotation.id());
    }

    @Override
    List<Object> columns(Annotation annotation) {
      Selector selector = annotation.selector();
      return List.of(
          annotation.revisionId(),
          selector.exact(),
          selector.prefix(),
          selector.suffix(),
          selector.start(),
          selector.end(),
          annotation.creator(),
          annotation.created());
    }

    @Override
    Annotation read(ResultSet row) throws SQLException {
      return annotation(row);
    }

    static Annotation annotation(ResultSet row) throws SQLException {
      return new Annotation(
          Sql.id(row, "id"),
          Sql.id(row, "revision_id"),
          new Selector(
              row.getString("exact"),
              row.getString("prefix"),
              row.getString("suffix"),
              row.getInt("range_start"),
              row.getInt("range_end")),
          row.getString("creator"),
          Sql.time(row, "created"));
    }
  }

  /** A place of an anchor as it is written down: a set has no order, this has. */
  record WrittenPlace(
      int start,
      int end,
      double score,
      List<ChangeKind> changes,
      Optional<List<ChangeKind>> around) {
    static WrittenPlace of(Anchor.Place place) {
      return new WrittenPlace(
          place.range().start(),
          place.range().end(),
          place.score(),
          place.changes().stream().sorted().toList(),
          Optional.of(place.around().stream().sorted().toList()).filter(kinds -> !kinds.isEmpty()));
    }

    Anchor.Place place() {
      return new Anchor.Place(
          new TextRange(start, end),
          score,
          Set.copyOf(changes),
          around.map(Set::copyOf).orElseGet(Set::of));
    }
  }

  /** An anchor as the change log writes it. */
  record WrittenAnchor(
      UUID annotationId,
      UUID revisionId,
      AnchorStatus status,
      Optional<WrittenPlace> place,
      List<WrittenPlace> candidates) {
    static WrittenAnchor of(Anchor anchor) {
      return new WrittenAnchor(
          anchor.annotationId(),
          anchor.revisionId(),
          anchor.status(),
          anchor.place().map(WrittenPlace::of),
          anchor.candidates().stream().map(WrittenPlace::of).toList());
    }

    Anchor anchor() {
      return new Anchor(
          annotationId,
          revisionId,
          status,
          place.map(WrittenPlace::place),
          candidates.stream().map(WrittenPlace::place).toList());
    }
  }

  static final class Anchors extends RecordTable<Anchor> {
    private final CanonicalJson json;

    Anchors(CanonicalJson json) {
      super(
          ObjectKind.ANCHOR,
          Anchor.class,
          "anchor",
          List.of("annotation_id", "revision_id"),
          List.of(
              "status", "range_start", "range_end", "score", "changes", "around", "candidates"));
      this.json = json;
    }

    @Override
    List<Object> key(Anchor anchor) {
      return List.of(anchor.annotationId(), anchor.revisionId());
    }

    @Override
    List<Object> columns(Anchor anchor) {
      Optional<WrittenPlace> place = anchor.place().map(WrittenPlace::of);
      return List.of(
          anchor.status().name(),
          place.map(WrittenPlace::start),
          place.map(WrittenPlace::end),
          place.map(WrittenPlace::score),
          place.map(written -> names(written.changes())),
          place.flatMap(WrittenPlace::around).map(Anchors::names),
          json.write(anchor.candidates().stream().map(WrittenPlace::of).toList()));
    }

    @Override
    List<Object> keyOf(String id) {
      return idPair(id);
    }

    @Override
    Anchor read(ResultSet row) throws SQLException {
      Optional<Anchor.Place> place = Optional.empty();
      Optional<String> changes = Sql.text(row, "changes");
      if (changes.isPresent()) {
        place =
            Optional.of(
                new Anchor.Place(
                    new TextRange(row.getInt("range_start"), row.getInt("range_end")),
                    row.getDouble("score"),
                    kinds(changes.orElseThrow()),
                    kinds(Sql.text(row, "around").orElse(""))));
      }
      List<WrittenPlace> candidates =
          json.read(row.getString("candidates"), new TypeReference<List<WrittenPlace>>() {});
      return new Anchor(
          Sql.id(row, "annotation_id"),
          Sql.id(row, "revision_id"),
          AnchorStatus.valueOf(row.getString("status")),
          place,
          candidates.stream().map(WrittenPlace::place).toList());
    }

    private static String names(List<ChangeKind> kinds) {
      return kinds.stream().map(ChangeKind::name).collect(Collectors.joining(" "));
    }

    private static Set<ChangeKind> kinds(String names) {
      return Arrays.stream(names.split(" "))
          .filter(name -> !name.isEmpty())
          .map(ChangeKind::valueOf)
          .collect(Collectors.toSet());
    }

    @Override
    String json(CanonicalJson canonical, Anchor anchor) {
      return canonical.write(WrittenAnchor.of(anchor));
    }

    @Override
    Anchor parse(CanonicalJson canonical, String words) {
      return canonical.read(words, WrittenAnchor.class).anchor();
    }
  }

  static final class EvidenceRows extends RecordTable<Evidence> {
    EvidenceRows() {
      super(
          ObjectKind.EVIDENCE,
          Evidence.class,
          "evidence",
          List.of("claim_id", "annotation_id"),
          List.of("state", "reviewed_revision"));
    }

    @Override
    List<Object> key(Evidence evidence) {
      return List.of(evidence.claimId(), evidence.annotationId());
    }

    @Override
    List<Object> columns(Evidence evidence) {
      return List.of(evidence.state().name(), evidence.reviewedRevision());
    }

    @Override
    List<Object> keyOf(String id) {
      return idPair(id);
    }

    @Override
    Evidence read(ResultSet row) throws SQLException {
      return evidence(row);
    }

    static Evidence evidence(ResultSet row) throws SQLException {
      return new Evidence(
          Sql.id(row, "claim_id"),
          Sql.id(row, "annotation_id"),
          EvidenceState.valueOf(row.getString("state")),
          Sql.optionalId(row, "reviewed_revision"));
    }
  }
}
