package org.dateline.desk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.desk.claim.ClaimDraft;
import org.dateline.model.ClaimRelation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code samples/manifest.json} says: which pages are served where, and what they claim.
 *
 * @param stories the stories
 * @param articles the articles with a file for each version
 * @param feeds the feeds
 * @param claims what to tag
 * @param links how the claims stand to each other
 */
record SampleManifest(
    List<StorySample> stories,
    List<ArticleSample> articles,
    List<FeedSample> feeds,
    List<ClaimSample> claims,
    List<LinkSample> links) {
  /** A story with its note. */
  record StorySample(String name, String note) {}

  /** The path that an article is served under, and a file for each version, the oldest first. */
  record ArticleSample(String path, List<String> versions) {}

  /** A feed. */
  record FeedSample(String path, String file) {}

  /** Words of a version of an article. */
  record QuoteSample(
      String article, int version, String quote, Optional<String> prefix, Optional<Integer> nth) {}

  /** A claim, what it rests on, and the story it belongs to. */
  record ClaimSample(
      String key, List<QuoteSample> quotes, ClaimDraft draft, Optional<String> story) {}

  /** How one claim stands to another, by their keys. */
  record LinkSample(String from, ClaimRelation relation, String to) {}

  /** Reads the manifest of a folder of samples. */
  static SampleManifest read(Path samples) throws IOException {
    Path file = samples.resolve("manifest.json");
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
    List<StorySample> stories = new ArrayList<>();
    root.path("stories")
        .forEach(node ->
            stories.add(
                new StorySample(node.path("name").asString(), node.path("note").asString(""))));
    List<ArticleSample> articles = new ArrayList<>();
    for (JsonNode node : root.path("articles")) {
      List<String> versions = new ArrayList<>();
      node.path("versions").forEach(version -> versions.add(version.asString()));
      articles.add(new ArticleSample(node.path("path").asString(), versions));
    }
    List<FeedSample> feeds = new ArrayList<>();
    root.path("feeds")
        .forEach(node ->
            feeds.add(new FeedSample(node.path("path").asString(), node.path("file").asString())));
    List<ClaimSample> claims = new ArrayList<>();
    root.path("claims").forEach(node -> claims.add(claim(node)));
    List<LinkSample> links = new ArrayList<>();
    for (JsonNode node : root.path("links")) {
      links.add(
          new LinkSample(
              node.path("from").asString(),
              ClaimRelation.ofLabel(node.path("relation").asString())
                  .orElseThrow(() -> new IOException(file + " names an unknown relation")),
              node.path("to").asString()));
    }
    return new SampleManifest(stories, articles, feeds, claims, links);
  }

  private static ClaimSample claim(JsonNode node) {
    List<QuoteSample> quotes = new ArrayList<>();
    quotes.add(quote(node));
    node.path("evidence").forEach(more -> quotes.add(quote(more)));
    Map<String, String> set = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.path("set").properties()) {
      set.put(field.getKey(), field.getValue().asString());
    }
    return new ClaimSample(
        node.path("key").asString(),
        quotes,
        new ClaimDraft(
            node.path("type").asString(),
            set,
            text(node, "text"),
            text(node, "status"),
            text(node, "speaker"),
            text(node, "attribution"),
            text(node, "eventDate"),
            text(node, "statedDate"),
            text(node, "note")),
        text(node, "story"));
  }

  private static QuoteSample quote(JsonNode node) {
    return new QuoteSample(
        node.path("article").asString(),
        node.path("version").asInt(1),
        node.path("quote").asString(),
        text(node, "prefix"),
        node.has("nth") ? Optional.of(node.path("nth").asInt()) : Optional.empty());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.get(field).asString()) : Optional.empty();
  }

  /** How many versions the article with the most has. */
  int versions() {
    return articles.stream().mapToInt(article -> article.versions().size()).max().orElse(0);
  }
}
