package org.dateline.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asserted, by whom, about when. Its evidence are annotations, in one article or in many.
 *
 * @param id a UUIDv7
 * @param type the key of its {@link Code} in the codebook
 * @param text the claim in the tagger's words; empty where the quote says it all
 * @param status how far it has been checked
 * @param speaker who says it, as entered
 * @param attribution how the article attributes it (“in a notice”, “told reporters”)
 * @param eventDate when what it speaks of happened
 * @param statedDate when it was stated
 * @param note the tagger's note
 * @param values the typed values by the key of their {@link Field}, in the order of entry
 * @param created when it was first entered
 * @param creator who entered it
 */
public record Claim(
    UUID id,
    String type,
    String text,
    ClaimStatus status,
    Optional<String> speaker,
    Optional<String> attribution,
    Optional<EdtfDate> eventDate,
    Optional<EdtfDate> statedDate,
    Optional<String> note,
    Map<String, List<FieldValue>> values,
    Instant created,
    String creator) {
  public Claim {
    Map<String, List<FieldValue>> copy = new LinkedHashMap<>();
    values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** The values of one field, none where it was left empty. */
  public List<FieldValue> valuesOf(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** The date that it stands under in a timeline: of the event, else of the statement. */
  public Optional<EdtfDate> timelineDate() {
    return eventDate.or(() -> statedDate);
  }
}
