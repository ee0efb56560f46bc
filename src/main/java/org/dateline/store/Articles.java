package org.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Absences;
import org.dateline.model.Article;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The articles of the workspace and their texts. */
public final class Articles {
  private static final String SUMMARY =
      "SELECT a.*, r.headline, r.site_name, r.published, r.language, (SELECT COUNT(*) FROM revision"
          + " n WHERE n.article_id = a.id) AS revisions FROM article a LEFT JOIN revision r ON r.id"
          + " = a.current_revision_id";
  private static final String IN_STORY =
      " AND (EXISTS (SELECT 1 FROM story_member m WHERE m.story_id = :story AND m.kind = 'ARTICLE'"
          + " AND m.member_id = a.id) OR a.id IN (SELECT ar.article_id FROM story_member m JOIN"
          + " evidence e ON e.claim_id = m.member_id JOIN annotation an ON an.id = e.annotation_id"
          + " JOIN revision ar ON ar.id = an.revision_id WHERE m.story_id = :story AND m.kind ="
          + " 'CLAIM'))";

  private static final String OF_SOURCE =
      " AND EXISTS (SELECT 1 FROM source_article b WHERE b.source_id = :source AND b.article_id ="
          + " a.id)";

  private final Journal journal;
  private final Database database;
  private final Tables tables;

