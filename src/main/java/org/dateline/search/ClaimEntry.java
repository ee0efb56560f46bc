package org.dateline.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.ClaimStatus;

/**
 * A claim as search sees it.
 *
 * @param id the claim
 * @param type the key of its code in the codebook
 * @param typeName the code's name
 * @param text the claim in the tagger's words
 * @param status how far it has been checked
 * @param regions the codes of the regions it names
 * @param organisations the organisations it names
 * @param speakers who says it
 * @param note the tagger's note
 */
public record ClaimEntry(
    UUID id,
    String type,
    String typeName,
    String text,
    ClaimStatus status,
    List<String> regions,
    List<String> organisations,
    List<String> speakers,
    Optional<String> note) {
  public ClaimEntry {
    regions = List.copyOf(regions);
    organisations = List.copyOf(organisations);
    speakers = List.copyOf(speakers);
  }
}
