package org.dateline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Change;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.jdbi.v3.core.Handle;

/**
 * What people decided about evidence whose words changed, as the change log tells it, and how a
 * decision is opened again. Safe for use by several threads.
 */
public final class EvidenceDecisions {
  /** How many of the last decisions are told. */
  private static final int MOST = 200;

  private final Journal journal;
  private final Tables tables;

  EvidenceDecisions(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /**
   * A decision that stands.
   *
   * @param claim the claim
   * @param annotation the marked words
   * @param at when it was decided
   * @param agent who decided
   * @param verdict whether the article still says it
   * @param status what the claim was marked as with it
   */
  public record Decided(
      UUID claim,
      UUID annotation,
      Instant at,
      String agent,
      EvidenceState verdict,
      Optional<ClaimStatus> status) {}

  /** A row of the log with the edit that it belongs to. */
  private record Logged(UUID edit, Change change) {}

  /** The decisions that stand, the last one first, {@value #MOST} at most. */
  public List<Decided> latest() {
    return journal
        .database()
        .read(handle -> {
          List<Decided> decided = new ArrayList<>();
          Set<String> seen = new HashSet<>();
          for (Logged logged : decisions(handle, "", Map.of())) {
            Evidence then =
                tables.evidence.parse(tables.json, logged.change().after().orElseThrow());
            boolean stands =
                seen.add(logged.change().objectId())
                    && tables
                        .evidence
                        .find(handle, logged.change().objectId())
                        .filter(then::equals)
                        .isPresent();
            if (stands && decided.size() < MOST) {
              decided.add(
                  new Decided(
                      then.claimId(),
                      then.annotationId(),
                      logged.change().at(),
                      logged.change().agent(),
                      then.state(),
                      status(handle, logged.edit(), then.claimId())));
            }
          }
          return decided;
        });
  }

  /**
   * Lets evidence wait for a person again, as one edit. The claim and the place get back what the
   * decision changed on them, unless that was changed again since.
   *
   * @throws EditRefusedException where no decision stands
   */
  public Evidence reopen(UUID claimId, UUID annotationId) throws EditRefusedException {
    String id = claimId + " " + annotationId;
    return journal.work(
        "Reopen evidence",
        edit -> {
          Evidence present =
              edit.find(tables.evidence, id)
                  .filter(evidence -> evidence.reviewedRevision().isPresent())
                  .orElseThrow(
                      () -> new EditRefusedException("This waits for a decision already."));
          Logged logged =
              decisions(edit.handle(), "AND c.object_id = :id", Map.of("id", id)).stream()
                  .findFirst()
                  .orElseThrow(() ->
                      new EditRefusedException(
                          "Nobody decided on this; there is nothing to reopen."));
          for (Change change : ChangeLog.ofEdit(edit.handle(), logged.edit())) {
            giveBack(edit, tables.claims, change);
            giveBack(edit, tables.anchors, change);
          }
          EvidenceState before =
              logged
                  .change()
                  .before()
                  .map(words -> tables.evidence.parse(tables.json, words).state())
                  .filter(state -> state != EvidenceState.INTACT)
                  .orElse(EvidenceState.UNCERTAIN);
          return edit.update(
              tables.evidence,
              present,
              new Evidence(claimId, annotationId, before, Optional.empty()));
        });
  }

  private <T> void giveBack(Edit edit, RecordTable<T> table, Change change)
      throws EditRefusedException {
    if (!change.objectKind().equals(table.kind().label())) {
      return;
    }
    T after = table.parse(tables.json, change.after().orElseThrow());
    Optional<T> present = edit.find(table, change.objectId()).filter(after::equals);
    if (present.isPresent()) {
      T before = table.parse(tables.json, change.before().orElseThrow());
      edit.update(table, present.orElseThrow(), before);
    }
  }

  private Optional<ClaimStatus> status(Handle handle, UUID edit, UUID claim) {
    return ChangeLog.ofEdit(handle, edit).stream()
        .filter(change ->
            change.objectKind().equals(ObjectKind.CLAIM.label())
                && change.objectId().equals(claim.toString()))
        .findFirst()
        .flatMap(Change::after)
        .map(words -> tables.claims.parse(tables.json, words).status());
  }

  /**
   * What the log says of decisions, the last one first; those taken back among them.
   *
   * @param only a further condition, with its values
   */
  private static List<Logged> decisions(Handle handle, String only, Map<String, String> values) {
    return handle
        .createQuery(
            "SELECT c.* FROM edit e JOIN change_log c ON c.edit_id = e.id WHERE e.title = :title"
                + " AND e.kind IN ('WORK', 'REDO') AND c.object_kind = :kind "
                + only
                + " ORDER BY c.seq DESC")
        .bind("title", EvidenceReviews.TITLE)
        .bind("kind", ObjectKind.EVIDENCE.label())
        .bindMap(values)
        .map((row, context) -> new Logged(Sql.id(row, "edit_id"), ChangeLog.change(row)))
        .list();
  }
}
