package org.dateline.desk.claim;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.text.DatePhrase;
import org.dateline.text.TextNormalizer;

/**
 * Turns what a person entered into a field's typed values. Several values are parted by semicolons
 * where the field takes several. What has two meanings is refused with both named, never guessed.
 */
public final class FieldValueReader {
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_DIGITS = 100;

  private final Gazetteer gazetteer;

  /**
   * @param gazetteer what knows the places
   */
  public FieldValueReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Reads a field's values.
   *
   * @param field the codebook's field
   * @param entered what was entered; nothing but white space gives no values
   * @throws BadClaimException where a part of it can't be understood
   */
  public List<FieldValue> read(Field field, String entered) throws BadClaimException {
    List<FieldValue> values = new ArrayList<>();
    boolean parted = field.multiple() || field.kind() == FieldKind.REGION;
    for (String part : parted ? entered.split(";", -1) : new String[] {entered}) {
      String words = TextNormalizer.line(part);
      if (words.isEmpty()) {
        continue;
      }
      if (words.length() > LONGEST_TEXT) {
        throw new BadClaimException(
            "“%s” takes up to %d characters; put the rest into the note."
                .formatted(field.name(), LONGEST_TEXT));
      }
      FieldValue value = readOne(field, words);
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private FieldValue readOne(Field field, String words) throws BadClaimException {
    return switch (field.kind()) {
      case REGION -> region(field.name(), words);
      case ORGANISATION -> entity(EntityKind.ORGANISATION, words);
      case PERSON -> entity(EntityKind.PERSON, words);
      case PRODUCT -> entity(EntityKind.PRODUCT, words);
      case TEXT -> new FieldValue.TextValue(words);
      case NUMBER -> number(field.name(), words);
      case DATE -> new FieldValue.DateValue(date(field.name(), words));
      case CHOICE -> choice(field, words);
      case LINK -> link(field.name(), words);
    };
  }

  private FieldValue region(String field, String words) throws BadClaimException {
    List<Region> found = gazetteer.find(words);
    if (found.isEmpty()) {
      throw new BadClaimException(
          "“%s” in “%s” is no region that the gazetteer knows; use its ISO code or its English name."
              .formatted(words, field));
    }
    if (found.size() > 1) {
      throw new BadClaimException(
          "“%s” in “%s” can mean %s; use the code."
              .formatted(
                  words,
                  field,
                  found.stream()
                      .map(region -> region.name() + " (" + region.code() + ")")
                      .collect(Collectors.joining(" or "))));
    }
    String code = found.getFirst().code();
    return new FieldValue.RegionValue(
        code, words.equalsIgnoreCase(code) ? Optional.empty() : Optional.of(words));
  }

  private static FieldValue entity(EntityKind kind, String name) {
    return new FieldValue.EntityValue(kind, name, Optional.empty());
  }

  private static FieldValue number(String field, String words) throws BadClaimException {
    try {
      if (words.length() <= MOST_DIGITS) {
        BigDecimal number = new BigDecimal(words.replace(" ", ""));
        if (Math.abs((long) number.scale()) <= MOST_DIGITS) {
          return new FieldValue.NumberValue(number);
        }
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with what to enter.
    }
    throw new BadClaimException(
        "“%s” in “%s” is no number; write it in digits, with a point before decimals."
            .formatted(words, field));
  }

  /**
   * Reads a date in words or in EDTF.
   *
   * @param what the name of what the date is for
   * @param words what was entered
   * @throws BadClaimException where it is no date or can mean two
   */
  public static EdtfDate date(String what, String words) throws BadClaimException {
    return switch (DatePhrase.read(words)) {
      case DatePhrase.Understood understood -> understood.date();
      case DatePhrase.Ambiguous ambiguous ->
          throw new BadClaimException(
              "“%s” in “%s” can mean %s; write it as one of these."
                  .formatted(
                      words,
                      what,
                      ambiguous.readings().stream()
                          .map(EdtfDate::toString)
                          .collect(Collectors.joining(" or "))));
      case DatePhrase.NotUnderstood not ->
          throw new BadClaimException("“%s” in “%s”: %s".formatted(words, what, not.reason()));
    };
  }

  private static FieldValue choice(Field field, String words) throws BadClaimException {
    for (String choice : field.choices()) {
      if (choice.toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT))) {
        return new FieldValue.ChoiceValue(choice);
      }
    }
    throw new BadClaimException(
        "“%s” is no choice of “%s”; choose one of: %s."
            .formatted(words, field.name(), String.join(", ", field.choices())));
  }

  private static FieldValue link(String field, String words) throws BadClaimException {
    try {
      URI address = new URI(words);
      String scheme =
          address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("https") || scheme.equals("http")) && address.getHost() != null) {
        return new FieldValue.LinkValue(words);
      }
    } catch (URISyntaxException notAnAddress) {
      // Said below, with what to enter.
    }
    throw new BadClaimException(
        "“%s” in “%s” is no web address; it begins with https:// or http://."
            .formatted(words, field));
  }
}
