package org.dateline.desk.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.Claim;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.Field;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.store.NewClaim;
import org.dateline.text.TextNormalizer;

/**
 * Understands the parts of a worded claim by the codebook.
 *
 * <p>A claim knows its speaker and attribution by itself; where its type has fields of these names,
 * both are kept the same.
 */
public final class ClaimDraftReader {
  private static final String SPEAKER = "speaker";
  private static final String ATTRIBUTION = "attribution";

  private final Codebook codebook;
  private final Gazetteer gazetteer;
  private final FieldValueReader values;

  /**
   * @param codebook the claim types
   * @param gazetteer what knows the places
   */
  public ClaimDraftReader(Codebook codebook, Gazetteer gazetteer) {
    this.codebook = codebook;
    this.gazetteer = gazetteer;
    this.values = new FieldValueReader(gazetteer);
  }

  /**
   * Understands a new claim.
   *
   * @param quote the marked words, in which the wording of regions is looked for
   * @throws BadClaimException where a part of it can't be understood
   */
  public NewClaim read(ClaimDraft draft, String quote) throws BadClaimException {
    Code code = code(draft.type());
    return assemble(
        code,
        draft,
        fields(code, draft.set(), quote),
        "",
        ClaimStatus.UNCHECKED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Understands changes to a claim: what the draft leaves out stays as it is, and what it gives as
   * empty is taken away.
   *
   * @throws BadClaimException where a part of it can't be understood
   */
  public NewClaim change(Claim before, ClaimDraft draft, String quote) throws BadClaimException {
    Code code = code(draft.type());
    Map<String, List<FieldValue>> fields = new LinkedHashMap<>();
    before
        .values()
        .forEach((key, list) -> {
          if (code.field(key).isPresent()) {
            fields.put(key, list);
          }
        });
    fields.putAll(fields(code, draft.set(), quote));
    return assemble(
        code,
        draft,
        fields,
        before.text(),
        before.status(),
        before.speaker(),
        before.attribution(),
        before.eventDate(),
        before.statedDate(),
        before.note());
  }

  private NewClaim assemble(
      Code code,
      ClaimDraft draft,
      Map<String, List<FieldValue>> fields,
      String text,
      ClaimStatus status,
      Optional<String> speaker,
      Optional<String> attribution,
      Optional<EdtfDate> eventDate,
      Optional<EdtfDate> statedDate,
      Optional<String> note)
      throws BadClaimException {
    return new NewClaim(
        code.key(),
        draft.text().map(TextNormalizer::block).orElse(text),
        draft.status().isPresent() ? status(draft.status().get()) : status,
        mirrored(code, fields, SPEAKER, draft.set(), draft.speaker(), speaker),
        mirrored(code, fields, ATTRIBUTION, draft.set(), draft.attribution(), attribution),
        date("event date", draft.eventDate(), eventDate),
        date("stated date", draft.statedDate(), statedDate),
        draft.note().isPresent()
            ? draft.note().map(TextNormalizer::block).filter(words -> !words.isEmpty())
            : note,
        fields);
  }

  /** Keeps a claim's own part and the field of that name the same, whichever of them was given. */
  private Optional<String> mirrored(
      Code code,
      Map<String, List<FieldValue>> fields,
      String key,
      Map<String, String> set,
      Optional<String> given,
      Optional<String> before)
      throws BadClaimException {
    Optional<Field> field = code.field(key);
    if (field.isPresent() && set.containsKey(key)) {
      return joined(fields.getOrDefault(key, List.of()));
    }
    Optional<String> result =
        given.isPresent()
            ? given.map(TextNormalizer::line).filter(words -> !words.isEmpty())
            : before;
    if (field.isPresent()) {
      fields.put(key, result.isPresent() ? values.read(field.get(), result.get()) : List.of());
    }
    return result;
  }

  private static Optional<String> joined(List<FieldValue> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().map(FieldValue::display).collect(Collectors.joining("; ")));
  }

  private Code code(String key) throws BadClaimException {
    return codebook
        .code(key)
        .orElseThrow(() ->
            new BadClaimException(
                "There is no claim type “%s”; use one of: %s."
                    .formatted(
                        key,
                        codebook.codes().stream()
                            .map(Code::key)
                            .collect(Collectors.joining(", ")))));
  }

  private Map<String, List<FieldValue>> fields(Code code, Map<String, String> set, String quote)
      throws BadClaimException {
    Map<String, List<FieldValue>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : set.entrySet()) {
      Field field =
          code.field(entry.getKey())
              .orElseThrow(() ->
                  new BadClaimException(
                      "“%s” has no field “%s”; its fields are: %s."
                          .formatted(
                              code.key(),
                              entry.getKey(),
                              code.fields().stream()
                                  .map(Field::key)
                                  .collect(Collectors.joining(", ")))));
      List<FieldValue> worded = new ArrayList<>();
      for (FieldValue value : values.read(field, entry.getValue())) {
        worded.add(
            value instanceof FieldValue.RegionValue region
                ? RegionWording.asWritten(gazetteer, region, quote)
                : value);
      }
      fields.put(field.key(), worded);
    }
    return fields;
  }

  private static Optional<EdtfDate> date(
      String what, Optional<String> given, Optional<EdtfDate> before) throws BadClaimException {
    if (given.isEmpty()) {
      return before;
    }
    String words = given.get().strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(FieldValueReader.date(what, words));
  }

  private static ClaimStatus status(String label) throws BadClaimException {
    return ClaimStatus.ofLabel(label.strip())
        .orElseThrow(() ->
            new BadClaimException(
                "“%s” is no status; use one of: %s."
                    .formatted(
                        label,
                        Arrays.stream(ClaimStatus.values())
                            .map(ClaimStatus::label)
                            .collect(Collectors.joining(", ")))));
  }
}
