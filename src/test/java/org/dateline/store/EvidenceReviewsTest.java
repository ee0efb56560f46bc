package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Annotation;
import org.dateline.model.ChangeKind;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceReviewsTest {
  private static final String URL = "https://example.org/policy";
  private static final String TWICE = "It says here so. And it says there so.";
  private static final EvidenceReviews.Decision STANDS =
      EvidenceReviews.Decision.of(EvidenceState.INTACT);

  @TempDir Path folder;

  /** Finds “here” and “there” as two places that could be meant, and nothing else. */
  private static Anchor find(Annotation annotation, Revision to) {
    int here = to.text().indexOf("here");
    return here < 0
        ? new Anchor(annotation.id(), to.id(), AnchorStatus.ORPHANED, Optional.empty(), List.of())
        : new Anchor(
            annotation.id(),
            to.id(),
            AnchorStatus.AMBIGUOUS,
            Optional.empty(),
            List.of(place(here), place(here + "here so. And it says t".length())));
  }

  private static Anchor.Place place(int start) {
    return new Anchor.Place(
        new TextRange(start, start + "here".length()), 0.7, Set.of(ChangeKind.WORDS));
  }

  private Workspace open() throws WorkspaceUnavailableException {
    return Examples.open(
        folder,
        (from, to, annotations) ->
            annotations.stream().map(annotation -> find(annotation, to)).toList());
  }

  private static TaggedClaim tag(Workspace workspace) throws Exception {
    Revision revision = Examples.add(workspace, URL, Examples.TEXT).revision().orElseThrow();
    return workspace
        .tagging()
        .tag(
            revision.id(),
            Examples.range(revision.text(), "denies"),
            Examples.claim(),
            Optional.empty());
  }

  private static Evidence decide(
      Workspace workspace, TaggedClaim tagged, EvidenceReviews.Decision decision)
      throws EditRefusedException {
    return workspace.reviews().decide(tagged.claim().id(), tagged.annotation().id(), decision);
  }

  @Test
  void evidenceWaitsFromTheEditThatTouchedItUntilAPersonDecides() throws Exception {
    try (Workspace workspace = open()) {
      TaggedClaim tagged = tag(workspace);
      assertThat(workspace.reviews().waiting()).isEmpty();
      RecordedCapture revised = Examples.add(workspace, URL, "Nothing of it is left.");
      assertThat(workspace.reviews().waiting())
          .containsExactly(
              new EvidenceReviews.Waiting(
                  tagged.claim().id(), tagged.annotation().id(), revised.capture().fetchedAt()));
      decide(workspace, tagged, EvidenceReviews.Decision.of(EvidenceState.GONE));
      assertThat(workspace.reviews().count()).isZero();
      assertThat(workspace.counts().shaken()).isZero();
      Examples.add(workspace, URL, "Nothing of it is left, they say.");
      assertThat(workspace.reviews().count()).as("gone then, gone now").isZero();
      workspace.history().undo();
      assertThat(workspace.reviews().count()).isEqualTo(1);
    }
  }

  @Test
  void aPlaceThatAPersonChoosesIsTheAnchorFromThenOn() throws Exception {
    try (Workspace workspace = open()) {
      TaggedClaim tagged = tag(workspace);
      Revision twice = Examples.add(workspace, URL, TWICE).revision().orElseThrow();
      Anchor.Place second = place(TWICE.lastIndexOf("here"));
      decide(
          workspace,
          tagged,
          new EvidenceReviews.Decision(
              EvidenceState.INTACT, Optional.of(second), Optional.empty()));
      EvidenceDetails piece =
          workspace.claims().details(tagged.claim().id()).orElseThrow().evidence().getFirst();
      assertThat(piece.evidence().state()).isEqualTo(EvidenceState.INTACT);
      assertThat(piece.anchor().orElseThrow().status()).isEqualTo(AnchorStatus.CHANGED);
      assertThat(piece.anchor().orElseThrow().place())
          .contains(new Anchor.Place(second.range(), 1.0, Set.of(ChangeKind.WORDS)));
      assertThat(piece.accepted()).contains(second.range());
      assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
      assertThat(twice.text().substring(second.range().start(), second.range().end()))
          .isEqualTo("here");
    }
  }

  @Test
  void aPlaceOfATextThatIsNoLongerTheNewestIsRefused() throws Exception {
    try (Workspace workspace = open()) {
      TaggedClaim tagged = tag(workspace);
      Examples.add(workspace, URL, TWICE);
      Examples.add(workspace, URL, "Nothing of it is left.");
      assertThatThrownBy(() ->
              decide(
                  workspace,
                  tagged,
                  new EvidenceReviews.Decision(
                      EvidenceState.INTACT,
                      Optional.of(place(TWICE.lastIndexOf("here"))),
                      Optional.empty())))
          .isInstanceOf(EditRefusedException.class)
          .hasMessageContaining("changed again");
    }
  }

  @Test
  void aRetractedClaimIsOneEditThatOneUndoTakesBack() throws Exception {
    try (Workspace workspace = open()) {
      TaggedClaim tagged = tag(workspace);
      Examples.add(workspace, URL, "Nothing of it is left.");
      decide(
          workspace,
          tagged,
          new EvidenceReviews.Decision(
              EvidenceState.GONE, Optional.empty(), Optional.of(ClaimStatus.RETRACTED)));
      assertThat(workspace.claims().byId(tagged.claim().id()).orElseThrow().status())
          .isEqualTo(ClaimStatus.RETRACTED);
      workspace.history().undo();
      assertThat(workspace.claims().byId(tagged.claim().id()).orElseThrow().status())
          .isEqualTo(tagged.claim().status());
      assertThat(workspace.reviews().count()).isEqualTo(1);
      assertThat(decide(workspace, tagged, STANDS).state()).isEqualTo(EvidenceState.INTACT);
    }
  }
}
