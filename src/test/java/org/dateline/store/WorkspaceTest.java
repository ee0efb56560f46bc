package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void whatWasCapturedIsThereAfterAReopening() throws Exception {
    RecordedCapture recorded;
    try (Workspace workspace = Examples.open(folder)) {
      recorded = Examples.add(workspace, "https://news.example/a", Examples.TEXT);
      assertThat(recorded.outcome()).isEqualTo(CaptureOutcome.NEW);
    }
    try (Workspace workspace = Examples.open(folder)) {
      UUID article = recorded.article().orElseThrow().id();
      assertThat(workspace.articles().byId(article)).isEqualTo(recorded.article());
      assertThat(workspace.articles().byKey("news.example/a")).isEqualTo(recorded.article());
      assertThat(workspace.articles().byUrl("https://news.example/a"))
          .isEqualTo(recorded.article());
      assertThat(workspace.articles().currentRevision(article)).isEqualTo(recorded.revision());
      assertThat(workspace.captures().ofArticle(article)).containsExactly(recorded.capture());
      assertThat(workspace.archive().payload(recorded.capture().archive().orElseThrow()).body())
          .isEqualTo(Examples.TEXT.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameWordsAreUnchangedAndATextThatReturnsIsTheKnownOne() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      String url = "https://news.example/a";
      RecordedCapture first = Examples.add(workspace, url, Examples.TEXT);
      RecordedCapture same = Examples.add(workspace, url, Examples.TEXT);
      RecordedCapture other = Examples.add(workspace, url, Examples.TEXT + " Really.");
      RecordedCapture returned = Examples.add(workspace, url, Examples.TEXT);
      assertThat(List.of(first.outcome(), same.outcome(), other.outcome(), returned.outcome()))
          .containsExactly(
              CaptureOutcome.NEW,
              CaptureOutcome.UNCHANGED,
              CaptureOutcome.REVISED,
              CaptureOutcome.REVISED);
      assertThat(same.revision()).isEqualTo(first.revision());
      assertThat(returned.revision()).isEqualTo(first.revision());
      assertThat(workspace.articles().revisions(first.article().orElseThrow().id()))
          .extracting(Revision::ordinal)
          .containsExactly(1, 2);
      assertThat(workspace.articles().list(ArticleFilter.ALL, 0, 10))
          .singleElement()
          .satisfies(summary -> {
            assertThat(summary.revisionId()).isEqualTo(first.revision().map(Revision::id));
            assertThat(summary.revisions()).isEqualTo(2);
            assertThat(summary.outlet()).contains("The Example");
          });
    }
  }

  @Test
  void aTaggedClaimComesBackWithAllThatStandsAroundIt() throws Exception {
    TaggedClaim tagged;
    try (Workspace workspace = Examples.open(folder)) {
      tagged = tag(workspace);
    }
    try (Workspace workspace = Examples.open(folder)) {
      ClaimDetails details = workspace.claims().details(tagged.claim().id()).orElseThrow();
      assertThat(details.claim()).isEqualTo(tagged.claim());
      assertThat(details.stories()).containsExactly(tagged.story().orElseThrow().id());
      EvidenceDetails evidence = details.evidence().getFirst();
      assertThat(evidence.evidence()).isEqualTo(tagged.evidence());
      assertThat(evidence.annotation()).isEqualTo(tagged.annotation());
      assertThat(evidence.annotation().selector().exact()).isEqualTo("other regions");
      assertThat(tagged.evidence().state()).isEqualTo(EvidenceState.INTACT);
      assertThat(workspace.claims().details(ClaimFilter.ALL)).containsExactly(details);
      assertThat(workspace.claims().list(ClaimFilter.ofStory(tagged.story().orElseThrow().id())))
          .containsExactly(tagged.claim());
      assertThat(workspace.claims().byArticle(List.of(evidence.article().id())))
          .containsEntry(evidence.article().id(), List.of(tagged.claim()));
    }
  }

  @Test
  void anEditCanBeUndoneAndRedoneWithTheSameIds() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      TaggedClaim tagged = tag(workspace);
      ClaimDetails before = workspace.claims().details(tagged.claim().id()).orElseThrow();
      assertThat(workspace.history().undo()).isEqualTo("Tag claim");
      assertThat(workspace.claims().details(ClaimFilter.ALL)).isEmpty();
      assertThat(workspace.stories().list()).isEmpty();
      assertThat(workspace.history().redoTitle()).contains("Tag claim");
      assertThat(workspace.history().redo()).isEqualTo("Tag claim");
      assertThat(workspace.claims().details(ClaimFilter.ALL)).containsExactly(before);
      workspace.tagging().delete(tagged.claim().id());
      assertThat(workspace.history().undo()).isEqualTo("Delete claim");
      assertThat(workspace.claims().details(ClaimFilter.ALL)).containsExactly(before);
      assertThat(workspace.history().undoTitle()).contains("Tag claim");
    }
  }

  @Test
  void aRefusedEditLeavesNothingBehind() throws Exception {
    try (Workspace workspace = Examples.open(folder)) {
      Revision revision =
          Examples.add(workspace, "https://news.example/a", Examples.TEXT).revision().orElseThrow();
      long seq = workspace.changes().lastSeq();
      assertThatThrownBy(() ->
              workspace
                  .tagging()
                  .tag(revision.id(), new TextRange(0, 10_000), Examples.claim(), Optional.empty()))
          .isInstanceOf(EditRefusedException.class)
          .hasMessageContaining("mark them again");
      assertThat(workspace.changes().lastSeq()).isEqualTo(seq);
      assertThat(workspace.entities().list()).isEmpty();
    }
  }

  private static TaggedClaim tag(Workspace workspace) throws IOException, EditRefusedException {
    Revision revision =
        Examples.add(workspace, "https://news.example/a", Examples.TEXT).revision().orElseThrow();
    return workspace
        .tagging()
        .tag(
            revision.id(),
            Examples.range(Examples.TEXT, "other regions"),
            Examples.claim(),
            Optional.of("Locked phones"));
  }
}
