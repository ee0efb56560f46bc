package org.dateline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.dateline.model.StatedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the extractor over folders of pages ({@code pages.jsonl} with {@code id}, {@code file},
 * {@code url}, {@code charset}) and writes one JSON object a folder, answers by id. For measuring
 * by hand.
 */
final class ExtractionRun {
  private ExtractionRun() {}

  public static void main(String[] arguments) throws IOException {
    JsonMapper mapper = new JsonMapper();
    ArticleExtractor extractor = new ArticleExtractor();
    Path out = Path.of(arguments[0]);
    Files.createDirectories(out);
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      Path from = Path.of(folder);
      Map<String, Object> answers = new TreeMap<>();
      for (String line : Files.readAllLines(from.resolve("pages.jsonl"))) {
        JsonNode page = mapper.readTree(line);
        answers.put(
            page.path("id").asString(),
            switch (extractor.extract(read(from, page))) {
              case Extraction.Extracted(ExtractedArticle article) -> answer(article);
              case Extraction.NoArticle(String reason) -> Map.of("error", reason);
            });
      }
      mapper.writeValue(out.resolve(from.getFileName() + ".json").toFile(), answers);
    }
  }

  private static PageSource read(Path folder, JsonNode page) throws IOException {
    try (InputStream packed = Files.newInputStream(folder.resolve(page.path("file").asString()))) {
      return new PageSource(
          new GZIPInputStream(packed).readAllBytes(), said(page, "url"), said(page, "charset"));
    }
  }

  private static Optional<String> said(JsonNode page, String name) {
    return page.path(name).isString() ? Optional.of(page.path(name).asString()) : Optional.empty();
  }

  private static Map<String, Object> answer(ExtractedArticle article) {
    Map<String, Object> answer = new TreeMap<>();
    answer.put("articleBody", article.text());
    answer.put("title", article.headline());
    answer.put("authors", new ArrayList<>(article.authors()));
    article.siteName().ifPresent(value -> answer.put("siteName", value));
    article.published().map(StatedTime::iso).ifPresent(v -> answer.put("datePublished", v));
    article.modified().map(StatedTime::iso).ifPresent(v -> answer.put("dateModified", v));
    article.language().ifPresent(value -> answer.put("language", value));
    article.canonicalUrl().ifPresent(value -> answer.put("canonicalUrl", value));
    article.image().ifPresent(value -> answer.put("image", value));
    return answer;
  }
}