  Articles(Journal journal) {
    this.journal = journal;
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /** The article with that id. */
  public Optional<Article> byId(UUID id) {
    return database.read(handle ->
        tables.articles.find(handle, id.toString()).map(ArticleTables.ArticleState::article));
  }

  /** The article that a cleaned address means. */
  public Optional<Article> byKey(String key) {
    return database.read(handle ->
        tables
            .articleKeys
            .find(handle, key)
            .flatMap(row -> tables.articles.find(handle, row.articleId().toString()))
            .map(ArticleTables.ArticleState::article));
  }

  /** The article that was first fetched from exactly this address, or was fetched from it since. */
  public Optional<Article> byUrl(String url) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM article WHERE url = :url OR canonical_url = :url OR id IN"
                    + " (SELECT article_id FROM capture WHERE requested_url = :url OR final_url"
                    + " = :url) ORDER BY first_seen")
            .bind("url", url)
            .map((row, context) -> ArticleTables.Articles.article(row))
            .findFirst());
  }

  /** The ids of all articles, oldest first. */
  public List<UUID> ids() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM article ORDER BY id")
            .map((row, context) -> Sql.id(row, "id"))
            .list());
  }

  /** The articles that count as removed from their addresses. */
  static List<UUID> removed(Handle handle) {
    return handle
        .createQuery("SELECT * FROM article WHERE missed_times IS NOT NULL ORDER BY id")
        .map((row, context) ->
            ArticleTables.Articles.absences(row).filter(Absences::meanRemoved).isPresent()
                ? Optional.of(Sql.id(row, "id"))
                : Optional.<UUID>empty())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** How many articles a filter lets through. */
  public int count(ArticleFilter filter) {
    return database.read(handle -> {
      Query query = handle.createQuery("SELECT COUNT(*) FROM article a WHERE TRUE" + where(filter));
      bind(query, filter);
      return query.mapTo(Integer.class).one();
    });
  }

  /**
   * A page of the list, newest first: by the day of publication, else by first capture.
   *
   * @param offset how many to leave out at the start
   * @param limit how many at most
   */
  public List<ArticleSummary> list(ArticleFilter filter, int offset, int limit) {
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              SUMMARY
                  + " WHERE TRUE"
                  + where(filter)
                  + " ORDER BY a.listed_at DESC, a.id DESC OFFSET :offset ROWS FETCH NEXT"
                  + " :limit ROWS ONLY");
      query.bind("offset", offset).bind("limit", limit);
      bind(query, filter);
      return summaries(handle, query);
    });
  }

  private static String where(ArticleFilter filter) {
    return (filter.unread() ? " AND a.unread" : "")
        + (filter.story().isPresent() ? IN_STORY : "")
        + (filter.source().isPresent() ? OF_SOURCE : "");
  }

  private static void bind(Query query, ArticleFilter filter) {
    filter.story().ifPresent(story -> query.bind("story", Sql.id(story)));
    filter.source().ifPresent(source -> query.bind("source", Sql.id(source)));
  }

  /** Summaries in the order of {@code ids}; those that are not there are left out. */
  public List<ArticleSummary> summaries(List<UUID> ids) {
    return database.read(handle -> {
      Map<UUID, ArticleSummary> found = new HashMap<>();
      Batches.each(
          ids,
          batch ->
              summaries(
                      handle,
                      handle
                          .createQuery(SUMMARY + " WHERE a.id IN (<ids>)")
                          .bindList("ids", Batches.ids(batch)))
                  .forEach(summary -> found.put(summary.article().id(), summary)));
      List<ArticleSummary> ordered = new ArrayList<>();
      ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(ordered::add));
      return ordered;
    });
  }

  private static List<ArticleSummary> summaries(Handle handle, Query query) {
    List<ArticleSummary> plain =
        query
            .map((row, context) -> {
              Article article = ArticleTables.Articles.article(row);
              return new ArticleSummary(
                  article,
                  Sql.optionalId(row, "current_revision_id"),
                  Sql.text(row, "headline").orElse(article.url()),
                  Sql.text(row, "site_name").or(article::publisher),
                  Sql.text(row, "published").map(StatedTime::new),
                  Sql.text(row, "language"),
                  Sql.time(row, "last_captured"),
                  row.getInt("revisions"),
                  Map.of(),
                  0,
                  ArticleTables.Articles.absences(row));
            })
            .list();
    return withClaims(handle, plain);
  }

  private record ClaimCount(UUID article, String type, int claims, int shaken) {}

  private static List<ArticleSummary> withClaims(Handle handle, List<ArticleSummary> plain) {
    Map<UUID, List<ClaimCount>> counts = new HashMap<>();
    Batches.each(
        plain.stream().map(summary -> summary.article().id()).toList(),
        batch ->
            handle
                .createQuery(
                    "SELECT r.article_id, c.type, COUNT(DISTINCT c.id) AS claims, SUM(CASE WHEN"
                        + " e.state = 'INTACT' OR e.reviewed_revision IS NOT NULL THEN 0 ELSE 1"
                        + " END) AS shaken FROM revision r JOIN"
                        + " annotation a ON a.revision_id = r.id JOIN evidence e ON e.annotation_id"
                        + " = a.id JOIN claim c ON c.id = e.claim_id WHERE r.article_id IN (<ids>)"
                        + " GROUP BY r.article_id, c.type")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) ->
                    new ClaimCount(
                        Sql.id(row, "article_id"),
                        row.getString("type"),
                        row.getInt("claims"),
                        row.getInt("shaken")))
                .forEach(count ->
                    counts.computeIfAbsent(count.article(), id -> new ArrayList<>()).add(count)));
    return plain.stream()
        .map(summary -> {
          List<ClaimCount> own = counts.getOrDefault(summary.article().id(), List.of());
          Map<String, Integer> claims = new HashMap<>();
          own.forEach(count -> claims.put(count.type(), count.claims()));
          return new ArticleSummary(
              summary.article(),
              summary.revisionId(),
              summary.headline(),
              summary.outlet(),
              summary.published(),
              summary.language(),
              summary.captured(),
              summary.revisions(),
              claims,
              own.stream().mapToInt(ClaimCount::shaken).sum(),
              summary.absences());
        })
        .toList();
  }

  /** The text that the article's latest capture showed. */
  public Optional<Revision> currentRevision(UUID articleId) {
    return database.read(handle ->
        tables
            .articles
            .find(handle, articleId.toString())
            .flatMap(ArticleTables.ArticleState::currentRevision)
            .flatMap(id -> tables.revisions.find(handle, id.toString())));
  }

  /** The current texts of some articles by the article's id, for indexing and export. */
  public Map<UUID, Revision> currentRevisions(List<UUID> articleIds) {
    return database.read(handle -> {
      Map<UUID, Revision> found = new HashMap<>();
      Batches.each(
          articleIds,
          batch ->
              handle
                  .createQuery(
                      "SELECT r.* FROM article a JOIN revision r ON r.id ="
                          + " a.current_revision_id WHERE a.id IN (<ids>)")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) -> tables.revisions.read(row))
                  .forEach(revision -> found.put(revision.articleId(), revision)));
      return found;
    });
  }

  /** Some articles by id, for indexing and export. */
  public Map<UUID, Article> byIds(List<UUID> ids) {
    return database.read(handle -> {
      Map<UUID, Article> found = new HashMap<>();
      Batches.each(
          ids,
          batch ->
              handle
                  .createQuery("SELECT * FROM article WHERE id IN (<ids>)")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) -> ArticleTables.Articles.article(row))
                  .forEach(article -> found.put(article.id(), article)));
      return found;
    });
  }

  /** All texts of an article, the first first. */
  public List<Revision> revisions(UUID articleId) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM revision WHERE article_id = :article ORDER BY ordinal")
            .bind("article", Sql.id(articleId))
            .map((row, context) -> tables.revisions.read(row))
            .list());
  }

  /** All texts of some articles by the article's id, the first first, for indexing. */
  public Map<UUID, List<Revision>> revisions(List<UUID> articleIds) {
    return database.read(handle -> {
      Map<UUID, List<Revision>> found = new HashMap<>();
      Batches.each(
          articleIds,
          batch ->
              handle
                  .createQuery(
                      "SELECT * FROM revision WHERE article_id IN (<ids>) ORDER BY ordinal")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) -> tables.revisions.read(row))
                  .forEach(revision ->
                      found
                          .computeIfAbsent(revision.articleId(), id -> new ArrayList<>())
                          .add(revision)));
      return found;
    });
  }

  /** The text with that id. */
  public Optional<Revision> revision(UUID id) {
    return database.read(handle -> tables.revisions.find(handle, id.toString()));
  }

  /**
   * Notes whether a person has opened the article.
   *
   * @throws EditRefusedException where there is no such article
   */
  public void mark(UUID articleId, boolean unread) throws EditRefusedException {
    journal.record(
        unread ? "Mark as unread" : "Mark as read",
        edit -> {
          ArticleTables.ArticleState state =
              edit.find(tables.articles, articleId.toString())
                  .orElseThrow(() -> new EditRefusedException("This article is no longer there."));
          Article is = state.article();
          Article changed =
              new Article(
                  is.id(),
                  is.url(),
                  is.canonicalUrl(),
                  is.matchKey(),
                  is.publisher(),
                  is.firstSeen(),
                  unread);
          return edit.update(tables.articles, state, state.withArticle(changed));
        });
  }
}
