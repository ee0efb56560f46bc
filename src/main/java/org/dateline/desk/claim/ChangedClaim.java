package org.dateline.desk.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Anchor;
import org.dateline.model.ChangeKind;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EvidenceDecisions;
import org.dateline.store.EvidenceDetails;

/**
 * A claim whose words an edit of their article touched, with the words as they were and as they are
 * or may be now.
 *
 * @param details the claim
 * @param piece the evidence that was touched
 * @param since when the text that touched it was captured, or when it was decided on
 * @param before the marked words
 * @param now where they are, or the places that could be meant, best first; none where they are
 *     gone
 * @param decision what a person decided; none where it waits
 */
public record ChangedClaim(
    ClaimDetails details,
    EvidenceDetails piece,
    Instant since,
    Passage before,
    List<Passage> now,
    Optional<EvidenceDecisions.Decided> decision) {
  public ChangedClaim {
    now = List.copyOf(now);
  }

  /**
   * Words with what stands beside them.
   *
   * @param lead what stands before them
   * @param words the words
   * @param tail what stands after them
   * @param place where they are in the article's current text; none for the marked words
   */
  public record Passage(String lead, String words, String tail, Optional<Anchor.Place> place) {}

  /** What the edit touched: in the words, or else right beside them. */
  public Set<ChangeKind> kinds() {
    Optional<Anchor.Place> place = now.stream().findFirst().flatMap(Passage::place);
    return place
        .map(found -> found.changes().isEmpty() ? found.around() : found.changes())
        .orElseGet(Set::of);
  }

  /** Whether the words are the same and only what stands beside them changed. */
  public boolean isBesideOnly() {
    return now.size() == 1 && now.getFirst().words().equals(before.words());
  }
}
