package org.dateline.ui.shell;

import java.util.Locale;
import java.util.Optional;
import org.dateline.desk.Desk;
import org.dateline.desk.claim.ChangedClaim;
import org.dateline.store.EvidenceReviews;
import org.dateline.ui.look.Wording;

/** What a person does with claims whose articles changed under them: decide, and decide anew. */
final class ChangeActions implements ChangeDetail.Requests {
  private final Desk desk;
  private final ClaimActions claims;
  private Optional<WindowParts> wired = Optional.empty();

  ChangeActions(Desk desk, ClaimActions claims) {
    this.desk = desk;
    this.claims = claims;
  }

  void wire(WindowParts parts) {
    wired = Optional.of(parts);
  }

  private WindowParts window() {
    return wired.orElseThrow();
  }

  @Override
  public void open(ChangedClaim changed) {
    window().reading().openEvidence(changed.details().claim().id(), changed.piece());
  }

  @Override
  public void decide(ChangedClaim changed, EvidenceReviews.Decision decision) {
    window()
        .background()
        .run(
            () -> desk.changedClaims().decide(changed, decision),
            kept ->
                claims.landed(
                    decision
                        .status()
                        .map(status ->
                            "Claim marked as " + Wording.status(status).toLowerCase(Locale.ROOT))
                        .orElse("Verdict kept")));
  }

  @Override
  public void reopen(ChangedClaim changed) {
    window()
        .background()
        .run(
            () -> desk.changedClaims().reopen(changed),
            waiting -> claims.landed("It waits for your decision again"));
  }
}
