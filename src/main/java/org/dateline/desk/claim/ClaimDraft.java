package org.dateline.desk.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A claim as a person or a script words it, before its parts are understood.
 *
 * @param type the key of the claim type
 * @param set what was entered for each field of the type, by the field's key
 * @param text the claim in the tagger's words
 * @param status how far it is checked
 * @param speaker who says it
 * @param attribution how the article attributes it
 * @param eventDate when what it speaks of happened, in words or EDTF
 * @param statedDate when it was stated, in words or EDTF
 * @param note the tagger's note
 */
public record ClaimDraft(
    String type,
    Map<String, String> set,
    Optional<String> text,
    Optional<String> status,
    Optional<String> speaker,
    Optional<String> attribution,
    Optional<String> eventDate,
    Optional<String> statedDate,
    Optional<String> note) {
  public ClaimDraft {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
  }
}
