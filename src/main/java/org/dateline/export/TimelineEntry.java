package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Field;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.text.DatePhrase;

/**
 * One claim in a timeline.
 *
 * @param claim the claim
 * @param code its type
 * @param values its field values in words, in the order of the form
 * @param evidence the marked words that it rests on, in the order of their making
 */
public record TimelineEntry(
    Claim claim, Code code, List<LabelledValue> values, List<TimelineEvidence> evidence) {
  /** The colour of claims whose type has none. */
  static final String NO_COLOUR = "#808080";

  public TimelineEntry {
    values = List.copyOf(values);
    evidence = List.copyOf(evidence);
  }

  /**
   * The entry of a claim, its values put into words. A claim whose type is not in the codebook any
   * more keeps the type's key as name.
   */
  public static TimelineEntry of(
      Claim claim, Codebook codebook, Gazetteer gazetteer, List<TimelineEvidence> evidence) {
    Code code =
        codebook
            .code(claim.type())
            .orElseGet(() ->
                new Code(
                    new UUID(0, 0),
                    claim.type(),
                    claim.type(),
                    NO_COLOUR,
                    Optional.empty(),
                    "",
                    List.of()));
    return new TimelineEntry(claim, code, inWords(claim, code, gazetteer), evidence);
  }

  private static List<LabelledValue> inWords(Claim claim, Code code, Gazetteer gazetteer) {
    List<LabelledValue> shown = new ArrayList<>();
    for (Field field : code.fields()) {
      add(shown, field.key(), field.name(), claim.valuesOf(field.key()), gazetteer);
    }
    claim
        .values()
        .forEach((key, values) -> {
          if (code.field(key).isEmpty()) {
            add(shown, key, key, values, gazetteer);
          }
        });
    return shown;
  }

  private static void add(
      List<LabelledValue> shown,
      String key,
      String label,
      List<FieldValue> values,
      Gazetteer gazetteer) {
    if (!values.isEmpty()) {
      String text =
          String.join("; ", values.stream().map(value -> words(value, gazetteer)).toList());
      shown.add(new LabelledValue(key, label, text));
    }
  }

  private static String words(FieldValue value, Gazetteer gazetteer) {
    return switch (value) {
      case FieldValue.RegionValue region -> region(region, gazetteer);
      case FieldValue.DateValue date -> DatePhrase.words(date.date());
      case FieldValue.EntityValue entity -> entity.name();
      case FieldValue.TextValue text -> text.text();
      case FieldValue.NumberValue number -> number.display();
      case FieldValue.ChoiceValue choice -> choice.choice();
      case FieldValue.LinkValue link -> link.url();
    };
  }

  private static String region(FieldValue.RegionValue value, Gazetteer gazetteer) {
    Optional<Region> region = gazetteer.region(value.code());
    String name = region.map(Region::name).orElse(value.code());
    String shown = region.isPresent() ? name + " (" + value.code() + ")" : name;
    return value
        .wording()
        .filter(wording -> !wording.equals(name))
        .map(wording -> shown + ", as written “" + wording + "”")
        .orElse(shown);
  }

  /** What is asserted: in the tagger's words, else in those of the first evidence. */
  String headline() {
    if (!claim.text().isBlank()) {
      return claim.text().strip();
    }
    return evidence.isEmpty()
        ? code.name()
        : "“" + OneLine.of(evidence.getFirst().annotation().selector().exact()) + "”";
  }

  /** Who says it, whether it was entered as such or as a field. */
  Optional<String> speaker() {
    return claim.speaker().or(() -> value("speaker")).filter(words -> !words.isBlank());
  }

  /** How the article attributes it, whether it was entered as such or as a field. */
  Optional<String> attribution() {
    return claim.attribution().or(() -> value("attribution")).filter(words -> !words.isBlank());
  }

  private Optional<String> value(String field) {
    return values.stream()
        .filter(value -> value.field().equals(field))
        .map(LabelledValue::text)
        .findFirst();
  }

  /**
   * The values that are not said by {@link #speaker()} and {@link #attribution()}, and when it was
   * stated where the timeline shows another date.
   */
  List<LabelledValue> otherValues() {
    List<LabelledValue> others = new ArrayList<>(values);
    others.removeIf(
        value -> value.field().equals("speaker") || value.field().equals("attribution"));
    claim
        .statedDate()
        .filter(stated -> !claim.timelineDate().equals(Optional.of(stated)))
        .map(stated -> new LabelledValue("", "Stated", DatePhrase.words(stated)))
        .ifPresent(others::addFirst);
    return others;
  }

  /** Whether {@link #headline()} only repeats the first evidence. */
  boolean saidByQuote() {
    return claim.text().isBlank() && !evidence.isEmpty();
  }

  /** The date that it stands under, in words that begin a line. */
  String dateInWords() {
    String words = claim.timelineDate().map(DatePhrase::words).orElse("undated");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
