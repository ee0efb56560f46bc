package org.dateline.store;

import java.util.List;
import java.util.Optional;
import org.dateline.model.CopyDecision;

/**
 * What people decided about copies: which articles carry the same story and which do not. Each
 * change is one edit, which {@link History} can take back.
 */
public final class CopyDecisions {
  private final Journal journal;
  private final Tables tables;

  CopyDecisions(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /** All decisions. */
  public List<CopyDecision> list() {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT * FROM copy_decision ORDER BY first_id, second_id")
                .map((row, context) -> tables.copyDecisions.read(row))
                .list());
  }

  /**
   * Decides on pairs of articles, in the place of what was decided on them before.
   *
   * @param title what the person did, for undo
   * @throws EditRefusedException where an article is not there
   */
  public void decide(String title, List<CopyDecision> decisions) throws EditRefusedException {
    journal.work(
        title,
        edit -> {
          for (CopyDecision decision : decisions) {
            if (edit.find(tables.articles, decision.firstId().toString()).isEmpty()
                || edit.find(tables.articles, decision.secondId().toString()).isEmpty()) {
              throw new EditRefusedException("One of these articles is no longer there.");
            }
            Optional<CopyDecision> before =
                edit.find(tables.copyDecisions, tables.copyDecisions.id(decision));
            if (before.isPresent()) {
              edit.update(tables.copyDecisions, before.get(), decision);
            } else {
              edit.create(tables.copyDecisions, decision);
            }
          }
          return decisions;
        });
  }
}
