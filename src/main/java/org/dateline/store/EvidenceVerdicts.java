package org.dateline.store;

import java.util.EnumSet;
import org.dateline.model.Anchor;
import org.dateline.model.ChangeKind;
import org.dateline.model.EvidenceState;

/** What an anchor says about the evidence that rests on it, as long as no person has looked. */
final class EvidenceVerdicts {
  private EvidenceVerdicts() {}

  static EvidenceState of(Anchor anchor) {
    return switch (anchor.status()) {
      case EXACT, MOVED ->
          anchor.place().map(Anchor.Place::around).filter(kinds -> !kinds.isEmpty()).isPresent()
              ? EvidenceState.CHANGED
              : EvidenceState.INTACT;
      case CHANGED ->
          anchor.place().map(EvidenceVerdicts::ofChanged).orElse(EvidenceState.UNCERTAIN);
      case AMBIGUOUS, SKIPPED -> EvidenceState.UNCERTAIN;
      case ORPHANED -> EvidenceState.GONE;
    };
  }

  private static EvidenceState ofChanged(Anchor.Place place) {
    if (place.score() < Anchor.Place.CERTAIN) {
      return EvidenceState.UNCERTAIN;
    }
    return EnumSet.of(ChangeKind.TYPOGRAPHY).containsAll(place.changes())
        ? EvidenceState.INTACT
        : EvidenceState.CHANGED;
  }
}
