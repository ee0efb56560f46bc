package org.dateline.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;

/**
 * A claim as it is entered; the components mean what they mean in {@link org.dateline.model.Claim}.
 * Entity values without an entity's id are matched with the entity of that name, or make one.
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
}
