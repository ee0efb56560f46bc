package org.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Annotation;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;

/** Brings an article's annotations to its other texts. */
final class AnchorCarriage {
  private final Tables tables;
  private final AnchorCarrier carrier;

  AnchorCarriage(Tables tables, AnchorCarrier carrier) {
    this.tables = tables;
    this.carrier = carrier;
  }

  /**
   * Gives every annotation of the article an anchor in {@code current} and every evidence the state
   * that follows. What was found there before stays: a text that returns gets its anchors back.
   */
  List<Anchor> carryTo(Edit edit, Revision current) {
    List<Anchor> anchors = new ArrayList<>();
    byRevision(edit, current.articleId())
        .forEach((marked, annotations) -> {
          if (marked.equals(current.id())) {
            annotations.forEach(annotation -> settle(edit, annotation, own(annotation), current));
          } else {
            anchors.addAll(carry(edit, marked, current, annotations));
          }
        });
    return anchors;
  }

  /**
   * Gives every annotation of the article an anchor in a text that is not its current one. What the
   * current text says of the evidence, and what people decided about it, stays.
   */
  void carryAlong(Edit edit, Revision earlier) {
    byRevision(edit, earlier.articleId())
        .forEach((marked, annotations) -> {
          if (!marked.equals(earlier.id())) {
            anchors(edit, marked, earlier, annotations);
          }
        });
  }

  /** The annotations of an article by the text that they were made on. */
  private Map<UUID, List<Annotation>> byRevision(Edit edit, UUID articleId) {
    Map<UUID, List<Annotation>> byRevision = new LinkedHashMap<>();
    for (Annotation annotation : annotations(edit, articleId)) {
      byRevision.computeIfAbsent(annotation.revisionId(), id -> new ArrayList<>()).add(annotation);
    }
    return byRevision;
  }

  /** Gives one new annotation, made on an older text, its anchor in the current one. */
  EvidenceState carryNew(Edit edit, Annotation annotation, Revision current) {
    if (annotation.revisionId().equals(current.id())) {
      return EvidenceState.INTACT;
    }
    return EvidenceVerdicts.of(
        carry(edit, annotation.revisionId(), current, List.of(annotation)).getFirst());
  }

  private List<Anchor> carry(
      Edit edit, UUID markedRevision, Revision current, List<Annotation> annotations) {
    Map<UUID, Anchor> found = anchors(edit, markedRevision, current, annotations);
    List<Anchor> anchors = new ArrayList<>();
    for (Annotation annotation : annotations) {
      Anchor anchor = Optional.ofNullable(found.get(annotation.id())).orElseThrow();
      settle(edit, annotation, anchor, current);
      anchors.add(anchor);
    }
    return anchors;
  }

  /** The anchors of annotations in another text, by the annotation: those there are, else new. */
  private Map<UUID, Anchor> anchors(
      Edit edit, UUID markedRevision, Revision to, List<Annotation> annotations) {
    Map<UUID, Anchor> found = new HashMap<>();
    List<Annotation> open = new ArrayList<>();
    for (Annotation annotation : annotations) {
      edit.find(tables.anchors, annotation.id() + " " + to.id())
          .ifPresentOrElse(
              anchor -> found.put(annotation.id(), anchor), () -> open.add(annotation));
    }
    if (!open.isEmpty()) {
      Revision from = edit.find(tables.revisions, markedRevision.toString()).orElseThrow();
      Map<UUID, Anchor> carried = new HashMap<>();
      carrier
          .carry(from, to, List.copyOf(open))
          .forEach(anchor -> carried.put(anchor.annotationId(), anchor));
      for (Annotation annotation : open) {
        Anchor anchor =
            checked(
                Optional.ofNullable(carried.get(annotation.id()))
                    .orElseGet(() -> skipped(annotation, to)),
                annotation,
                to);
        found.put(annotation.id(), edit.create(tables.anchors, anchor));
      }
    }
    return found;
  }

