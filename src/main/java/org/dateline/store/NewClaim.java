package org.dateline.store;

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
 * A claim as it is entered; the components mean what they mean in {@link Claim}. Entity values
 * without an entity's id are matched with the entity of that name, or make one.
 */
public record NewClaim(
    String type,
    String text,
    ClaimStatus status,
    Optional<String> speaker,
    Optional<String> attribution,
    Optional<EdtfDate> eventDate,
    Optional<EdtfDate> statedDate,
    Optional<String> note,
    Map<String, List<FieldValue>> values) {
  public NewClaim {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A claim of which nothing is known yet but its type. */
  public static NewClaim ofType(String type) {
    return new NewClaim(
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

  /** What was entered of a claim that is there, to edit it. */
  public static NewClaim of(Claim claim) {
    return new NewClaim(
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
  public NewClaim statedOn(Optional<EdtfDate> date) {
    return new NewClaim(type, text, status, speaker, attribution, eventDate, date, note, values);
  }

  /** The same with another status. */
  public NewClaim withStatus(ClaimStatus other) {
    return new NewClaim(
        type, text, other, speaker, attribution, eventDate, statedDate, note, values);
  }

  /** The same with other typed values. */
  public NewClaim withValues(Map<String, List<FieldValue>> other) {
    return new NewClaim(
        type, text, status, speaker, attribution, eventDate, statedDate, note, other);
  }
}
