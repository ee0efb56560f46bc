package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Annotation;
import org.dateline.model.Claim;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;

/**
 * The evidence that an edit touched, and what people decide about it. A verdict stays over later
 * texts until the words change again. Safe for use by several threads.
 */
public final class EvidenceReviews {
  /** The name of the edit that a decision is. */
  static final String TITLE = "Review evidence";

  private static final String WAITING =
      " FROM evidence e JOIN annotation a ON a.id = e.annotation_id JOIN revision r ON r.id ="
          + " a.revision_id JOIN article ar ON ar.id = r.article_id JOIN revision now ON now.id ="
          + " ar.current_revision_id JOIN capture c ON c.id = now.capture_id WHERE e.state <>"
          + " 'INTACT' AND e.reviewed_revision IS NULL";

  private final Journal journal;
  private final Tables tables;

  EvidenceReviews(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /**
   * One piece of evidence that waits for a person.
   *
   * @param claim the claim
   * @param annotation the marked words
   * @param since when the text that touched it was captured
   */
  public record Waiting(UUID claim, UUID annotation, Instant since) {}

  /**
   * What a person decides.
   *
   * @param verdict whether the article still says it
   * @param place where the words are now, chosen among several; absent where that is clear
   * @param status how far the claim is checked now, where that changes too
   */
  public record Decision(
      EvidenceState verdict, Optional<Anchor.Place> place, Optional<ClaimStatus> status) {
    /** A verdict on the words where they were found. */
    public static Decision of(EvidenceState verdict) {
      return new Decision(verdict, Optional.empty(), Optional.empty());
    }
  }

  /** What waits, the latest change first. */
  public List<Waiting> waiting() {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT e.claim_id, e.annotation_id, c.fetched_at"
                        + WAITING
                        + " ORDER BY c.fetched_at DESC, e.claim_id, e.annotation_id")
                .map((row, context) ->
                    new Waiting(
                        Sql.id(row, "claim_id"),
                        Sql.id(row, "annotation_id"),
                        Sql.time(row, "fetched_at")))
                .list());
  }

  /** How many pieces of evidence wait. */
  public int count() {
    return journal
        .database()
        .read(handle -> handle.createQuery("SELECT COUNT(*)" + WAITING).mapTo(Integer.class).one());
  }

  /**
   * Keeps a person's decision on evidence whose words changed, as one edit.
   *
   * @throws EditRefusedException where the evidence is not there, or the article has another text
   *     by now than the one that the place is in
   */
  public Evidence decide(UUID claimId, UUID annotationId, Decision decision)
      throws EditRefusedException {
    return journal.work(
        TITLE,
        edit -> {
          Evidence before =
              edit.find(tables.evidence, claimId + " " + annotationId)
                  .orElseThrow(() -> new EditRefusedException("This evidence is no longer there."));
          Annotation annotation =
              edit.find(tables.annotations, annotationId.toString()).orElseThrow();
          Revision marked =
              edit.find(tables.revisions, annotation.revisionId().toString()).orElseThrow();
          Optional<UUID> current =
              edit.find(tables.articles, marked.articleId().toString())
                  .flatMap(ArticleTables.ArticleState::currentRevision);
          if (decision.place().isPresent() && current.isPresent()) {
            place(edit, annotation, current.orElseThrow(), decision.place().orElseThrow());
          }
          if (decision.status().isPresent()) {
            Claim claim =
                edit.find(tables.claims, claimId.toString())
                    .orElseThrow(() -> new EditRefusedException("This claim is no longer there."));
            edit.update(tables.claims, claim, withStatus(claim, decision.status().orElseThrow()));
          }
          return edit.update(
              tables.evidence,
              before,
              new Evidence(claimId, annotationId, decision.verdict(), current));
        });
  }

  private void place(Edit edit, Annotation annotation, UUID revision, Anchor.Place place)
      throws EditRefusedException {
    Anchor before =
        edit.find(tables.anchors, annotation.id() + " " + revision)
            .filter(anchor ->
                anchor.candidates().contains(place)
                    || anchor.place().filter(place::equals).isPresent())
            .orElseThrow(() ->
                new EditRefusedException(
                    "The article has changed again; look at its newest text and choose anew."));
    Anchor.Place chosen = new Anchor.Place(place.range(), 1.0, place.changes(), place.around());
    edit.update(
        tables.anchors,
        before,
        new Anchor(
            annotation.id(),
            revision,
            place.changes().isEmpty() ? AnchorStatus.MOVED : AnchorStatus.CHANGED,
            Optional.of(chosen),
            before.candidates()));
  }

  private static Claim withStatus(Claim claim, ClaimStatus status) {
    return new Claim(
        claim.id(),
        claim.type(),
        claim.text(),
        status,
        claim.speaker(),
        claim.attribution(),
        claim.eventDate(),
        claim.statedDate(),
        claim.note(),
        claim.values(),
        claim.created(),
        claim.creator());
  }
}
