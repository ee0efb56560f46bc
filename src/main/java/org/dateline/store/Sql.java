package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;

/** How values cross between records and rows. */
final class Sql {
  private Sql() {}

  /** The moment as the database keeps it: whole microseconds. */
  static Instant stored(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  static Argument time(Instant moment) {
    OffsetDateTime value = stored(moment).atOffset(ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, value);
  }

  static Argument id(UUID id) {
    return (position, statement, context) -> statement.setObject(position, id);
  }

  /** Any value of a column, an {@link Optional} standing for one that may be null. */
  static Argument any(Object value) {
    return switch (value) {
      case Optional<?> optional ->
          optional
              .<Argument>map(Sql::any)
              .orElse((position, statement, context) -> statement.setObject(position, null));
      case Instant moment -> time(moment);
      default -> (position, statement, context) -> statement.setObject(position, value);
    };
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Optional<UUID> optionalId(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
