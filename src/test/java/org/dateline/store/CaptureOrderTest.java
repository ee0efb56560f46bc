package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Annotation;
import org.dateline.model.Article;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures that are recorded in another order than they were fetched in. */
class CaptureOrderTest {
  private static final String URL = "https://news.example/a";
  private static final Instant MORNING = Instant.parse("2021-09-13T08:00:00Z");
  private static final Instant NOON = Instant.parse("2021-09-13T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2021-09-13T18:00:00Z");

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() throws WorkspaceUnavailableException {
    workspace = Examples.open(folder, CaptureOrderTest::carry);
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  /** Finds words where the very same stand. */
  private static List<Anchor> carry(Revision from, Revision to, List<Annotation> annotations) {
    return annotations.stream()
        .map(annotation -> {
          String exact = annotation.selector().exact();
          Optional<Anchor.Place> place =
              to.text().contains(exact)
                  ? Optional.of(new Anchor.Place(Examples.range(to.text(), exact), 1, Set.of()))
                  : Optional.empty();
          return new Anchor(
              annotation.id(),
              to.id(),
              place.isPresent() ? AnchorStatus.MOVED : AnchorStatus.ORPHANED,
              place,
              List.of());
        })
        .toList();
  }

  private RecordedCapture record(Instant fetchedAt, String words) throws EditRefusedException {
    return record(fetchedAt, new NewCapture.Result.Text(Examples.text(words)));
  }

  private RecordedCapture record(Instant fetchedAt, NewCapture.Result result)
      throws EditRefusedException {
    NewCapture like = Examples.capture(URL, result, Optional.empty());
    return workspace
        .captures()
        .record(
            new NewCapture(
                like.article(),
                like.keys(),
                fetchedAt,
                like.requestedUrl(),
                like.finalUrl(),
                like.status(),
                like.contentType(),
                like.sha256(),
                like.archive(),
                like.etag(),
                like.lastModified(),
                like.origin(),
                result));
  }

  private String current(UUID article) {
    return workspace.articles().currentRevision(article).orElseThrow().text();
  }

  private List<String> texts(UUID article) {
    return workspace.articles().revisions(article).stream()
        .map(revision -> revision.ordinal() + " " + revision.text())
        .toList();
  }

  @Test
  void aTextThatWasFetchedEarlierTakesItsPlaceAndDoesNotBecomeTheCurrentOne() throws Exception {
    UUID article = record(MORNING, "First.").article().map(Article::id).orElseThrow();
    record(EVENING, "Third.");
    RecordedCapture late = record(NOON, "Second.");
    assertThat(late.outcome()).isEqualTo(CaptureOutcome.REVISED);
    assertThat(late.revision()).map(Revision::ordinal).contains(2);
    assertThat(current(article)).isEqualTo("Third.");
    assertThat(texts(article)).containsExactly("1 First.", "2 Second.", "3 Third.");
    record(EVENING.plusSeconds(60), "Fourth.");
    assertThat(current(article)).isEqualTo("Fourth.");
    assertThat(texts(article)).containsExactly("1 First.", "2 Second.", "3 Third.", "4 Fourth.");
  }

  @Test
  void theFirstTextOfAllMayComeLast() throws Exception {
    UUID article = record(NOON, "Second.").article().map(Article::id).orElseThrow();
    record(EVENING, "Third.");
    record(MORNING, "First.");
    assertThat(texts(article)).containsExactly("1 First.", "2 Second.", "3 Third.");
    assertThat(current(article)).isEqualTo("Third.");
  }

  @Test
  void aKnownTextThatCameLateStaysWhereItIs() throws Exception {
    UUID article = record(MORNING, "First.").article().map(Article::id).orElseThrow();
    record(EVENING, "Second.");
    record(NOON, "First.");
    assertThat(current(article)).isEqualTo("Second.");
    assertThat(texts(article)).containsExactly("1 First.", "2 Second.");
  }

  @Test
  void anAnswerThatNothingChangedSpeaksOfTheTextOfItsTime() throws Exception {
    RecordedCapture first = record(MORNING, "First.");
    UUID article = first.article().map(Article::id).orElseThrow();
    record(EVENING, "Second.");
    record(NOON, new NewCapture.Result.NotModified(Optional.empty()));
    assertThat(current(article)).isEqualTo("Second.");
    assertThat(workspace.articles().list(ArticleFilter.ALL, 0, 10))
        .singleElement()
        .satisfies(listed -> assertThat(listed.captured()).isEqualTo(EVENING));
  }

  @Test
  void aLateAnswerFromBeforeAFailureIsNews() throws Exception {
    UUID article = record(MORNING, "First.").article().map(Article::id).orElseThrow();
    record(EVENING, new NewCapture.Result.Failed("The site did not answer."));
    record(NOON, "Second.");
    assertThat(current(article)).isEqualTo("Second.");
  }

  @Test
  void aCaptureFromTheFutureDoesNotMakeTheNextOnesLate() throws Exception {
    Instant wrong = Instant.now().plusSeconds(86_400 * 365L);
    UUID article = record(wrong, "First.").article().map(Article::id).orElseThrow();
    record(EVENING, "Second.");
    assertThat(current(article)).isEqualTo("Second.");
  }

  @Test
  void marksAreCarriedToATextThatCameLateAndWhatWasDecidedOnTheNewestStays() throws Exception {
    RecordedCapture first = record(MORNING, "Phones were locked in two regions.");
    TaggedClaim tagged = Examples.tag(workspace, first, "two regions");
    record(EVENING, "Phones were locked in six regions.");
    workspace
        .reviews()
        .decide(
            tagged.claim().id(),
            tagged.annotation().id(),
            EvidenceReviews.Decision.of(EvidenceState.INTACT));
    Evidence decided = evidence(tagged);
    RecordedCapture late = record(NOON, "Since May phones were locked in two regions.");
    assertThat(late.anchors()).isEmpty();
    assertThat(evidence(tagged)).isEqualTo(decided);
    assertThat(workspace.anchorHistory().of(tagged.annotation().id()))
        .extracting(
            AnchorHistory.Step::ordinal,
            AnchorHistory.Step::captured,
            step -> step.anchor().status(),
            AnchorHistory.Step::words)
        .containsExactly(
            tuple(2, NOON, AnchorStatus.MOVED, Optional.of("two regions")),
            tuple(3, EVENING, AnchorStatus.ORPHANED, Optional.empty()));
    assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
  }

  @Test
  void aMarkOnATextThatCameLateHasNoAnchorInItself() throws Exception {
    record(MORNING, "First.");
    record(EVENING, "Third.");
    TaggedClaim tagged = Examples.tag(workspace, record(NOON, "Second and last."), "last");
    record(NOON.plusSeconds(60), "The last but one.");
    assertThat(workspace.anchorHistory().of(tagged.annotation().id()))
        .extracting(AnchorHistory.Step::ordinal)
        .containsExactly(3, 4);
  }

  private Evidence evidence(TaggedClaim tagged) {
    return workspace
        .claims()
        .details(tagged.claim().id())
        .orElseThrow()
        .evidence()
        .getFirst()
        .evidence();
  }

  @Test
  void whatWasRecordedInAnotherOrderVerifies() throws Exception {
    record(MORNING, "First.");
    record(EVENING, "Third.");
    record(NOON, "Second.");
    assertThat(workspace.verification().run(Verification.Progress.NONE).problems()).isEmpty();
  }
}
