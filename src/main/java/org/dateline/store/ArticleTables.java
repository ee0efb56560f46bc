package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Absences;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.Article;
import org.dateline.model.Block;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOrigin;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import tools.jackson.core.type.TypeReference;

/** The tables of what was published: articles, the addresses they are known by, captures, texts. */
final class ArticleTables {
  private ArticleTables() {}

  /**
   * An article with what follows from its captures and is kept beside it for quick lists.
   *
   * @param article the article
   * @param currentRevision the text that its latest capture showed
   * @param lastCaptured when it was last fetched
   * @param listed where it stands in the list: when it was published, else first seen
   * @param absences how often in a row its address said that it is not there
   */
  record ArticleState(
      Article article,
      Optional<UUID> currentRevision,
      Instant lastCaptured,
      Instant listed,
      Optional<Absences> absences) {
    ArticleState withArticle(Article changed) {
      return new ArticleState(changed, currentRevision, lastCaptured, listed, absences);
    }
  }

  /** That an address form means an article. */
  record ArticleKey(String key, UUID articleId) {}

  /** A capture with the text that it showed. */
  record CaptureEntry(Capture capture, Optional<UUID> revision) {}

  static final class Articles extends RecordTable<ArticleState> {
    Articles() {
      super(
          ObjectKind.ARTICLE,
          ArticleState.class,
          "article",
          List.of("id"),
          List.of(
              "url",
              "canonical_url",
              "match_key",
              "publisher",
              "first_seen",
              "unread",
              "current_revision_id",
              "last_captured",
              "listed_at",
              "missed_times",
              "missed_first",
              "missed_last"));
    }

    @Override
    List<Object> key(ArticleState state) {
      return List.of(state.article().id());
    }

    @Override
    List<Object> columns(ArticleState state) {
      Article article = state.article();
      return List.of(
          article.url(),
          article.canonicalUrl(),
          article.matchKey(),
          article.publisher(),
          article.firstSeen(),
          article.unread(),
          state.currentRevision(),
          state.lastCaptured(),
          state.listed(),
          state.absences().map(Absences::times),
          state.absences().map(Absences::first),
          state.absences().map(Absences::last));
    }

    @Override
    ArticleState read(ResultSet row) throws SQLException {
      return new ArticleState(
          article(row),
          Sql.optionalId(row, "current_revision_id"),
          Sql.time(row, "last_captured"),
          Sql.time(row, "listed_at"),
          absences(row));
    }

    static Optional<Absences> absences(ResultSet row) throws SQLException {
      int times = row.getInt("missed_times");
      return row.wasNull()
          ? Optional.empty()
          : Optional.of(
              new Absences(times, Sql.time(row, "missed_first"), Sql.time(row, "missed_last")));
    }

    static Article article(ResultSet row) throws SQLException {
      return new Article(
          Sql.id(row, "id"),
          row.getString("url"),
          Sql.text(row, "canonical_url"),
          row.getString("match_key"),
          Sql.text(row, "publisher"),
          Sql.time(row, "first_seen"),
          row.getBoolean("unread"));
    }
  }

  static final class ArticleKeys extends RecordTable<ArticleKey> {
    ArticleKeys() {
      super(
          ObjectKind.ARTICLE_KEY,
          ArticleKey.class,
          "article_key",
          List.of("address_key"),
          List.of("article_id"));
    }

    @Override
    List<Object> key(ArticleKey key) {
      return List.of(key.key());
    }

    @Override
    List<Object> columns(ArticleKey key) {
      return List.of(key.articleId());
    }

    @Override
    List<Object> keyOf(String id) {
      return List.of(id);
    }

    @Override
    ArticleKey read(ResultSet row) throws SQLException {
      return new ArticleKey(row.getString("address_key"), Sql.id(row, "article_id"));
    }
  }

  static final class Captures extends RecordTable<CaptureEntry> {
    Captures() {
      super(
          ObjectKind.CAPTURE,
          CaptureEntry.class,
          "capture",
          List.of("id"),
          List.of(
              "article_id",
              "source_id",
              "fetched_at",
              "requested_url",
              "final_url",
              "status",
              "content_type",
              "sha256",
              "archive_file",
              "archive_offset",
              "etag",
              "last_modified",
              "outcome",
              "detail",
              "revision_id",
              "origin"));
    }

