package org.dateline.extract.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page as a flat list of objects in document order. Broken scripts, which are
 * common, are left out; references by {@code @id} are followed within the page.
 */
public final class JsonLd {
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  /** Reads the scripts of a page. */
  public static JsonLd of(List<Element> scripts) {
    JsonLd read = new JsonLd();
    for (Element script : scripts) {
      String data = data(script);
      if (!data.isBlank() && data.length() <= LONGEST_SCRIPT) {
        parse(data).ifPresent(read::flatten);
      }
    }
    return read;
  }

  /** What stands in a script; where that is one piece, as nearly always, without a copy. */
  private static String data(Element script) {
    return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode only
        ? only.getWholeData()
        : script.data();
  }

  /** Reads the scripts of a document; slower than {@link #of(List)}, for small documents. */
  public static JsonLd of(Document document) {
    return of(new ArrayList<>(document.select("script[type~=(?i)ld\\+json]")));
  }

  /** The objects that have a type, outer ones first. */
  public List<JsonNode> objects() {
    return objects;
  }

  /** The types of an object without the vocabulary's address. */
  public static List<String> types(JsonNode object) {
    List<String> types = new ArrayList<>();
    for (String type : strings(object.path("@type"))) {
      types.add(type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
    }
    return types;
  }

  /** A text property, entities resolved; nothing where it is absent or blank. */
  public static Optional<String> text(JsonNode object, String property) {
    JsonNode value = object.path(property);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value.isObject()) {
      value = value.path("@value");
    }
    return value.isString() || value.isNumber() ? clean(value.asString()) : Optional.empty();
  }

  /** The values of a property: objects looked up by their id, texts as they are. */
  public List<JsonNode> values(JsonNode object, String property) {
    JsonNode value = object.path(property);
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> values.add(resolved(one)));
    } else if (!value.isMissingNode() && !value.isNull()) {
      values.add(resolved(value));
    }
    return values;
  }

  private JsonNode resolved(JsonNode value) {
    if (value.isObject() && value.size() <= 2 && value.path("@id").isString()) {
      return byId.getOrDefault(value.path("@id").asString(), value);
    }
    return value;
  }

  /** Texts of a value that is a text or a list of them. */
  public static List<String> strings(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isString()) {
      clean(value.asString()).ifPresent(texts::add);
    } else if (value.isArray()) {
      for (JsonNode one : value) {
        if (one.isString()) {
          clean(one.asString()).ifPresent(texts::add);
        }
      }
    }
    return texts;
  }

  private static Optional<String> clean(String raw) {
    String text = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
    text = text.strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<JsonNode> parse(String data) {
    String json = data.strip();
    if (json.startsWith("<!--") || json.startsWith("//") || json.startsWith("/*")) {
      int begin = json.indexOf('{');
      int end = json.lastIndexOf('}');
      json = begin >= 0 && end > begin ? json.substring(begin, end + 1) : json;
    }
    if (json.endsWith(";")) {
      json = json.substring(0, json.length() - 1);
    }
    try {
      return Optional.of(MAPPER.readTree(json));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private void flatten(JsonNode top) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    waiting.add(top);
    while (!waiting.isEmpty()) {
      JsonNode node = waiting.poll();
      if (node.isObject()) {
        JsonNode id = node.path("@id");
        if (id.isString() && node.size() > 2) {
          byId.putIfAbsent(id.asString(), node);
        }
        if (!node.path("@type").isMissingNode()) {
          objects.add(node);
        }
      }
      if (node.isContainer()) {
        node.forEach(waiting::add);
      }
    }
  }
}
