package org.dateline.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;
import org.jdbi.v3.core.Handle;

/**
 * The tables of what is asserted: claims with their typed values, and how claims stand together.
 */
final class ClaimTables {
  private ClaimTables() {}

  static final class Claims extends RecordTable<Claim> {
    Claims() {
      super(
          ObjectKind.CLAIM,
          Claim.class,
          "claim",
          List.of("id"),
          List.of(
              "type",
              "body",
              "status",
              "speaker",
              "attribution",
              "event_date",
              "stated_date",
              "note",
              "created",
              "creator"));
    }

    @Override
    List<Object> key(Claim claim) {
      return List.of(claim.id());
    }

    @Override
    List<Object> columns(Claim claim) {
      return List.of(
          claim.type(),
          claim.text(),
          claim.status().name(),
          claim.speaker(),
          claim.attribution(),
          claim.eventDate().map(EdtfDate::toString),
          claim.statedDate().map(EdtfDate::toString),
          claim.note(),
          claim.created(),
          claim.creator());
    }

    /** The claim's own row; its values are added by {@link #withValues}. */
    @Override
    Claim read(ResultSet row) throws SQLException {
      return new Claim(
          Sql.id(row, "id"),
          row.getString("type"),
          row.getString("body"),
          ClaimStatus.valueOf(row.getString("status")),
          Sql.text(row, "speaker"),
          Sql.text(row, "attribution"),
          Sql.text(row, "event_date").map(Claims::date),
          Sql.text(row, "stated_date").map(Claims::date),
          Sql.text(row, "note"),
          Map.of(),
          Sql.time(row, "created"),
          row.getString("creator"));
    }

    static EdtfDate date(String words) {
      return EdtfDate.parse(words)
          .orElseThrow(() -> new IllegalStateException("a stored date is none: " + words));
    }

    static Claim withValues(Claim claim, Map<String, List<FieldValue>> values) {
      return new Claim(
          claim.id(),
          claim.type(),
          claim.text(),
          claim.status(),
          claim.speaker(),
          claim.attribution(),
          claim.eventDate(),
          claim.statedDate(),
          claim.note(),
          values,
          claim.created(),
          claim.creator());
    }

    @Override
    void insert(Handle handle, Claim claim) {
      super.insert(handle, claim);
      insertValues(handle, claim);
    }

    @Override
    void update(Handle handle, Claim claim) {
      super.update(handle, claim);
      deleteValues(handle, claim);
      insertValues(handle, claim);
    }

    @Override
    void delete(Handle handle, Claim claim) {
      deleteValues(handle, claim);
      super.delete(handle, claim);
    }

    @Override
    Optional<Claim> find(Handle handle, String id) {
      return super.find(handle, id)
          .map(claim ->
              withValues(
                  claim, valuesOf(handle, List.of(claim.id())).getOrDefault(claim.id(), Map.of())));
    }

    @Override
    List<Claim> page(Handle handle, Optional<Claim> after, int limit) {
      List<Claim> plain = super.page(handle, after, limit);
      Map<UUID, Map<String, List<FieldValue>>> values =
          valuesOf(handle, plain.stream().map(Claim::id).toList());
      return plain.stream()
          .map(claim -> withValues(claim, values.getOrDefault(claim.id(), Map.of())))
          .toList();
    }

    private static void deleteValues(Handle handle, Claim claim) {
      handle
          .createUpdate("DELETE FROM claim_value WHERE claim_id = :claim")
          .bind("claim", Sql.id(claim.id()))
          .execute();
    }

    private static void insertValues(Handle handle, Claim claim) {
      int position = 0;
      for (Map.Entry<String, List<FieldValue>> field : claim.values().entrySet()) {
        int ordinal = 0;
        for (FieldValue value : field.getValue()) {
          ValueRow row = ValueRow.of(value);
          handle
              .createUpdate(
                  "INSERT INTO claim_value (claim_id, position, field, ordinal, kind, text_value,"
                      + " number_value, date_value, code_value, entity_id) VALUES (:claim,"
                      + " :position, :field, :ordinal, :kind, :text, :number, :date, :code,"
                      + " :entity)")
              .bind("claim", Sql.id(claim.id()))
              .bind("position", position++)
              .bind("field", field.getKey())
              .bind("ordinal", ordinal++)
              .bind("kind", row.kind())
              .bind("text", Sql.any(row.text()))
              .bind("number", Sql.any(row.number()))
              .bind("date", Sql.any(row.date()))
              .bind("code", Sql.any(row.code()))
              .bind("entity", Sql.any(row.entity()))
              .execute();
        }
      }
    }

