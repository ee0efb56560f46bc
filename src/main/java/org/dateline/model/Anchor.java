package org.dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where an annotation's span is in another revision.
 *
 * @param annotationId the annotation
 * @param revisionId the revision in which it was looked for
 * @param status what became of it
 * @param place where it is now; none for ambiguous, orphaned and skipped
 * @param candidates the places that could be meant, best first, where it is ambiguous
 */
public record Anchor(
    UUID annotationId,
    UUID revisionId,
    AnchorStatus status,
    Optional<Place> place,
    List<Place> candidates) {
  public Anchor {
    candidates = List.copyOf(candidates);
  }

  /**
   * One place in a text and how sure it is.
   *
   * @param range where
   * @param score 0 to 1; below {@link #CERTAIN} it is a suggestion that waits for a person
   * @param changes what differs from the annotation's words; empty where nothing does
   * @param around what differs right beside them, in the same sentence, that can turn what they
   *     say: a “not” that came in before the first word. Only of words that stayed as they were
   */
  public record Place(
      TextRange range, double score, Set<ChangeKind> changes, Set<ChangeKind> around) {
    /** From this score on a changed place is taken without asking. */
    public static final double CERTAIN = 0.8;

    public Place {
      changes = Set.copyOf(changes);
      around = Set.copyOf(around);
    }

    /** A place beside which nothing that matters differs. */
    public Place(TextRange range, double score, Set<ChangeKind> changes) {
      this(range, score, changes, Set.of());
    }
  }
}