  private static Anchor skipped(Annotation annotation, Revision current) {
    return new Anchor(
        annotation.id(), current.id(), AnchorStatus.SKIPPED, Optional.empty(), List.of());
  }

  private static Anchor own(Annotation annotation) {
    return new Anchor(
        annotation.id(),
        annotation.revisionId(),
        AnchorStatus.EXACT,
        Optional.of(new Anchor.Place(annotation.selector().range(), 1.0, Set.of())),
        List.of());
  }

  /** A wrong anchor is worse than a lost one: what is said of the words has to be so. */
  private static Anchor checked(Anchor anchor, Annotation annotation, Revision current) {
    boolean placed =
        switch (anchor.status()) {
          case EXACT, MOVED, CHANGED -> true;
          case AMBIGUOUS, ORPHANED, SKIPPED -> false;
        };
    if (!anchor.revisionId().equals(current.id()) || placed != anchor.place().isPresent()) {
      throw new IllegalArgumentException("not an anchor in revision " + current.id());
    }
    anchor
        .place()
        .ifPresent(place -> {
          boolean same = place.range().in(current.text()).equals(annotation.selector().exact());
          if (same == (anchor.status() == AnchorStatus.CHANGED)) {
            throw new IllegalArgumentException(
                "the words at the anchor are not as it says: " + anchor);
          }
        });
    return anchor;
  }

  private void settle(Edit edit, Annotation annotation, Anchor anchor, Revision current) {
    for (Evidence evidence : evidence(edit, annotation.id())) {
      if (!reviewStands(edit, evidence, annotation, anchor, current)) {
        edit.update(
            tables.evidence,
            evidence,
            new Evidence(
                evidence.claimId(),
                evidence.annotationId(),
                EvidenceVerdicts.of(anchor),
                Optional.empty()));
      }
    }
  }

  /**
   * Whether a person has already judged the very words that are there now, and what turns them; or
   * that they are gone.
   */
  private boolean reviewStands(
      Edit edit, Evidence evidence, Annotation annotation, Anchor anchor, Revision current) {
    if (evidence.reviewedRevision().isEmpty()) {
      return false;
    }
    UUID reviewed = evidence.reviewedRevision().orElseThrow();
    Optional<Anchor> then =
        reviewed.equals(annotation.revisionId())
            ? Optional.of(own(annotation))
            : edit.find(tables.anchors, annotation.id() + " " + reviewed);
    if (then.isEmpty()) {
      return false;
    }
    Anchor judged = then.orElseThrow();
    if (judged.place().isEmpty() || anchor.place().isEmpty()) {
      return judged.place().isEmpty()
          && anchor.place().isEmpty()
          && judged.status() == anchor.status();
    }
    Optional<String> words =
        edit.find(tables.revisions, reviewed.toString())
            .map(revision -> judged.place().orElseThrow().range().in(revision.text()));
    Anchor.Place now = anchor.place().orElseThrow();
    return words.filter(now.range().in(current.text())::equals).isPresent()
        && judged.place().orElseThrow().around().equals(now.around());
  }

  private List<Annotation> annotations(Edit edit, UUID articleId) {
    return edit.handle()
        .createQuery(
            "SELECT a.* FROM annotation a JOIN revision r ON r.id = a.revision_id WHERE"
                + " r.article_id = :article ORDER BY a.id")
        .bind("article", Sql.id(articleId))
        .map((row, context) -> EvidenceTables.Annotations.annotation(row))
        .list();
  }

  private List<Evidence> evidence(Edit edit, UUID annotationId) {
    return edit.handle()
        .createQuery("SELECT * FROM evidence WHERE annotation_id = :annotation")
        .bind("annotation", Sql.id(annotationId))
        .map((row, context) -> EvidenceTables.EvidenceRows.evidence(row))
        .list();
  }
}
