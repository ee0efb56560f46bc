package org.dateline.ui.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Claim;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;

/**
 * What a person has entered of a claim, before it is saved.
 *
 * @param type the key of its code
 * @param text the claim in the person's words, may be empty
 * @param status how far it has been checked
 * @param speaker who says it
 * @param attribution how the article attributes it
 * @param eventDate when what it speaks of happened
 * @param statedDate when it was stated
 * @param note the person's note
 * @param values the typed values by field key
 */
public record ClaimDraft(
    String type,
    String text,
    ClaimStatus status,
    Optional<String> speaker,
    Optional<String> attribution,
    Optional<EdtfDate> eventDate,
    Optional<EdtfDate> statedDate,
    Optional<String> note,
    Map<String, List<FieldValue>> values) {
  public ClaimDraft {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A draft with nothing in it but its type. */
  public static ClaimDraft empty(String type) {
    return new ClaimDraft(
        type,
        "",
        ClaimStatus.UNCHECKED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** A claim as a draft, to edit it. */
  public static ClaimDraft of(Claim claim) {
    return new ClaimDraft(
        claim.type(),
        claim.text(),
        claim.status(),
        claim.speaker(),
        claim.attribution(),
        claim.eventDate(),
        claim.statedDate(),
        claim.note(),
        claim.values());
  }

  /** The same with a date of the statement, for a new claim out of a dated article. */
  public ClaimDraft statedOn(Optional<EdtfDate> date) {
    return new ClaimDraft(type, text, status, speaker, attribution, eventDate, date, note, values);
  }

  /** The same with other typed values. */
  public ClaimDraft withValues(Map<String, List<FieldValue>> other) {
    return new ClaimDraft(
        type, text, status, speaker, attribution, eventDate, statedDate, note, other);
  }
}
