package org.dateline.desk.claim;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.Evidence;
import org.dateline.model.Revision;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EditRefusedException;
import org.dateline.store.EvidenceDecisions;
import org.dateline.store.EvidenceDetails;
import org.dateline.store.EvidenceReviews;
import org.dateline.store.Workspace;

/**
 * The claims whose articles changed under them, for a person to decide on. Safe for use by several
 * threads; every method may block.
 */
public final class ChangedClaims {
  private static final int BESIDE = 90;

  private final Workspace workspace;

  /**
   * @param workspace where claims are kept
   */
  public ChangedClaims(Workspace workspace) {
    this.workspace = workspace;
  }

  /** When the texts were captured that touched what waits, the latest first. */
  public List<Instant> times() {
    return workspace.reviews().waiting().stream().map(EvidenceReviews.Waiting::since).toList();
  }

  /** All that wait, the latest change first. */
  public List<ChangedClaim> list() {
    Reading reading = new Reading();
    return workspace.reviews().waiting().stream()
        .flatMap(waiting ->
            reading
                .of(waiting.claim(), waiting.annotation(), waiting.since(), Optional.empty())
                .stream())
        .toList();
  }

  /** The last decisions that stand, the latest first. */
  public List<ChangedClaim> decided() {
    Reading reading = new Reading();
    return workspace.decisions().latest().stream()
        .flatMap(decided ->
            reading
                .of(decided.claim(), decided.annotation(), decided.at(), Optional.of(decided))
                .stream())
        .toList();
  }

  /** Reads claims and texts, each once. */
  private final class Reading {
    private final Map<UUID, Optional<ClaimDetails>> claims = new HashMap<>();
    private final Map<UUID, Optional<Revision>> texts = new HashMap<>();

    Optional<ChangedClaim> of(
        UUID claim, UUID annotation, Instant since, Optional<EvidenceDecisions.Decided> decision) {
      Optional<ClaimDetails> details = claims.computeIfAbsent(claim, workspace.claims()::details);
      return details.flatMap(found ->
          found.evidence().stream()
              .filter(piece -> piece.annotation().id().equals(annotation))
              .findFirst()
              .map(piece ->
                  new ChangedClaim(
                      found, piece, since, before(piece), now(piece, text(piece)), decision)));
    }

    private Optional<String> text(EvidenceDetails piece) {
      return texts
          .computeIfAbsent(piece.currentRevision(), workspace.articles()::revision)
          .map(Revision::text);
    }
  }

  /**
   * Lets a claim that was decided on wait again, as one edit.
   *
   * @throws EditRefusedException where no decision stands
   */
  public Evidence reopen(ChangedClaim decided) throws EditRefusedException {
    return workspace
        .decisions()
        .reopen(decided.details().claim().id(), decided.piece().annotation().id());
  }

  /**
   * Keeps a decision, as one edit.
   *
   * @throws EditRefusedException where the evidence is gone or the article has changed again
   */
  public Evidence decide(ChangedClaim changed, EvidenceReviews.Decision decision)
      throws EditRefusedException {
    return workspace
        .reviews()
        .decide(changed.details().claim().id(), changed.piece().annotation().id(), decision);
  }

  private static ChangedClaim.Passage before(EvidenceDetails piece) {
    Selector selector = piece.annotation().selector();
    return new ChangedClaim.Passage(
        lead(selector.prefix(), selector.start() <= selector.prefix().length()),
        selector.exact(),
        tail(selector.suffix(), selector.suffix().length() < Selector.CONTEXT),
        Optional.empty());
  }

  private static List<ChangedClaim.Passage> now(EvidenceDetails piece, Optional<String> text) {
    if (text.isEmpty() || piece.anchor().isEmpty()) {
      return List.of();
    }
    Anchor anchor = piece.anchor().orElseThrow();
    List<Anchor.Place> places = anchor.place().map(List::of).orElseGet(anchor::candidates);
    return places.stream()
        .filter(place -> place.range().end() <= text.orElseThrow().length())
        .map(place -> passage(text.orElseThrow(), place))
        .toList();
  }

  private static ChangedClaim.Passage passage(String text, Anchor.Place place) {
    TextRange range = place.range();
    int from = Math.max(0, range.start() - BESIDE);
    int to = Math.min(text.length(), range.end() + BESIDE);
    return new ChangedClaim.Passage(
        lead(text.substring(from, range.start()), from == 0),
        range.in(text),
        tail(text.substring(range.end(), to), to == text.length()),
        Optional.of(place));
  }

  /** What stands before words, from the beginning of a word on, in one line. */
  private static String lead(String before, boolean whole) {
    String line = before.replaceAll("\\s+", " ");
    int space = line.indexOf(' ');
    return whole || space < 0 ? line : "…" + line.substring(space);
  }

  /** What stands after words, to the end of a word, in one line. */
  private static String tail(String after, boolean whole) {
    String line = after.replaceAll("\\s+", " ");
    int space = line.lastIndexOf(' ');
    return whole || space < 0 ? line : line.substring(0, space) + " …";
  }
}
