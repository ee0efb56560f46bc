package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Takes the entries that a source shows into those that are known of it, in one transaction. */
final class SourceEntries {
  /** So often may words change without the article changing before they are no longer believed. */
  private static final int MOST_UNCHANGED = 2;

  private static final int LONGEST_NAME = 8_192;
  private static final int LONGEST_TITLE = 1_000;

  private final Handle handle;
  private final Journal journal;
  private final UUID source;
  private final Instant now;

  SourceEntries(Handle handle, Journal journal, UUID source, Instant now) {
    this.handle = handle;
    this.journal = journal;
    this.source = source;
    this.now = now;
  }

  private record Known(SourceEntry entry, String contentSha256) {
    boolean differs(SeenEntry seen) {
      return hasLaterDate(seen)
          || !seen.contentSha256().equals(contentSha256)
          || (seen.url().isPresent() && !seen.url().equals(entry.url()));
    }

    private boolean hasLaterDate(SeenEntry seen) {
      return seen.updated().isPresent()
          && entry.updated().filter(was -> !seen.updated().get().isAfter(was)).isEmpty();
    }

    /** Whether its article is to be captured again because of what is seen of it now. */
    boolean isCapturedAgain(SeenEntry seen) {
      boolean believed = hasLaterDate(seen) || entry.unchanged() < MOST_UNCHANGED;
      return differs(seen) && believed && entry.state() != EntryState.OLDER;
    }
  }

  /** Whether one of the entries that are known was changed, so that its article is captured. */
  static boolean changes(Handle handle, List<SeenEntry> seen) {
    Map<UUID, Known> known = known(handle, seen);
    return seen.stream()
        .anyMatch(entry ->
            entry
                .known()
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .filter(its -> its.isCapturedAgain(entry))
                .isPresent());
  }

  /**
   * Takes them in.
   *
   * @param seen newest first
   * @param newest how many of them are wanted where none was known before; the others are older
   * @return how many are new
   */
  int merge(List<SeenEntry> seen, int newest) {
    boolean first = !anyKnown();
    Map<UUID, Known> known = known(handle, seen);
    int added = 0;
    for (SeenEntry entry : seen) {
      if (entry.known().isEmpty()) {
        insert(entry, first && added >= newest ? EntryState.OLDER : EntryState.WAITING);
        added++;
      } else {
        Optional.ofNullable(known.get(entry.known().get())).ifPresent(its -> update(its, entry));
      }
    }
    return added;
  }

  private boolean anyKnown() {
    return handle
        .createQuery("SELECT 1 FROM source_entry WHERE source_id = :source FETCH FIRST 1 ROWS ONLY")
        .bind("source", Sql.id(source))
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  private static Map<UUID, Known> known(Handle handle, List<SeenEntry> seen) {
    Map<UUID, Known> found = new HashMap<>();
    Batches.each(
        seen.stream().flatMap(entry -> entry.known().stream()).distinct().toList(),
        batch ->
            handle
                .createQuery("SELECT * FROM source_entry WHERE id IN (<ids>)")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> known(row))
                .forEach(entry -> found.put(entry.entry().id(), entry)));
    return found;
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(SourceRows.entry(row), row.getString("content_sha256"));
  }

  private void insert(SeenEntry entry, EntryState state) {
    named(
            handle.createUpdate(
                "INSERT INTO source_entry (id, source_id, known_guid, known_address,"
                    + " known_title_date, url, title, published, updated, content_sha256,"
                    + " first_seen, state, due, attempts, unchanged) VALUES (:id, :source, :guid,"
                    + " :address, :titleDate, :url, :title, :published, :updated, :content, :now,"
                    + " :state, :now, 0, 0)"),
            entry)
        .bind("id", Sql.id(journal.newId()))
        .bind("source", Sql.id(source))
        .bind("url", Sql.any(entry.url()))
        .bind("published", Sql.any(entry.published()))
        .bind("updated", Sql.any(entry.updated()))
        .bind("now", Sql.time(now))
        .bind("state", state.name())
        .execute();
  }

  private static Update named(Update statement, SeenEntry entry) {
    return statement
        .bind("guid", Sql.any(entry.names().guid().map(name -> cut(name, LONGEST_NAME))))
        .bind("address", Sql.any(entry.names().address().map(name -> cut(name, LONGEST_NAME))))
        .bind(
            "titleDate",
            Sql.any(entry.names().titleAndDate().map(name -> cut(name, LONGEST_TITLE))))
        .bind("title", cut(entry.title(), LONGEST_TITLE))
        .bind("content", entry.contentSha256());
  }

  private static String cut(String words, int length) {
    return words.length() <= length ? words : words.substring(0, length);
  }

  /** Notes what is new about an entry; where it was changed, its article is captured again. */
  private void update(Known before, SeenEntry entry) {
    SourceEntry is = before.entry();
    if (!before.differs(entry)) {
      return;
    }
    boolean again = before.isCapturedAgain(entry);
    named(
            handle.createUpdate(
                "UPDATE source_entry SET known_guid = :guid, known_address = :address,"
                    + " known_title_date = :titleDate, url = :url, title = :title, published ="
                    + " :published, updated = :updated, content_sha256 = :content, state = :state,"
                    + " due = :due, attempts = :attempts WHERE id = :id"),
            entry)
        .bind("url", Sql.any(entry.url().or(is::url)))
        .bind("published", Sql.any(entry.published().or(is::published)))
        .bind("updated", Sql.any(entry.updated().or(is::updated)))
        .bind("state", again ? EntryState.WAITING.name() : is.state().name())
        .bind("due", Sql.time(again ? now : is.due()))
        .bind("attempts", again ? 0 : is.attempts())
        .bind("id", Sql.id(is.id()))
        .execute();
  }
}
