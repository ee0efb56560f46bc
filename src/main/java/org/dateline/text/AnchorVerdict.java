package org.dateline.text;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;

/**
 * Where a quote of one text is in another.
 *
 * @param status what became of it
 * @param place where it is now; none for ambiguous, orphaned and skipped
 * @param candidates the places that could be meant, best first, where it is ambiguous
 */
public record AnchorVerdict(
    AnchorStatus status, Optional<Anchor.Place> place, List<Anchor.Place> candidates) {
  public AnchorVerdict {
    candidates = List.copyOf(candidates);
  }

  static AnchorVerdict at(AnchorStatus status, Anchor.Place place) {
    return new AnchorVerdict(status, Optional.of(place), List.of());
  }

  static AnchorVerdict among(List<Anchor.Place> candidates) {
    return new AnchorVerdict(AnchorStatus.AMBIGUOUS, Optional.empty(), candidates);
  }

  static AnchorVerdict without(AnchorStatus status) {
    return new AnchorVerdict(status, Optional.empty(), List.of());
  }
}
