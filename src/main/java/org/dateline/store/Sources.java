package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Source;
import org.jdbi.v3.core.Handle;

/**
 * What is followed, as a person decides it: each change is an edit, which {@link History} can take
 * back. What comes of asking is {@link Polls}.
 */
public final class Sources {
  private static final String LISTING =
      "SELECT s.*, t.*, p.at, p.status, p.bytes, p.outcome, p.new_entries, p.detail,"
          + " p.times, p.capture_id, "
          + PollLog.DOCUMENT
          + ", COALESCE(e.entries, 0) AS entries, COALESCE(e.waiting, 0) AS waiting,"
          + " COALESCE(e.failed, 0) AS failed, COALESCE(b.articles, 0) AS articles,"
          + " COALESCE(b.unread, 0) AS unread FROM source s JOIN source_state t ON t.source_id ="
          + " s.id LEFT JOIN poll p ON p.source_id = s.id AND p.ordinal = t.polls LEFT JOIN capture"
          + " c ON c.id = p.capture_id LEFT JOIN (SELECT source_id, COUNT(*) AS entries, SUM(CASE"
          + " WHEN state = 'WAITING' THEN 1 ELSE 0 END) AS waiting, SUM(CASE WHEN state = 'FAILED'"
          + " THEN 1 ELSE 0 END) AS failed FROM source_entry GROUP BY source_id) e ON e.source_id ="
          + " s.id LEFT JOIN (SELECT x.source_id, COUNT(*) AS articles, SUM(CASE WHEN a.unread THEN"
          + " 1 ELSE 0 END) AS unread FROM source_article x JOIN article a ON a.id = x.article_id"
          + " GROUP BY x.source_id) b ON b.source_id = s.id";

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

  /** How many there are, and how many a person should look at. */
  public SourceCounts counts() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT COUNT(*) AS sources, SUM(CASE WHEN t.stopped IS NOT NULL OR p.outcome IN"
                    + " ('BLOCKED', 'FAILED', 'GONE') THEN 1 ELSE 0 END) AS troubled FROM source s"
                    + " JOIN source_state t ON t.source_id = s.id LEFT JOIN poll p ON p.source_id ="
                    + " s.id AND p.ordinal = t.polls")
            .map((row, context) -> new SourceCounts(row.getInt("sources"), row.getInt("troubled")))
            .one());
  }

  /** The source with that id. */
  public Optional<Source> byId(UUID id) {
    return database.read(handle -> tables.sources.find(handle, id.toString()));
  }

  private SourceListing listing(ResultSet row) throws SQLException {
    boolean polled = row.getString("outcome") != null;
    return new SourceListing(
        tables.sources.read(row),
        SourceRows.state(row),
        polled ? Optional.of(PollLog.line(row)) : Optional.empty(),
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
          first.ifPresent(poll -> Polls.write(edit, journal, source.id(), poll));
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

  /** The title as it is kept; the address where there is none. */
  static String title(String words, String url) {
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
