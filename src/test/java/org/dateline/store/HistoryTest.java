package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.dateline.model.Change;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Revision;
import org.dateline.model.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path folder;
  private Workspace workspace;
  private Revision revision;

  @BeforeEach
  void open() throws Exception {
    workspace = Examples.open(folder);
    revision =
        Examples.add(workspace, "https://news.example/a", Examples.TEXT).revision().orElseThrow();
  }

  @AfterEach
  void close() throws Exception {
    workspace.close();
  }

  private TaggedClaim tag(String words) throws EditRefusedException {
    return workspace
        .tagging()
        .tag(
            revision.id(),
            Examples.range(Examples.TEXT, words),
            Examples.claim(),
            Optional.of("Locked phones"));
  }

  @Test
  void everyEditCanBeTakenBackOneByOneAndDoneAgain() throws Exception {
    List<Object> states = new ArrayList<>();
    states.add(state());
    TaggedClaim first = tag("other regions");
    states.add(state());
    TaggedClaim second = tag("denies");
    states.add(state());
    workspace
        .tagging()
        .link(new ClaimLink(first.claim().id(), ClaimRelation.CONTRADICTS, second.claim().id()));
    states.add(state());
    workspace.tagging().edit(first.claim().id(), NewClaim.ofType("vendor-statement"));
    states.add(state());
    workspace
        .tagging()
        .addEvidence(
            first.claim().id(), revision.id(), Examples.range(Examples.TEXT, "were locked"));
    states.add(state());
    Story story = first.story().orElseThrow();
    workspace.stories().edit(new Story(story.id(), "Phones", "All about it."));
    states.add(state());
    workspace.tagging().delete(first.claim().id());
    states.add(state());
    workspace.stories().delete(story.id());
    states.add(state());
    for (int at = states.size() - 2; at >= 0; at--) {
      workspace.history().undo();
      assertThat(state()).isEqualTo(states.get(at));
    }
    assertThatThrownBy(() -> workspace.history().undo()).hasMessage("There is nothing to undo.");
    for (int at = 1; at < states.size(); at++) {
      workspace.history().redo();
      assertThat(state()).isEqualTo(states.get(at));
    }
    assertThatThrownBy(() -> workspace.history().redo()).hasMessage("There is nothing to redo.");
    assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
  }

  private Object state() {
    return List.of(
        workspace.claims().details(ClaimFilter.ALL),
        workspace.stories().list(),
        workspace.entities().list(),
        workspace.codebooks().current());
  }

  @Test
  void aNewEditForgetsWhatCouldBeRedoneAndHistoryOutlivesAReopening() throws Exception {
    tag("other regions");
    workspace.history().undo();
    tag("denies");
    assertThat(workspace.history().redoTitle()).isEmpty();
    workspace.close();
    workspace = Examples.open(folder);
    assertThat(workspace.history().undoTitle()).contains("Tag claim");
    workspace.history().undo();
    assertThat(workspace.claims().count(ClaimFilter.ALL)).isZero();
  }

  @Test
  void aCaptureIsNeverUndone() {
    assertThat(workspace.history().undoTitle()).isEmpty();
  }

  @Test
  void everyChangeIsARowOfAChainWithoutGaps() throws Exception {
    TaggedClaim tagged = tag("other regions");
    List<Change> changes = workspace.changes().after(0, 1000);
    assertThat(changes)
        .extracting(Change::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
    assertThat(changes.getFirst().prevHash()).isEqualTo("0".repeat(64));
    for (int at = 1; at < changes.size(); at++) {
      assertThat(changes.get(at).prevHash()).isEqualTo(changes.get(at - 1).hash());
    }
    assertThat(workspace.changes().of(ObjectKind.CLAIM, tagged.claim().id().toString()))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.action()).isEqualTo(Change.Action.CREATE);
          assertThat(change.agent()).isEqualTo("anna");
          assertThat(change.before()).isEmpty();
          assertThat(change.after().orElseThrow()).contains("\"code\":\"UA-43\"");
        });
    ChangeLog.Touched touched = workspace.changes().touched(0, 1000);
    assertThat(touched.upTo()).isEqualTo(changes.size());
    assertThat(touched.articles()).containsExactly(revision.articleId());
  }

  @Test
  void listenersAreToldTheLastSeqAfterEachCommit() throws Exception {
    List<Long> told = new CopyOnWriteArrayList<>();
    workspace.changes().onCommit(told::add);
    tag("other regions");
    assertThat(told).containsExactly(workspace.changes().lastSeq());
  }

  @Test
  void aTypeThatClaimsHaveStaysInTheCodebook() throws Exception {
    tag("other regions");
    assertThatThrownBy(() -> workspace.codebooks().edit(new Codebook(List.of())))
        .isInstanceOf(EditRefusedException.class)
        .hasMessageContaining("“affected-region”");
    Codebook shorter = new Codebook(List.of(Examples.CODEBOOK.codes().getFirst()));
    workspace.codebooks().edit(shorter);
    assertThat(workspace.codebooks().current()).isEqualTo(shorter);
    workspace.history().undo();
    assertThat(workspace.codebooks().current()).isEqualTo(Examples.CODEBOOK);
  }

  @Test
  void aTypeThatGetsAnotherNameTouchesTheArticlesOfItsClaims() throws Exception {
    Examples.add(workspace, "https://news.example/b", Examples.TEXT);
    tag("other regions");
    long before = workspace.changes().lastSeq();
    workspace.codebooks().edit(renamed("affected-region", "Where it applies"));
    assertThat(touchedSince(before)).containsExactly(revision.articleId());
    long renamed = workspace.changes().lastSeq();
    workspace.history().undo();
    assertThat(touchedSince(renamed)).containsExactly(revision.articleId());
    long undone = workspace.changes().lastSeq();
    workspace.codebooks().edit(renamed("vendor-statement", "What the maker says"));
    assertThat(touchedSince(undone)).as("no claim has this type").isEmpty();
  }

  private Set<UUID> touchedSince(long seq) {
    return workspace.changes().touched(seq, 1000).articles();
  }

  private static Codebook renamed(String type, String name) {
    return new Codebook(
        Examples.CODEBOOK.codes().stream()
            .map(code ->
                code.key().equals(type)
                    ? new Code(
                        code.guid(),
                        code.key(),
                        name,
                        code.colour(),
                        code.shortcut(),
                        code.description(),
                        code.fields())
                    : code)
            .toList());
  }

  @Test
  void anInterruptedCallerLeavesTheDatabaseOpen() throws Exception {
    Thread.currentThread().interrupt();
    TaggedClaim tagged = tag("other regions");
    assertThat(Thread.interrupted()).isTrue();
    Thread.currentThread().interrupt();
    Examples.add(workspace, "https://news.example/b", Examples.TEXT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(workspace.claims().byId(tagged.claim().id())).contains(tagged.claim());
  }

  @Test
  void aHoldOnAHostIsKeptOverARestartAndNeverShortened() throws Exception {
    Instant late = Instant.parse("2999-01-01T00:00:00Z");
    HostHolds.Hold hold = new HostHolds.Hold("news.example:443", late, 2);
    workspace.holds().hold(hold);
    workspace.holds().hold(new HostHolds.Hold("news.example:443", late.minusSeconds(60), 3));
    workspace.close();
    workspace = Examples.open(folder);
    assertThat(workspace.holds().last("news.example:443"))
        .contains(new HostHolds.Hold(hold.host(), late, 3));
    workspace.holds().release("news.example:443");
    assertThat(workspace.holds().active()).isEmpty();
  }

  @Test
  void whatIsTooLongIsRefusedWithASentence() {
    assertThatThrownBy(
            () -> Examples.add(workspace, "https://news.example/long", "long ".repeat(300_000)))
        .isInstanceOf(EditRefusedException.class)
        .hasMessageContaining("too long");
  }
}
