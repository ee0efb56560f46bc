package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Revision;
import org.jdbi.v3.core.statement.Query;

/**
 * Where a capture belongs among those of its article by the time at which it was fetched. They may
 * be recorded in another order: a slow page is read after one that was asked for later, and old
 * captures are imported.
 *
 * <p>A capture that was fetched after this very moment says that the clock was wrong, not that
 * others are late; it is not counted.
 */
final class CaptureOrder {
  private final Edit edit;
  private final Tables tables;
  private final UUID article;
  private final Instant fetchedAt;

  CaptureOrder(Edit edit, Tables tables, UUID article, Instant fetchedAt) {
    this.edit = edit;
    this.tables = tables;
    this.article = article;
    this.fetchedAt = fetchedAt;
  }

  /** Whether a capture with a text is recorded that was fetched later. */
  boolean isLate() {
    return captures("SELECT COUNT(*)", "fetched_at > :at AND fetched_at <= :now")
            .bind("now", edit.at())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** The text that the last capture before this one showed. */
  Optional<UUID> shownBefore() {
    return captures("SELECT revision_id", "fetched_at <= :at ORDER BY fetched_at DESC, id DESC")
        .map((row, context) -> Sql.id(row, "revision_id"))
        .findFirst();
  }

  private Query captures(String what, String which) {
    return edit.handle()
        .createQuery(
            what
                + " FROM capture WHERE article_id = :article AND revision_id IS NOT NULL AND "
                + which)
        .bind("article", Sql.id(article))
        .bind("at", fetchedAt);
  }

  /**
   * The ordinal of a new text, before those that were fetched later; they make room for it.
   *
   * @param late whether there may be any
   */
  int ordinal(boolean late) {
    int place =
        1
            + edit.handle()
                .createQuery(
                    "SELECT COALESCE(MAX(ordinal), 0) FROM revision WHERE article_id = :article")
                .bind("article", Sql.id(article))
                .mapTo(Integer.class)
                .one();
    // From the last one down, since no two may have the same ordinal at any moment.
    for (Revision revision : late ? later() : List.<Revision>of()) {
      place = revision.ordinal();
      edit.update(tables.revisions, revision, revision.withOrdinal(place + 1));
    }
    return place;
  }

  /** The texts from the first one on that was fetched later, the last one first. */
  private List<Revision> later() {
    return edit
        .handle()
        .createQuery("SELECT * FROM revision WHERE article_id = :article ORDER BY ordinal")
        .bind("article", Sql.id(article))
        .map((row, context) -> tables.revisions.read(row))
        .list()
        .stream()
        .dropWhile(revision ->
            edit.find(tables.captures, revision.captureId().toString())
                .filter(first -> first.capture().fetchedAt().isAfter(fetchedAt))
                .isEmpty())
        .toList()
        .reversed();
  }
}
