package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Change;
import org.dateline.model.ChangeKind;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceDecisionsTest {
  private static final String URL = "https://example.org/policy";
  private static final Anchor.Place FIRST = place(8);
  private static final Anchor.Place SECOND = place(25);

  @TempDir Path folder;

  private Workspace workspace;
  private TaggedClaim tagged;

  private static Anchor.Place place(int start) {
    return new Anchor.Place(new TextRange(start, start + 4), 0.7, Set.of(ChangeKind.WORDS));
  }

  @BeforeEach
  void changeAnArticleUnderAClaim() throws Exception {
    workspace =
        Examples.open(
            folder,
            (from, to, annotations) ->
                annotations.stream()
                    .map(annotation ->
                        new Anchor(
                            annotation.id(),
                            to.id(),
                            AnchorStatus.AMBIGUOUS,
                            Optional.empty(),
                            List.of(FIRST, SECOND)))
                    .toList());
    Revision revision = Examples.add(workspace, URL, Examples.TEXT).revision().orElseThrow();
    tagged =
        workspace
            .tagging()
            .tag(
                revision.id(),
                Examples.range(revision.text(), "denies"),
                Examples.claim(),
                Optional.empty());
    Examples.add(workspace, URL, "It says here so. It says here so, too.");
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  private void decide(EvidenceReviews.Decision decision) throws EditRefusedException {
    workspace.reviews().decide(tagged.claim().id(), tagged.annotation().id(), decision);
  }

  private void reopen() throws EditRefusedException {
    workspace.decisions().reopen(tagged.claim().id(), tagged.annotation().id());
  }

  private EvidenceDetails piece() {
    return details().evidence().getFirst();
  }

  private ClaimDetails details() {
    return workspace.claims().details(tagged.claim().id()).orElseThrow();
  }

  @Test
  void saysWhatWasDecidedByWhomAndWhen() throws Exception {
    assertThat(workspace.decisions().latest()).isEmpty();
    decide(
        new EvidenceReviews.Decision(
            EvidenceState.GONE, Optional.empty(), Optional.of(ClaimStatus.RETRACTED)));
    String evidence = tagged.claim().id() + " " + tagged.annotation().id();
    Change change = workspace.changes().of(ObjectKind.EVIDENCE, evidence).getLast();
    assertThat(workspace.decisions().latest())
        .containsExactly(
            new EvidenceDecisions.Decided(
                tagged.claim().id(),
                tagged.annotation().id(),
                change.at(),
                change.agent(),
                EvidenceState.GONE,
                Optional.of(ClaimStatus.RETRACTED)));
  }

  @Test
  void reopeningGivesTheClaimAndThePlacesBackAndLetsItWait() throws Exception {
    EvidenceDetails before = piece();
    ClaimDetails claim = details();
    decide(
        new EvidenceReviews.Decision(
            EvidenceState.INTACT, Optional.of(SECOND), Optional.of(ClaimStatus.CHECKED)));
    assertThat(piece()).isNotEqualTo(before);
    reopen();
    assertThat(details()).isEqualTo(claim);
    assertThat(workspace.reviews().count()).isEqualTo(1);
    assertThat(workspace.decisions().latest()).isEmpty();
    assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
  }

  @Test
  void reopeningKeepsWhatWasEditedSince() throws Exception {
    decide(
        new EvidenceReviews.Decision(
            EvidenceState.GONE, Optional.empty(), Optional.of(ClaimStatus.RETRACTED)));
    NewClaim edited = NewClaim.of(details().claim()).withStatus(ClaimStatus.DISPUTED);
    workspace.tagging().edit(tagged.claim().id(), edited);
    reopen();
    assertThat(details().claim().status()).isEqualTo(ClaimStatus.DISPUTED);
    assertThat(workspace.reviews().count()).isEqualTo(1);
  }

  @Test
  void undoOfReopeningLetsTheDecisionStandAgain() throws Exception {
    decide(EvidenceReviews.Decision.of(EvidenceState.GONE));
    List<EvidenceDecisions.Decided> decided = workspace.decisions().latest();
    reopen();
    assertThat(workspace.history().undo()).isEqualTo("Reopen evidence");
    assertThat(workspace.decisions().latest()).isEqualTo(decided);
    assertThat(workspace.reviews().count()).isZero();
  }

  @Test
  void whatNobodyDecidedCannotBeReopened() {
    assertThatThrownBy(this::reopen)
        .isInstanceOf(EditRefusedException.class)
        .hasMessage("This waits for a decision already.");
  }
}
