package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Source;
import org.jdbi.v3.core.Handle;

/**
 * What is followed. What a person decides (add, change, remove) is an edit, which {@link History}
 * can take back; what a poll brings is written down as it comes, in one transaction a poll, so that
 * a killed process neither loses an entry nor has it twice.
 */
public final class Sources {
  /** How many entries of a source that is new are captured; the others are older. */
  private static final int NEWEST = 100;

  private static final String LISTING =
      "SELECT s.*, t.*, p.at, p.status, p.bytes, p.outcome, p.new_entries, p.detail,"
          + " COALESCE(e.entries, 0) AS entries, COALESCE(e.waiting, 0) AS waiting,"
          + " COALESCE(e.failed, 0) AS failed, COALESCE(b.articles, 0) AS articles,"
          + " COALESCE(b.unread, 0) AS unread FROM source s JOIN source_state t ON t.source_id ="
          + " s.id LEFT JOIN poll p ON p.source_id = s.id AND p.ordinal = t.polls LEFT JOIN (SELECT"
          + " source_id, COUNT(*) AS entries, SUM(CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END) AS"
          + " waiting, SUM(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END) AS failed FROM"
          + " source_entry GROUP BY source_id) e ON e.source_id = s.id LEFT JOIN (SELECT"
          + " x.source_id, COUNT(*) AS articles, SUM(CASE WHEN a.unread THEN 1 ELSE 0 END) AS"
          + " unread FROM source_article x JOIN article a ON a.id = x.article_id GROUP BY"
          + " x.source_id) b ON b.source_id = s.id";
  private static final String WAITS =
      " EXISTS (SELECT 1 FROM source_entry e WHERE e.source_id = s.id AND e.state = 'WAITING' AND"
          + " e.due <= :now)";

  private final Journal journal;
  private final Database database;
  private final Tables tables;

