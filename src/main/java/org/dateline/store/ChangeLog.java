package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.dateline.model.Change;
import org.dateline.model.Code;
import org.dateline.model.Revision;
import org.jdbi.v3.core.Handle;

/**
 * Who did what, when: rows without gaps, each chained to the one before by its hash. Projections
 * such as the search index follow it by {@code seq}.
 */
public final class ChangeLog {
  private final Journal journal;

  ChangeLog(Journal journal) {
    this.journal = journal;
  }

  /** The last row's seq; 0 where there is none. */
  public long lastSeq() {
    return journal.database().read(handle -> Edit.Head.of(handle).seq());
  }

  /** The rows after {@code seq}, oldest first, at most {@code limit}. */
  public List<Change> after(long seq, int limit) {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT * FROM change_log WHERE seq > :seq ORDER BY seq FETCH FIRST :limit"
                        + " ROWS ONLY")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list());
  }

  /** The rows of one thing, oldest first. */
  public List<Change> of(ObjectKind kind, String objectId) {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT * FROM change_log WHERE object_kind = :kind AND object_id = :id"
                        + " ORDER BY seq")
                .bind("kind", kind.label())
                .bind("id", objectId)
                .map((row, context) -> change(row))
                .list());
  }

  /** The rows of one edit, oldest first. */
  static List<Change> ofEdit(Handle handle, UUID edit) {
    return handle
        .createQuery("SELECT * FROM change_log WHERE edit_id = :edit ORDER BY seq")
        .bind("edit", Sql.id(edit))
        .map((row, context) -> change(row))
        .list();
  }

  /**
   * What some rows of the log touched, as far as articles' search documents depend on it.
   *
   * @param upTo the seq that was looked at last
   * @param articles whose text, headline, claims or stories changed
   * @param names whether the names of organisations, people or products changed
   */
  public record Touched(long upTo, Set<UUID> articles, boolean names) {
    public Touched {
      articles = Set.copyOf(articles);
    }
  }

  /** The articles that the rows after {@code seq}, at most {@code limit} of them, are about. */
  public Touched touched(long seq, int limit) {
    return journal
        .database()
        .read(handle -> {
          List<Change> changes =
              handle
                  .createQuery(
                      "SELECT * FROM change_log WHERE seq > :seq ORDER BY seq FETCH FIRST"
                          + " :limit ROWS ONLY")
                  .bind("seq", seq)
                  .bind("limit", limit)
                  .map((row, context) -> change(row))
                  .list();
          long upTo = changes.isEmpty() ? seq : changes.getLast().seq();
          return new Touched(
              upTo, articlesOf(handle, changes), changes.stream().anyMatch(ChangeLog::isName));
        });
  }

  private static boolean isName(Change change) {
    return change.objectKind().equals(ObjectKind.ENTITY.label());
  }

  /** What the rows after {@code seq}, at most {@code limit} of them, mean to saved searches. */
  public AlertFeed forAlerts(long seq, int limit) {
    List<Change> changes = after(seq, limit);
    Tables tables = journal.tables();
    List<AlertFeed.Event> events = new ArrayList<>();
    for (Change change : changes) {
      ObjectKind kind = ObjectKind.ofLabel(change.objectKind()).orElseThrow();
      if (kind == ObjectKind.REVISION && change.action() == Change.Action.CREATE) {
        Revision revision = tables.revisions.parse(tables.json, change.after().orElseThrow());
        events.add(new AlertFeed.NewRevision(revision.articleId(), revision.id()));
      } else if (kind == ObjectKind.SAVED_SEARCH) {
        events.add(
            new AlertFeed.SearchChanged(
                UUID.fromString(change.objectId()),
                change.before().map(state -> tables.savedSearches.parse(tables.json, state)),
                change.after().map(state -> tables.savedSearches.parse(tables.json, state))));
      } else if (kind == ObjectKind.ENTITY) {
        events.add(new AlertFeed.NamesChanged());
      }
    }
    return new AlertFeed(changes.isEmpty() ? seq : changes.getLast().seq(), events);
  }

  private Set<UUID> articlesOf(Handle handle, List<Change> changes) {
    Set<UUID> articles = new HashSet<>();
    Set<UUID> revisions = new HashSet<>();
    Set<UUID> annotations = new HashSet<>();
    Set<UUID> claims = new HashSet<>();
    Set<UUID> sources = new HashSet<>();
    Set<UUID> stories = new HashSet<>();
    Set<String> types = new HashSet<>();
    Tables tables = journal.tables();
    for (Change change : changes) {
      ObjectKind kind = ObjectKind.ofLabel(change.objectKind()).orElseThrow();
      String state = change.after().or(change::before).orElse("{}");
      switch (kind) {
        case ARTICLE -> articles.add(UUID.fromString(change.objectId()));
        case ARTICLE_KEY -> articles.add(tables.articleKeys.parse(tables.json, state).articleId());
        case REVISION -> articles.add(tables.revisions.parse(tables.json, state).articleId());
        case ANNOTATION -> revisions.add(tables.annotations.parse(tables.json, state).revisionId());
        case EVIDENCE -> {
          annotations.add(tables.evidence.parse(tables.json, state).annotationId());
          claims.add(tables.evidence.parse(tables.json, state).claimId());
        }
        case CLAIM -> claims.add(UUID.fromString(change.objectId()));
        case STORY_MEMBER -> {
          StoryMember member = tables.members.parse(tables.json, state);
          switch (member.kind()) {
            case ARTICLE -> articles.add(member.memberId());
            case CLAIM -> claims.add(member.memberId());
          }
        }
        case STORY -> stories.add(UUID.fromString(change.objectId()));
        case SOURCE -> sources.add(UUID.fromString(change.objectId()));
        case SOURCE_ARTICLE ->
            articles.add(tables.sourceArticles.parse(tables.json, state).articleId());
        case CODEBOOK -> types.addAll(renamed(tables, change));
        case CAPTURE,
            ANCHOR,
            CLAIM_LINK,
            // A claim is found by the name that was entered in it, whatever its entity is called.
            ENTITY,
            SAVED_SEARCH,
            COPY_DECISION,
            PAIRED_BROWSER,
            BROWSER_ACCESS,
            NOISE_RULE -> {
          // Nothing that an article is found by.
        }
      }
    }
    Batches.each(
        List.copyOf(types),
        batch ->
            claims.addAll(
                handle
                    .createQuery("SELECT id FROM claim WHERE type IN (<types>)")
                    .bindList("types", batch)
                    .map((row, context) -> Sql.id(row, "id"))
                    .list()));
    articles.addAll(
        ids(
            handle,
            "SELECT member_id AS id FROM story_member WHERE kind = 'ARTICLE' AND story_id IN"
                + " (<ids>)",
            stories));
    claims.addAll(
        ids(
            handle,
            "SELECT member_id AS id FROM story_member WHERE kind = 'CLAIM' AND story_id IN (<ids>)",
            stories));
    articles.addAll(
        ids(handle, "SELECT article_id AS id FROM revision WHERE id IN (<ids>)", revisions));
    articles.addAll(
        ids(
            handle,
            "SELECT r.article_id AS id FROM annotation a JOIN revision r ON r.id = a.revision_id"
                + " WHERE a.id IN (<ids>)",
            annotations));
    articles.addAll(
        ids(
            handle,
            "SELECT r.article_id AS id FROM evidence e JOIN annotation a ON a.id = e.annotation_id"
                + " JOIN revision r ON r.id = a.revision_id WHERE e.claim_id IN (<ids>)",
            claims));
    articles.addAll(
        ids(
            handle,
            "SELECT article_id AS id FROM source_article WHERE source_id IN (<ids>)",
            sources));
    return articles;
  }

  /** The types of claims that a change of the codebook gave another name. */
  private static Set<String> renamed(Tables tables, Change change) {
    Map<String, String> before = typeNames(tables, change.before());
    Set<String> renamed = new HashSet<>();
    typeNames(tables, change.after())
        .forEach((type, name) -> {
          if (!name.equals(before.get(type))) {
            renamed.add(type);
          }
        });
    return renamed;
  }

  private static Map<String, String> typeNames(Tables tables, Optional<String> state) {
    return state
        .map(json -> tables.codebooks.parse(tables.json, json).codes())
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(Code::key, Code::name));
  }

  private static Set<UUID> ids(Handle handle, String sql, Set<UUID> of) {
    Set<UUID> found = new HashSet<>();
    Batches.each(
        List.copyOf(of),
        batch ->
            found.addAll(
                handle
                    .createQuery(sql)
                    .bindList("ids", Batches.ids(batch))
                    .map((row, context) -> Sql.id(row, "id"))
                    .list()));
    return found;
  }

  /**
   * Tells {@code listener} the last seq after each commit, on a thread of the workspace: it has to
   * be quick and may not write.
   */
  public void onCommit(LongConsumer listener) {
    journal.onCommit(listener);
  }

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("seq"),
        Sql.time(row, "at"),
        row.getString("agent"),
        Change.Action.valueOf(row.getString("action")),
        row.getString("object_kind"),
        row.getString("object_id"),
        Sql.text(row, "object_before"),
        Sql.text(row, "object_after"),
        row.getString("prev_hash"),
        row.getString("hash"));
  }
}
