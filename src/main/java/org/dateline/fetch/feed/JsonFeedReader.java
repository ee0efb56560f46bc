package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1; what is of the wrong type is left out. */
final class JsonFeedReader {
  private static final FeedReading NOT_ONE =
      new FeedReading.NotAFeed("This is JSON, but not a JSON feed.");

  private final JsonMapper mapper;

  JsonFeedReader(JsonMapper mapper) {
    this.mapper = mapper;
  }

  FeedReading read(String text, String address) {
    JsonNode root;
    try {
      root = mapper.readTree(text);
    } catch (JacksonException broken) {
      return new FeedReading.NotAFeed("This looks like JSON, but it is broken.");
    }
    boolean named =
        text(root, "version").map(version -> version.contains("jsonfeed")).orElse(false);
    if (!root.isObject() || !(named || root.path("items").isArray())) {
      return NOT_ONE;
    }
    List<FeedEntry> entries = new ArrayList<>();
    List<String> authors = authors(root);
    Optional<String> page =
        text(root, "home_page_url").flatMap(link -> Addresses.resolve(address, link));
    String base = address.isEmpty() ? page.filter(Addresses::isWeb).orElse("") : address;
    for (JsonNode item : root.path("items")) {
      if (item.isObject()) {
        entries.add(entry(item, base, authors));
      }
    }
    return new FeedReading.Read(
        new Feed(
            FeedKind.JSON,
            text(root, "title").map(FeedText::plainIfHtml),
            page,
            text(root, "description").map(FeedText::plainIfHtml),
            Optional.empty(),
            authors,
            text(root, "language"),
            Optional.empty(),
            entries));
  }

  private static FeedEntry entry(JsonNode item, String base, List<String> authorsOfFeed) {
    List<String> authors = authors(item);
    Optional<String> link = text(item, "url").or(() -> text(item, "external_url"));
    return new FeedEntry(
        text(item, "id"),
        link.flatMap(url -> Addresses.resolve(base, url)),
        text(item, "title").map(FeedText::plainIfHtml),
        authors.isEmpty() ? authorsOfFeed : authors, // as JSON Feed 1.1 has it
        date(item, "date_published"),
        date(item, "date_modified"),
        text(item, "summary").map(FeedText::escaped),
        text(item, "content_html")
            .flatMap(html -> FeedText.sanitised(html, base))
            .or(() -> text(item, "content_text").map(FeedText::escaped)),
        strings(item.path("tags")));
  }

  private static Optional<OffsetDateTime> date(JsonNode item, String name) {
    return text(item, name).flatMap(FeedDate::parse);
  }

  private static List<String> authors(JsonNode node) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (JsonNode author : node.path("authors")) {
      name(author).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      name(node.path("author")).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static Optional<String> name(JsonNode author) {
    return author.isString()
        ? Person.name(author.stringValue())
        : text(author, "name").or(() -> text(author, "url")).flatMap(Person::name);
  }

  private static List<String> strings(JsonNode array) {
    LinkedHashSet<String> strings = new LinkedHashSet<>();
    for (JsonNode element : array) {
      if (element.isString() && !element.stringValue().isBlank()) {
        strings.add(element.stringValue().strip());
      }
    }
    return List.copyOf(strings);
  }

  /** A string or a number as text; nothing where it is something else or blank. */
  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
