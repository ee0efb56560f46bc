package org.dateline.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A typed value of a claim's field. */
public sealed interface FieldValue {
  /** What is shown of it where there is room for words only. */
  String display();

  /**
   * A place of the gazetteer.
   *
   * @param code its code, for example {@code IR} or {@code UA-43}
   * @param wording the words that the source used for it
   */
  record RegionValue(String code, Optional<String> wording) implements FieldValue {
    @Override
    public String display() {
      return code;
    }
  }

  /**
   * An organisation, person or product.
   *
   * @param kind which of them
   * @param name its name as entered
   * @param entityId the entity that it was matched with
   */
  record EntityValue(EntityKind kind, String name, Optional<UUID> entityId) implements FieldValue {
    @Override
    public String display() {
      return name;
    }
  }

  /** Free words. */
  record TextValue(String text) implements FieldValue {
    @Override
    public String display() {
      return text;
    }
  }

  /** A number, exactly as entered. */
  record NumberValue(BigDecimal number) implements FieldValue {
    @Override
    public String display() {
      return number.toPlainString();
    }
  }

  /** A date as far as it is known. */
  record DateValue(EdtfDate date) implements FieldValue {
    @Override
    public String display() {
      return date.toString();
    }
  }

  /** One of the field's choices. */
  record ChoiceValue(String choice) implements FieldValue {
    @Override
    public String display() {
      return choice;
    }
  }

  /** An {@code http} or {@code https} address. */
  record LinkValue(String url) implements FieldValue {
    @Override
    public String display() {
      return url;
    }
  }
}
