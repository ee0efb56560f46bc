package org.dateline.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;

/**
 * A claim with all that stands around it.
 *
 * @param claim the claim
 * @param evidence what it rests on, oldest first
 * @param links its links in both directions
 * @param stories the stories that it is in
 */
public record ClaimDetails(
    Claim claim, List<EvidenceDetails> evidence, List<ClaimLink> links, Set<UUID> stories) {
  public ClaimDetails {
    evidence = List.copyOf(evidence);
    links = List.copyOf(links);
    stories = Set.copyOf(stories);
  }
}