  Sources(Journal journal) {
    this.journal = journal;
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /** All sources by title, with what is remembered of them. */
  public List<SourceListing> list() {
    return database.read(handle ->
        handle
            .createQuery(LISTING + " ORDER BY LOWER(s.title), s.id")
            .map((row, context) -> listing(row))
            .list());
  }

  /** The source with that id. */
  public Optional<Source> byId(UUID id) {
    return database.read(handle -> tables.sources.find(handle, id.toString()));
  }

  /** What is remembered of a source that is followed. */
  public Optional<SourceState> state(UUID id) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT t.* FROM source_state t JOIN source s ON s.id = t.source_id WHERE"
                    + " t.source_id = :id")
            .bind("id", Sql.id(id))
            .map((row, context) -> SourceRows.state(row))
            .findOne());
  }

  /** How many entries of a source wait for their article. */
  public int countWaiting(UUID id) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT COUNT(*) FROM source_entry WHERE source_id = :id AND state = 'WAITING'")
            .bind("id", Sql.id(id))
            .mapTo(Integer.class)
            .one());
  }

  private SourceListing listing(ResultSet row) throws SQLException {
    boolean polled = row.getString("outcome") != null;
    return new SourceListing(
        tables.sources.read(row),
        SourceRows.state(row),
        polled ? Optional.of(SourceRows.poll(row)) : Optional.empty(),
        row.getInt("entries"),
        row.getInt("articles"),
        row.getInt("unread"),
        row.getInt("waiting"),
        row.getInt("failed"));
  }

  /** The source that is asked at exactly this address. */
  public Optional<Source> byUrl(String url) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM source WHERE url = :url")
            .bind("url", url)
            .map((row, context) -> tables.sources.read(row))
            .findOne());
  }

  /**
   * Follows a source from now on.
   *
   * @param wanted the source
   * @param now when it was added
   * @param first what came of reading it, where it was read to find out what it is
   * @throws EditRefusedException where its address is followed already
   */
  public Source add(NewSource wanted, Instant now, Optional<PollRecord> first)
      throws EditRefusedException {
    return journal.work(
        "Follow source",
        edit -> {
          refuseTwice(edit.handle(), wanted.url());
          Source source =
              edit.create(
                  tables.sources,
                  new Source(
                      journal.newId(),
                      wanted.url(),
                      wanted.kind(),
                      title(wanted.title(), wanted.url()),
                      wanted.page(),
                      wanted.selector(),
                      wanted.everyMinutes(),
                      false,
                      wanted.typedUrl(),
                      Sql.stored(now)));
          SourceRows.insert(edit.handle(), source.id(), SourceState.begun(now));
          first.ifPresent(poll -> write(edit.handle(), source.id(), poll));
          return source;
        });
  }

  private void refuseTwice(Handle handle, String url) throws EditRefusedException {
    Optional<Source> same =
        handle
            .createQuery("SELECT * FROM source WHERE url = :url")
            .bind("url", url)
            .map((row, context) -> tables.sources.read(row))
            .findOne();
    if (same.isPresent()) {
      throw new EditRefusedException(
          "This address is followed already, as “" + same.get().title() + "”.");
    }
  }

  private static String title(String words, String url) {
    String title = words.strip().isEmpty() ? url : words.strip();
    return title.length() <= 1_000 ? title : title.substring(0, 1_000);
  }

  /**
   * Changes what a person decides about a source.
   *
   * @param title what undo calls it
   * @param changed the source as it is to be
   * @throws EditRefusedException where it is not there
   */
  public Source edit(String title, Source changed) throws EditRefusedException {
    return journal.work(
        title,
        edit ->
            edit.update(
                tables.sources,
                source(edit, changed.id()),
                changed.withTitle(title(changed.title(), changed.url()))));
  }

  /**
   * No longer follows a source; its articles stay.
   *
   * @throws EditRefusedException where it is not there
   */
  public void remove(UUID id) throws EditRefusedException {
    journal.work(
        "Remove source",
        edit -> {
          Source source = source(edit, id);
          edit.delete(tables.sources, source);
          return source;
        });
  }

  private Source source(Edit edit, UUID id) throws EditRefusedException {
    return edit.find(tables.sources, id.toString())
        .orElseThrow(() -> new EditRefusedException("This source is no longer followed."));
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
          Optional<Source> source = edit.find(tables.sources, id.toString());
          if (source.isEmpty()) {
            return Optional.empty();
          }
          edit.update(tables.sources, source.get(), learned(edit.handle(), source.get(), poll));
          return Optional.of(write(edit.handle(), id, poll));
        });
  }

  /** The source at the address that it has moved to, and by its own name where it had none. */
  private static Source learned(Handle handle, Source source, PollRecord poll) {
    Source named =
        source.title().equals(source.url())
            ? source.withTitle(title(poll.title().orElse(""), source.url()))
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

  private int write(Handle handle, UUID id, PollRecord poll) {
    SourceRows.update(handle, id, poll.after());
    int added =
        poll.entries().isEmpty()
            ? 0
            : new SourceEntries(handle, journal, id, poll.at()).merge(poll.entries(), NEWEST);
    SourceRows.log(
        handle,
        id,
        new Poll(poll.at(), poll.status(), poll.bytes(), poll.outcome(), added, poll.detail()));
    return added;
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
            .createQuery("SELECT * FROM poll WHERE source_id = :source ORDER BY ordinal DESC")
            .bind("source", Sql.id(id))
            .map((row, context) -> SourceRows.poll(row))
            .list());
  }

  /** The titles of the sources that have brought some articles, by the article's id. */
  public Map<UUID, Set<String>> titles(List<UUID> articles) {
    return database.read(handle -> {
      Map<UUID, Set<String>> found = new HashMap<>();
      Batches.each(
          articles,
          batch ->
              handle
                  .createQuery(
                      "SELECT b.article_id, s.title FROM source_article b JOIN source s ON s.id ="
                          + " b.source_id WHERE b.article_id IN (<ids>) ORDER BY s.title")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) ->
                      Map.entry(Sql.id(row, "article_id"), row.getString("title")))
                  .forEach(title ->
                      found
                          .computeIfAbsent(title.getKey(), id -> new LinkedHashSet<>())
                          .add(title.getValue())));
      return found;
    });
  }
}
