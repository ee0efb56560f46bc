package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Anchor;

/**
 * Where marked words stood in the other texts of their article. Safe for use by several threads.
 */
public final class AnchorHistory {
  private final Database database;
  private final Tables tables;

  AnchorHistory(Journal journal) {
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /**
   * What became of marked words in one text.
   *
   * @param ordinal which text of the article it is, 1 for the first
   * @param captured when it was first captured
   * @param anchor where they were found there, and how
   * @param words what stands at that place
   */
  public record Step(int ordinal, Instant captured, Anchor anchor, Optional<String> words) {}

  /** The texts in which an annotation's words were looked for, in their order; not its own. */
  public List<Step> of(UUID annotation) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT a.*, r.ordinal, r.body, c.fetched_at FROM anchor a JOIN revision r ON r.id"
                    + " = a.revision_id JOIN capture c ON c.id = r.capture_id WHERE"
                    + " a.annotation_id = :annotation ORDER BY r.ordinal")
            .bind("annotation", Sql.id(annotation))
            .map((row, context) -> step(row))
            .list());
  }

  private Step step(ResultSet row) throws SQLException {
    Anchor anchor = tables.anchors.read(row);
    String text = row.getString("body");
    return new Step(
        row.getInt("ordinal"),
        Sql.time(row, "fetched_at"),
        anchor,
        anchor.place().map(place -> place.range().in(text)));
  }
}
