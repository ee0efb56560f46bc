package org.dateline.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Source;
import org.jdbi.v3.core.Handle;

/**
 * What comes of asking sources, and the entries that wait for their article. Written down as it
 * comes, in one transaction a poll, so that a killed process neither loses an entry nor has it
 * twice.
 */
public final class Polls {
  /** How many entries of a source that is new are captured; the others are older. */
  private static final int NEWEST = 100;

  private static final String WAITS =
      " EXISTS (SELECT 1 FROM source_entry e WHERE e.source_id = s.id AND e.state = 'WAITING' AND"
          + " e.due <= :now)";

  private final Journal journal;
  private final Database database;
  private final Tables tables;

  Polls(Journal journal) {
    this.journal = journal;
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /** A source that is followed, with what is remembered of it. */
  public Optional<FollowedSource> followed(UUID id) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT s.*, t.*, (SELECT COUNT(*) FROM source_entry e WHERE e.source_id = s.id AND"
                    + " e.state = 'WAITING') AS waiting FROM source s JOIN source_state t ON"
                    + " t.source_id = s.id WHERE s.id = :id")
            .bind("id", Sql.id(id))
            .map((row, context) ->
                new FollowedSource(
                    tables.sources.read(row), SourceRows.state(row), row.getInt("waiting")))
            .findOne());
  }

  /**
   * Writes down what came of a poll, all in one transaction.
   *
   * @return how many entries are new; nothing where the source is no longer followed
   */
  public Optional<Integer> record(UUID id, PollRecord poll) throws EditRefusedException {
    return journal.record(
        "Poll source",
        edit -> {
          if (!isFollowed(edit.handle(), id)) {
            return Optional.empty();
          }
          if (poll.isAboutSource()) {
            Source source = edit.find(tables.sources, id.toString()).orElseThrow();
            edit.update(tables.sources, source, learned(edit.handle(), source, poll));
          }
          return Optional.of(write(edit, journal, id, poll));
        });
  }

  private static boolean isFollowed(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT 1 FROM source WHERE id = :id")
        .bind("id", Sql.id(id))
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The source at the address that it has moved to, and by its own name where it had none. */
  private static Source learned(Handle handle, Source source, PollRecord poll) {
    Source named =
        source.title().equals(source.url())
            ? source.withTitle(Sources.title(poll.title().orElse(""), source.url()))
            : source;
    return poll.moveTo()
        .filter(target -> nobodyAt(handle, target))
        .map(named::withUrl)
        .orElse(named);
  }

  private static boolean nobodyAt(Handle handle, String url) {
    return handle
        .createQuery("SELECT COUNT(*) FROM source WHERE url = :url")
        .bind("url", url)
        .mapTo(Integer.class)
        .one()
        .equals(0);
  }

  static int write(Edit edit, Journal journal, UUID id, PollRecord poll) {
    Handle handle = edit.handle();
    int added =
        poll.entries().isEmpty()
            ? 0
            : new SourceEntries(handle, journal, id, poll.at()).merge(poll.entries(), NEWEST);
    SourceRows.update(handle, id, poll.after());
    PollLog.add(
        handle,
        id,
        new Poll(
            poll.at(),
            poll.status(),
            poll.bytes(),
            poll.outcome(),
            added,
            poll.detail(),
            1,
            SourceDocuments.add(edit, journal, id, poll)));
    return added;
  }

  /**
   * Whether articles will be captured because of what a source shows now: it has entries that are
   * not known, or such that were changed.
   *
   * @param id the source
   * @param seen what it shows, newest first
   */
  public boolean brings(UUID id, List<SeenEntry> seen) {
    return seen.stream().anyMatch(entry -> entry.known().isEmpty())
        || database.read(handle -> SourceEntries.changes(handle, seen));
  }

  /**
   * Whether a poll that found trouble met another one than the poll before it, so that what was
   * answered says something that is not known.
   */
  public boolean isOtherTrouble(UUID id, PollRecord poll) {
    return poll.outcome().isTrouble()
        && log(id).stream()
            .findFirst()
            .filter(last -> last.outcome() == poll.outcome() && last.status() == poll.status())
            .isEmpty();
  }

  /** Lets a source that was stopped be asked again, at once. */
  public void askAgain(UUID id, Instant now) throws EditRefusedException {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE source_state SET stopped = NULL, failures = 0, next_poll = :now WHERE"
                        + " source_id = :source")
                .bind("now", Sql.time(now))
                .bind("source", Sql.id(id))
                .execute(),
        written -> {});
  }

  /**
   * Lets a source be asked no earlier than then of itself; a later time that stands stays.
   *
   * @throws EditRefusedException where it can't be written
   */
  public void notEarlier(UUID id, Instant then) throws EditRefusedException {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE source_state SET next_poll = :then WHERE source_id = :source AND"
                        + " next_poll < :then")
                .bind("then", Sql.time(then))
                .bind("source", Sql.id(id))
                .execute(),
        written -> {});
  }

  /** The ids of the sources that are to be asked, or have entries to capture, at a moment. */
  public List<UUID> due(Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT s.id FROM source s JOIN source_state t ON t.source_id = s.id WHERE NOT"
                    + " s.paused AND ((t.stopped IS NULL AND t.next_poll <= :now AND t.not_before"
                    + " <= :now) OR"
                    + WAITS
                    + ") ORDER BY t.next_poll, s.id")
            .bind("now", Sql.time(now))
            .map((row, context) -> Sql.id(row, "id"))
            .list());
  }

  /** When the next source or entry is due; nothing where none is followed. */
  public Optional<Instant> nextDue() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT MIN(d.due) AS due FROM (SELECT CASE WHEN t.not_before > t.next_poll THEN"
                    + " t.not_before ELSE t.next_poll END AS due FROM source s JOIN source_state t"
                    + " ON t.source_id = s.id WHERE NOT s.paused AND t.stopped IS NULL UNION ALL"
                    + " SELECT e.due FROM source_entry e JOIN source s ON s.id = e.source_id WHERE"
                    + " NOT s.paused AND e.state = 'WAITING') d")
            .map((row, context) -> SourceRows.time(row, "due"))
            .one());
  }

  /** The entries of a source whose articles are to be captured at a moment, newest first. */
  public List<SourceEntry> waiting(UUID id, Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM source_entry WHERE source_id = :source AND state = 'WAITING' AND due"
                    + " <= :now ORDER BY COALESCE(published, first_seen) DESC, id FETCH FIRST"
                    + " :limit ROWS ONLY")
            .bind("source", Sql.id(id))
            .bind("now", Sql.time(now))
            .bind("limit", limit)
            .map((row, context) -> SourceRows.entry(row))
            .list());
  }

  /** The entries of a source whose articles could not be captured, the newest first. */
  public List<SourceEntry> failed(UUID id, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM source_entry WHERE source_id = :source AND state = 'FAILED' ORDER BY"
                    + " first_seen DESC, id FETCH FIRST :limit ROWS ONLY")
            .bind("source", Sql.id(id))
            .bind("limit", limit)
            .map((row, context) -> SourceRows.entry(row))
            .list());
  }

  /** When the last entries of a source were published, for telling how often it publishes. */
  public List<Instant> published(UUID id, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT published FROM source_entry WHERE source_id = :source AND published IS NOT"
                    + " NULL ORDER BY published DESC FETCH FIRST :limit ROWS ONLY")
            .bind("source", Sql.id(id))
            .bind("limit", limit)
            .map((row, context) -> Sql.time(row, "published"))
            .list());
  }

  /** By what the entries of a source are known again, the newest ones, by the entry's id. */
  public Map<UUID, EntryNames> names(UUID id, int limit) {
    return database.read(handle -> {
      Map<UUID, EntryNames> names = new LinkedHashMap<>();
      handle
          .createQuery(
              "SELECT id, known_guid, known_address, known_title_date FROM source_entry WHERE"
                  + " source_id = :source ORDER BY first_seen DESC, id FETCH FIRST :limit ROWS"
                  + " ONLY")
          .bind("source", Sql.id(id))
          .bind("limit", limit)
          .map((row, context) ->
              Map.entry(
                  Sql.id(row, "id"),
                  new EntryNames(
                      Sql.text(row, "known_guid"),
                      Sql.text(row, "known_address"),
                      Sql.text(row, "known_title_date"))))
          .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
      return names;
    });
  }

  /** Writes down what came of capturing an entry, and that the source has brought its article. */
  public void settle(SourceEntry entry) throws EditRefusedException {
    journal.record(
        "Bring article from source",
        edit -> {
          edit.handle()
              .createUpdate(
                  "UPDATE source_entry SET state = :state, due = :due, attempts = :attempts,"
                      + " unchanged = :unchanged, article_id = :article, detail = :detail WHERE id"
                      + " = :id")
              .bind("state", entry.state().name())
              .bind("due", Sql.time(entry.due()))
              .bind("attempts", entry.attempts())
              .bind("unchanged", entry.unchanged())
              .bind("article", Sql.any(entry.articleId()))
              .bind("detail", Sql.any(entry.detail().map(SourceRows::shortened)))
              .bind("id", Sql.id(entry.id()))
              .execute();
          entry
              .articleId()
              .map(article -> new SourceArticle(entry.sourceId(), article))
              .filter(brought ->
                  edit.find(tables.sourceArticles, tables.sourceArticles.id(brought)).isEmpty())
              .ifPresent(brought -> edit.create(tables.sourceArticles, brought));
          return entry;
        });
  }

  /** The log of a source, the newest first. */
  public List<Poll> log(UUID id) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT p.*, "
                    + PollLog.DOCUMENT
                    + " FROM poll p LEFT JOIN capture c ON c.id = p.capture_id WHERE p.source_id ="
                    + " :source ORDER BY p.ordinal DESC")
            .bind("source", Sql.id(id))
            .map((row, context) -> PollLog.line(row))
            .list());
  }
}
