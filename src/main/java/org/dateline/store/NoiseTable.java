package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dateline.model.NoiseRule;

/** The table of noise rules. */
final class NoiseTable extends RecordTable<NoiseRule> {
  NoiseTable() {
    super(
        ObjectKind.NOISE_RULE,
        NoiseRule.class,
        "noise_rule",
        List.of("id"),
        List.of("name", "effect", "unit", "pattern", "publisher"));
  }

  @Override
  List<Object> key(NoiseRule rule) {
    return List.of(rule.id());
  }

  @Override
  List<Object> columns(NoiseRule rule) {
    return List.of(
        rule.name(), rule.effect().name(), rule.unit().name(), rule.pattern(), rule.publisher());
  }

  @Override
  NoiseRule read(ResultSet row) throws SQLException {
    return new NoiseRule(
        Sql.id(row, "id"),
        row.getString("name"),
        NoiseRule.Effect.valueOf(row.getString("effect")),
        NoiseRule.Unit.valueOf(row.getString("unit")),
        row.getString("pattern"),
        Sql.text(row, "publisher"));
  }
}
