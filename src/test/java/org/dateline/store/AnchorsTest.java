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
import org.dateline.model.CaptureOutcome;
import org.dateline.model.ChangeKind;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {
  private static final String URL = "https://news.example/a";
  private static final String CHANGED =
      Examples.TEXT.replace("other regions", "another region").replace("denies", "admits");

  @TempDir Path folder;

  /** Knows one change: other regions, another region. */
  private static Anchor find(Annotation annotation, Revision to) {
    String exact = annotation.selector().exact();
    int same = to.text().indexOf(exact);
    int other = to.text().indexOf("another region");
    if (same >= 0) {
      return new Anchor(
          annotation.id(),
          to.id(),
          same == annotation.selector().start() ? AnchorStatus.EXACT : AnchorStatus.MOVED,
          Optional.of(new Anchor.Place(new TextRange(same, same + exact.length()), 1.0, Set.of())),
          List.of());
    }
    if (other >= 0 && exact.equals("other regions")) {
      return new Anchor(
          annotation.id(),
          to.id(),
          AnchorStatus.CHANGED,
          Optional.of(
              new Anchor.Place(
                  new TextRange(other, other + "another region".length()),
                  0.9,
                  Set.of(ChangeKind.WORDS, ChangeKind.NUMBER))),
          List.of());
    }
    return new Anchor(annotation.id(), to.id(), AnchorStatus.ORPHANED, Optional.empty(), List.of());
  }

  private Workspace open() throws WorkspaceUnavailableException {
    return Examples.open(
        folder,
        (from, to, annotations) ->
            annotations.stream().map(annotation -> find(annotation, to)).toList());
  }

  private static EvidenceDetails evidence(Workspace workspace, TaggedClaim tagged) {
    return workspace.claims().details(tagged.claim().id()).orElseThrow().evidence().getFirst();
  }

  @Test
  void aChangedTextSaysWhatBecameOfEachClaimAndItsReturnSetsItRight() throws Exception {
    try (Workspace workspace = open()) {
      RecordedCapture first = Examples.add(workspace, URL, Examples.TEXT);
      TaggedClaim swapped = Examples.tag(workspace, first, "other regions");
      TaggedClaim lost = Examples.tag(workspace, first, "denies");
      TaggedClaim kept = Examples.tag(workspace, first, "were locked");
      RecordedCapture revised = Examples.add(workspace, URL, CHANGED);
      assertThat(revised.anchors())
          .extracting(Anchor::status)
          .containsExactly(AnchorStatus.CHANGED, AnchorStatus.ORPHANED, AnchorStatus.MOVED);
      assertThat(
              List.of(
                  evidence(workspace, swapped).evidence().state(),
                  evidence(workspace, lost).evidence().state(),
                  evidence(workspace, kept).evidence().state()))
          .containsExactly(EvidenceState.CHANGED, EvidenceState.GONE, EvidenceState.INTACT);
      assertThat(evidence(workspace, swapped).anchor()).contains(revised.anchors().getFirst());
      assertThat(workspace.counts().shaken()).isEqualTo(2);
      assertThat(workspace.articles().list(ArticleFilter.ALL, 0, 1).getFirst().shaken())
          .isEqualTo(2);
      Examples.add(workspace, URL, Examples.TEXT);
      assertThat(workspace.counts().shaken()).isZero();
      assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
    }
  }

  @Test
  void aPersonsVerdictStaysUntilTheWordsChangeAgain() throws Exception {
    try (Workspace workspace = open()) {
      TaggedClaim tagged =
          Examples.tag(workspace, Examples.add(workspace, URL, Examples.TEXT), "other regions");
      Examples.add(workspace, URL, CHANGED);
      workspace
          .reviews()
          .decide(
              tagged.claim().id(),
              tagged.annotation().id(),
              EvidenceReviews.Decision.of(EvidenceState.INTACT));
      Examples.add(workspace, URL, CHANGED + " More.");
      assertThat(evidence(workspace, tagged).evidence().state()).isEqualTo(EvidenceState.INTACT);
      Examples.add(workspace, URL, "Nothing of it.");
      assertThat(evidence(workspace, tagged).evidence().state()).isEqualTo(EvidenceState.GONE);
    }
  }

  @Test
  void anOlderTextCanBeTaggedAndSaysWhatBecameOfIt() throws Exception {
    try (Workspace workspace = open()) {
      RecordedCapture first = Examples.add(workspace, URL, Examples.TEXT);
      Examples.add(workspace, URL, CHANGED);
      assertThat(Examples.tag(workspace, first, "other regions").evidence().state())
          .isEqualTo(EvidenceState.CHANGED);
    }
  }

  @Test
  void anAnchorThatSaysOtherThanTheTextIsNotKept() throws Exception {
    try (Workspace workspace =
        Examples.open(
            folder,
            (from, to, annotations) ->
                List.of(
                    new Anchor(
                        annotations.getFirst().id(),
                        to.id(),
                        AnchorStatus.EXACT,
                        Optional.of(new Anchor.Place(new TextRange(0, 5), 1.0, Set.of())),
                        List.of())))) {
      Examples.tag(workspace, Examples.add(workspace, URL, Examples.TEXT), "other regions");
      long seq = workspace.changes().lastSeq();
      assertThatThrownBy(() -> Examples.add(workspace, URL, CHANGED))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(workspace.changes().lastSeq()).isEqualTo(seq);
    }
  }

  @Test
  void whatCameIsReviewedBesideTheTextThatIsCurrentWhenItIsRecorded() throws Exception {
    try (Workspace workspace = open()) {
      Examples.add(workspace, URL, Examples.TEXT);
      Captures.TextReview sameButForTheEnd =
          (came, current) ->
              current.orElseThrow().text().equals(Examples.TEXT)
                  ? new NewCapture.Result.NotModified(Optional.of("Only the end differs."))
                  : came;
      NewCapture waiting = Examples.capture(URL, Examples.TEXT + " 5 minutes ago");
      // While that capture is on its way, another one brings other words.
      Examples.add(workspace, URL, CHANGED);

      RecordedCapture recorded = workspace.captures().record(waiting, sameButForTheEnd);

      assertThat(recorded.outcome()).isEqualTo(CaptureOutcome.REVISED);
      assertThat(recorded.revision().orElseThrow().text())
          .isEqualTo(Examples.TEXT + " 5 minutes ago");
    }
  }

  @Test
  void anEditIsNotUndoneWhenTheArticleChangedUnderIt() throws Exception {
    try (Workspace workspace = open()) {
      Examples.tag(workspace, Examples.add(workspace, URL, Examples.TEXT), "other regions");
      Examples.add(workspace, URL, CHANGED);
      assertThatThrownBy(() -> workspace.history().undo())
          .isInstanceOf(EditRefusedException.class)
          .hasMessageContaining("changed again since");
      assertThat(workspace.claims().count(ClaimFilter.ALL)).isOne();
    }
  }
}