    /** The values of some claims, by claim and field, in the order of entry. */
    static Map<UUID, Map<String, List<FieldValue>>> valuesOf(Handle handle, List<UUID> claims) {
      Map<UUID, Map<String, List<FieldValue>>> values = new LinkedHashMap<>();
      Batches.each(
          claims,
          batch ->
              handle
                  .createQuery(
                      "SELECT * FROM claim_value WHERE claim_id IN (<ids>) ORDER BY claim_id,"
                          + " position")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) -> {
                    values
                        .computeIfAbsent(Sql.id(row, "claim_id"), id -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString("field"), field -> new ArrayList<>())
                        .add(ValueRow.read(row).value());
                    return true;
                  })
                  .list());
      return values;
    }
  }

  /** A typed value as its row has it. */
  private record ValueRow(
      String kind,
      Optional<String> text,
      Optional<String> number,
      Optional<String> date,
      Optional<String> code,
      Optional<UUID> entity) {
    private static final Optional<String> NONE = Optional.empty();

    static ValueRow of(FieldValue value) {
      return switch (value) {
        case FieldValue.RegionValue region ->
            new ValueRow(
                "REGION",
                region.wording(),
                NONE,
                NONE,
                Optional.of(region.code()),
                Optional.empty());
        case FieldValue.EntityValue entity ->
            new ValueRow(
                entity.kind().name(),
                Optional.of(entity.name()),
                NONE,
                NONE,
                NONE,
                entity.entityId());
        case FieldValue.TextValue text -> words("TEXT", text.text());
        case FieldValue.NumberValue number ->
            new ValueRow(
                "NUMBER",
                NONE,
                Optional.of(number.number().toString()),
                NONE,
                NONE,
                Optional.empty());
        case FieldValue.DateValue date ->
            new ValueRow(
                "DATE", NONE, NONE, Optional.of(date.date().toString()), NONE, Optional.empty());
        case FieldValue.ChoiceValue choice -> words("CHOICE", choice.choice());
        case FieldValue.LinkValue link -> words("LINK", link.url());
      };
    }

    private static ValueRow words(String kind, String words) {
      return new ValueRow(kind, Optional.of(words), NONE, NONE, NONE, Optional.empty());
    }

    static ValueRow read(ResultSet row) throws SQLException {
      return new ValueRow(
          row.getString("kind"),
          Sql.text(row, "text_value"),
          Sql.text(row, "number_value"),
          Sql.text(row, "date_value"),
          Sql.text(row, "code_value"),
          Sql.optionalId(row, "entity_id"));
    }

    FieldValue value() {
      return switch (kind) {
        case "REGION" -> new FieldValue.RegionValue(code.orElseThrow(), text);
        case "TEXT" -> new FieldValue.TextValue(text.orElseThrow());
        case "NUMBER" -> new FieldValue.NumberValue(new BigDecimal(number.orElseThrow()));
        case "DATE" -> new FieldValue.DateValue(Claims.date(date.orElseThrow()));
        case "CHOICE" -> new FieldValue.ChoiceValue(text.orElseThrow());
        case "LINK" -> new FieldValue.LinkValue(text.orElseThrow());
        default -> new FieldValue.EntityValue(EntityKind.valueOf(kind), text.orElseThrow(), entity);
      };
    }
  }

  static final class Links extends RecordTable<ClaimLink> {
    Links() {
      super(
          ObjectKind.CLAIM_LINK,
          ClaimLink.class,
          "claim_link",
          List.of("from_id", "relation", "to_id"),
          List.of());
    }

    @Override
    List<Object> key(ClaimLink link) {
      return List.of(link.from(), link.relation().name(), link.to());
    }

    @Override
    List<Object> columns(ClaimLink link) {
      return List.of();
    }

    @Override
    List<Object> keyOf(String id) {
      return idWordId(id);
    }

    @Override
    ClaimLink read(ResultSet row) throws SQLException {
      return new ClaimLink(
          Sql.id(row, "from_id"),
          ClaimRelation.valueOf(row.getString("relation")),
          Sql.id(row, "to_id"));
    }
  }
}
