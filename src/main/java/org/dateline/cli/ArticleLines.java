package org.dateline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes all articles with their current texts, one JSON object a line. */
final class ArticleLines {
  private final Desk desk;

  ArticleLines(Desk desk) {
    this.desk = desk;
  }

  void write(OutputStream stream) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    for (UUID id : desk.library().articleIds()) {
      Optional<Article> article = desk.library().article(id);
      Optional<Revision> revision = desk.library().currentRevision(id);
      if (article.isPresent() && revision.isPresent()) {
        writer.append(Json.line(line(article.get(), revision.get()))).append('\n');
      }
    }
    writer.flush();
  }

  private ObjectNode line(Article article, Revision revision) {
    ObjectNode line =
        Json.object()
            .put("article", article.id().toString())
            .put("revision", revision.id().toString())
            .put("url", article.url())
            .put("title", revision.headline())
            .put("text", revision.text());
    revision.published().map(StatedTime::iso).ifPresent(value -> line.put("published", value));
    revision.language().ifPresent(value -> line.put("language", value));
    revision.siteName().or(article::publisher).ifPresent(value -> line.put("siteName", value));
    ArrayNode authors = line.putArray("authors");
    revision.authors().forEach(authors::add);
    desk.library().captures(article.id()).stream()
        .filter(capture -> capture.id().equals(revision.captureId()))
        .findFirst()
        .ifPresent((Capture capture) -> {
          line.put("fetched", capture.fetchedAt().toString());
          capture.sha256().ifPresent(hash -> line.put("sha256", hash));
        });
    line.put("textSha256", revision.textSha256());
    return line;
  }
}