    @Override
    List<Object> key(CaptureEntry entry) {
      return List.of(entry.capture().id());
    }

    @Override
    List<Object> columns(CaptureEntry entry) {
      Capture capture = entry.capture();
      return List.of(
          capture.articleId(),
          capture.sourceId(),
          capture.fetchedAt(),
          capture.requestedUrl(),
          capture.finalUrl(),
          capture.status(),
          capture.contentType(),
          capture.sha256(),
          capture.archive().map(ArchiveLocation::file),
          capture.archive().map(ArchiveLocation::offset),
          capture.etag(),
          capture.lastModified(),
          capture.outcome().name(),
          capture.detail(),
          entry.revision(),
          capture.origin().map(CaptureOrigin::name));
    }

    @Override
    CaptureEntry read(ResultSet row) throws SQLException {
      return new CaptureEntry(capture(row), Sql.optionalId(row, "revision_id"));
    }

    static Capture capture(ResultSet row) throws SQLException {
      Optional<String> file = Sql.text(row, "archive_file");
      long offset = row.getLong("archive_offset");
      return new Capture(
          Sql.id(row, "id"),
          Sql.optionalId(row, "article_id"),
          Sql.optionalId(row, "source_id"),
          Sql.time(row, "fetched_at"),
          row.getString("requested_url"),
          row.getString("final_url"),
          row.getInt("status"),
          Sql.text(row, "content_type"),
          Sql.text(row, "sha256"),
          file.map(name -> new ArchiveLocation(name, offset)),
          Sql.text(row, "etag"),
          Sql.text(row, "last_modified"),
          CaptureOutcome.valueOf(row.getString("outcome")),
          Sql.text(row, "detail"),
          Sql.text(row, "origin").map(CaptureOrigin::valueOf));
    }
  }

  static final class Revisions extends RecordTable<Revision> {
    private final CanonicalJson json;

    Revisions(CanonicalJson json) {
      super(
          ObjectKind.REVISION,
          Revision.class,
          "revision",
          List.of("id"),
          List.of(
              "article_id",
              "ordinal",
              "capture_id",
              "headline",
              "authors",
              "site_name",
              "published",
              "modified",
              "language",
              "image",
              "body",
              "blocks",
              "text_sha256",
              "extractor_version"));
      this.json = json;
    }

    @Override
    List<Object> key(Revision revision) {
      return List.of(revision.id());
    }

    @Override
    List<Object> columns(Revision revision) {
      return List.of(
          revision.articleId(),
          revision.ordinal(),
          revision.captureId(),
          revision.headline(),
          json.write(revision.authors()),
          revision.siteName(),
          revision.published().map(StatedTime::iso),
          revision.modified().map(StatedTime::iso),
          revision.language(),
          revision.image(),
          revision.text(),
          json.write(revision.blocks()),
          revision.textSha256(),
          revision.extractorVersion());
    }

    @Override
    Revision read(ResultSet row) throws SQLException {
      return new Revision(
          Sql.id(row, "id"),
          Sql.id(row, "article_id"),
          row.getInt("ordinal"),
          Sql.id(row, "capture_id"),
          row.getString("headline"),
          json.read(row.getString("authors"), new TypeReference<List<String>>() {}),
          Sql.text(row, "site_name"),
          Sql.text(row, "published").map(StatedTime::new),
          Sql.text(row, "modified").map(StatedTime::new),
          Sql.text(row, "language"),
          Sql.text(row, "image"),
          row.getString("body"),
          json.read(row.getString("blocks"), new TypeReference<List<Block>>() {}),
          row.getString("text_sha256"),
          row.getString("extractor_version"));
    }

    /** The log keeps the text's hash, not a second copy of the text. */
    @Override
    String json(CanonicalJson canonical, Revision revision) {
      return canonical.write(
          new Revision(
              revision.id(),
              revision.articleId(),
              revision.ordinal(),
              revision.captureId(),
              revision.headline(),
              revision.authors(),
              revision.siteName(),
              revision.published(),
              revision.modified(),
              revision.language(),
              revision.image(),
              "",
              revision.blocks(),
              revision.textSha256(),
              revision.extractorVersion()));
    }
  }
}
