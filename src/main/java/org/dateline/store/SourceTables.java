package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;

/** The tables of what a person follows. */
final class SourceTables {
  private SourceTables() {}

  static final class Sources extends RecordTable<Source> {
    Sources() {
      super(
          ObjectKind.SOURCE,
          Source.class,
          "source",
          List.of("id"),
          List.of(
              "url",
              "kind",
              "title",
              "page",
              "selector",
              "every_minutes",
              "paused",
              "typed_url",
              "added"));
    }

    @Override
    List<Object> key(Source source) {
      return List.of(source.id());
    }

    @Override
    List<Object> columns(Source source) {
      return List.of(
          source.url(),
          source.kind().name(),
          source.title(),
          source.page(),
          source.selector(),
          source.everyMinutes(),
          source.paused(),
          source.typedUrl(),
          source.added());
    }

    @Override
    Source read(ResultSet row) throws SQLException {
      int minutes = row.getInt("every_minutes");
      return new Source(
          Sql.id(row, "id"),
          row.getString("url"),
          SourceKind.valueOf(row.getString("kind")),
          row.getString("title"),
          Sql.text(row, "page"),
          Sql.text(row, "selector"),
          minutes > 0 ? Optional.of(minutes) : Optional.empty(),
          row.getBoolean("paused"),
          Sql.text(row, "typed_url"),
          Sql.time(row, "added"));
    }
  }

  static final class Articles extends RecordTable<SourceArticle> {
    Articles() {
      super(
          ObjectKind.SOURCE_ARTICLE,
          SourceArticle.class,
          "source_article",
          List.of("source_id", "article_id"),
          List.of());
    }

    @Override
    List<Object> key(SourceArticle brought) {
      return List.of(brought.sourceId(), brought.articleId());
    }

    @Override
    List<Object> columns(SourceArticle brought) {
      return List.of();
    }

    @Override
    List<Object> keyOf(String id) {
      return idPair(id);
    }

    @Override
    SourceArticle read(ResultSet row) throws SQLException {
      return new SourceArticle(Sql.id(row, "source_id"), Sql.id(row, "article_id"));
    }
  }
}
