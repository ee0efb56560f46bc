package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.dateline.model.AlertPreferences;
import org.dateline.model.AlertPreferences.QuietHours;
import org.dateline.model.CopyDecision;
import org.dateline.model.SavedSearch;

/** The tables of what people enter while they search. */
final class SearchTables {
  private SearchTables() {}

  static final class SavedSearches extends RecordTable<SavedSearch> {
    SavedSearches() {
      super(
          ObjectKind.SAVED_SEARCH,
          SavedSearch.class,
          "saved_search",
          List.of("id"),
          List.of(
              "name",
              "query",
              "delivery",
              "only_added",
              "most_a_day",
              "quiet_from",
              "quiet_to",
              "digest_at"));
    }

    @Override
    List<Object> key(SavedSearch saved) {
      return List.of(saved.id());
    }

    @Override
    List<Object> columns(SavedSearch saved) {
      AlertPreferences alerts = saved.alerts();
      return List.of(
          saved.name(),
          saved.query(),
          alerts.delivery().name(),
          alerts.onlyAdded(),
          alerts.mostADay(),
          alerts.quiet().map(QuietHours::from),
          alerts.quiet().map(QuietHours::to),
          alerts.digestAt());
    }

    @Override
    SavedSearch read(ResultSet row) throws SQLException {
      LocalTime from = row.getObject("quiet_from", LocalTime.class);
      LocalTime to = row.getObject("quiet_to", LocalTime.class);
      return new SavedSearch(
          Sql.id(row, "id"),
          row.getString("name"),
          row.getString("query"),
          new AlertPreferences(
              AlertPreferences.Delivery.valueOf(row.getString("delivery")),
              row.getBoolean("only_added"),
              row.getInt("most_a_day"),
              from == null || to == null ? Optional.empty() : Optional.of(new QuietHours(from, to)),
              row.getObject("digest_at", LocalTime.class)));
    }
  }

  static final class CopyDecisions extends RecordTable<CopyDecision> {
    CopyDecisions() {
      super(
          ObjectKind.COPY_DECISION,
          CopyDecision.class,
          "copy_decision",
          List.of("first_id", "second_id"),
          List.of("verdict"));
    }

    @Override
    List<Object> key(CopyDecision decision) {
      return List.of(decision.firstId(), decision.secondId());
    }

    @Override
    List<Object> columns(CopyDecision decision) {
      return List.of(decision.verdict().name());
    }

    @Override
    List<Object> keyOf(String id) {
      return idPair(id);
    }

    @Override
    CopyDecision read(ResultSet row) throws SQLException {
      return new CopyDecision(
          Sql.id(row, "first_id"),
          Sql.id(row, "second_id"),
          CopyDecision.Verdict.valueOf(row.getString("verdict")));
    }
  }
}
