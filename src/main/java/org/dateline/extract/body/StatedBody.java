package org.dateline.extract.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Spaces;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article's text as a page states it outside what it shows: {@code articleBody} in JSON-LD, or
 * the state of its own scripts ({@code __NEXT_DATA__} and alike). Never taken blindly: it only
 * helps out where the shown text is much shorter and is a part of it.
 */
final class StatedBody {
  private static final int LONGEST_STATE = 3_000_000;
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final int BEGINNING = 40;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> TEXT_NAMES =
      List.of("value", "text", "content", "html", "body", "children", "contents", "items", "data");

  private StatedBody() {}

  /**
   * The paragraphs that JSON-LD states, none where it states none or where they can't weigh as much
   * as that.
   */
  static List<String> declared(Declared declared, double least) {
    return declared
        .article("articleBody")
        .filter(text -> Spaces.weight(text) >= least) // markup and entities only weigh more
        .map(StatedBody::paragraphs)
        .orElse(List.of());
  }

  /**
   * The paragraphs in the state of the page's scripts that at least half of the shown ones are
   * among; where nothing is shown, the longest run of paragraphs.
   */
  static List<String> inState(Declared declared, List<String> shown) {
    List<String> best = List.of();
    for (Element script : declared.stateScripts()) {
      String data = script.data();
      if (data.length() < 1000 || data.length() > LONGEST_STATE) {
        continue;
      }
      for (List<String> paragraphs : paragraphLists(data)) {
        if (weight(paragraphs) > weight(best) && holds(paragraphs, shown)) {
          best = paragraphs;
        }
      }
    }
    return best;
  }

  private static boolean holds(List<String> paragraphs, List<String> shown) {
    String stated = Folding.words(String.join(" ", paragraphs));
    long found =
        shown.stream()
            .map(text -> Folding.words(text.substring(0, Math.min(BEGINNING, text.length()))))
            .filter(stated::contains)
            .count();
    return found * 2 >= shown.size();
  }

  /** How much text there is. */
  static int weight(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(Spaces::weight).sum();
  }

  /** Cuts a text into paragraphs, taking markup out. */
  private static List<String> paragraphs(String stated) {
    String unescaped = stated.contains("&lt;") ? Parser.unescapeEntities(stated, false) : stated;
    String plain = unescaped.indexOf('<') >= 0 ? plain(unescaped) : unescaped;
    List<String> paragraphs = new ArrayList<>();
    for (String line : plain.split("\\R+", -1)) {
      String text = Spaces.collapse(line);
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  private static String plain(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script,style").remove();
    return body.wholeText();
  }

  /** Lists in the state whose items read as paragraphs. */
  private static List<List<String>> paragraphLists(String data) {
    List<List<String>> lists = new ArrayList<>();
    JsonNode top;
    try {
      top = MAPPER.readTree(data);
    } catch (JacksonException broken) {
      return lists;
    }
    Deque<JsonNode> waiting = new ArrayDeque<>();
    waiting.add(top);
    while (!waiting.isEmpty()) {
      JsonNode node = waiting.poll();
      if (node.isArray() && node.size() >= 3) {
        List<String> paragraphs = new ArrayList<>();
        for (JsonNode item : node) {
          String text = Spaces.collapse(text(item, 0));
          if (Spaces.weight(text) >= SHORTEST_PARAGRAPH) {
            paragraphs.add(text);
          }
        }
        if (paragraphs.size() >= 3) {
          lists.add(paragraphs);
        }
      }
      if (node.isContainer()) {
        node.forEach(waiting::add);
      }
    }
    return lists;
  }

  /** The text of a node of a document kept as JSON: its own, or that of its children. */
  private static String text(JsonNode node, int depth) {
    if (node.isString()) {
      String value = node.asString();
      return value.startsWith("http") || value.startsWith("{") ? "" : markupFree(value);
    }
    if (depth > 8) {
      return "";
    }
    if (node.isArray()) {
      StringBuilder joined = new StringBuilder();
      for (JsonNode child : node) {
        joined.append(text(child, depth + 1));
      }
      return joined.toString();
    }
    String type = node.path("type").asString("");
    if (!type.isEmpty() && !isTextType(type)) {
      return "";
    }
    for (String name : TEXT_NAMES) {
      JsonNode value = node.path(name);
      if (value.isString() || value.isArray()) {
        String text = text(value, depth + 1);
        if (!text.isBlank()) {
          return text;
        }
      }
    }
    return "";
  }

  private static boolean isTextType(String type) {
    String folded = type.toLowerCase(Locale.ROOT);
    return folded.contains("text")
        || folded.contains("paragraph")
        || folded.contains("link")
        || folded.contains("quote")
        || folded.contains("head")
        || folded.contains("list")
        || folded.contains("entity")
        || folded.contains("html")
        || folded.equals("p")
        || folded.equals("a")
        || folded.equals("span")
        || folded.equals("em")
        || folded.equals("strong")
        || folded.equals("tag");
  }

  private static String markupFree(String value) {
    return value.indexOf('<') >= 0 ? plain(value) : value;
  }
}
