package org.dateline.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.feed.FeedFiles;
import org.dateline.fetch.feed.Feed;
import org.dateline.fetch.feed.FeedEntry;
import org.dateline.fetch.feed.FeedReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what a feed says. */
@Command(name = "read", description = "Say what feeds say, without a workspace.")
final class FeedReadCommand implements Callable<Integer> {
  /** Seconds always: RFC 3339 does not let them be left out, and some readers hold to that. */
  private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final DatelineCommand root;
  private final FeedFiles files = new FeedFiles();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or - for one a line.")
  private List<String> items = new ArrayList<>();

  FeedReadCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (items.equals(List.of("-"))) {
      return new LinePipeline(
              root.console(),
              Runtime.getRuntime().availableProcessors(),
              json ? root.console()::json : this::tell)
          .run(root.console().input(), this::line);
    }
    boolean failed = false;
    for (String item : items) {
      ObjectNode answer;
      try {
        answer = answer(item, Optional.empty(), Optional.empty());
      } catch (BadLineException e) {
        answer = Json.object().put("file", item).put("error", e.getMessage());
      }
      if (json) {
        root.console().json(answer);
      } else {
        tell(answer);
      }
      failed |= answer.has("error");
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private ObjectNode line(String line) throws BadLineException {
    if (!line.stripLeading().startsWith("{")) {
      return answer(line.strip(), Optional.empty(), Optional.empty());
    }
    ObjectNode object = Json.parse(line);
    return answer(
        Json.requiredText(object, "file"),
        Json.text(object, "url"),
        Json.text(object, "contentType"));
  }

  private ObjectNode answer(String file, Optional<String> url, Optional<String> contentType)
      throws BadLineException {
    ObjectNode answer = Json.object().put("file", file);
    switch (files.read(ItemLine.path(file), url, contentType)) {
      case FeedReading.Sitemaps list -> answer.put("error", list.reason());
      case FeedReading.NotAFeed not -> answer.put("error", not.reason());
      case FeedReading.Read read -> describe(answer, read.feed());
    }
    return answer;
  }

  private void tell(ObjectNode answer) {
    String file = answer.path("file").asString("");
    if (answer.has("error")) {
      root.console().tell(file + ": " + answer.get("error").asString());
      return;
    }
    root.console().say(answer.path("title").asString(file));
    answer
        .path("entries")
        .forEach(entry ->
            root.console()
                .say(
                    "  "
                        + entry.path("published").asString("").split("T", 2)[0]
                        + "  "
                        + entry.path("title").asString("")
                        + "  "
                        + entry.path("link").asString("")));
  }

  private static void describe(ObjectNode answer, Feed feed) {
    answer.put("kind", feed.kind().label());
    feed.title().ifPresent(value -> answer.put("title", value));
    feed.link().ifPresent(value -> answer.put("link", value));
    feed.description().ifPresent(value -> answer.put("description", value));
    feed.updated().ifPresent(value -> answer.put("updated", WITH_SECONDS.format(value)));
    feed.language().ifPresent(value -> answer.put("language", value));
    strings(answer, "authors", feed.authors());
    ArrayNode entries = answer.putArray("entries");
    feed.entries().forEach(entry -> describe(entries.addObject(), entry));
  }

  private static void describe(ObjectNode node, FeedEntry entry) {
    entry.guid().ifPresent(value -> node.put("guid", value));
    entry.link().ifPresent(value -> node.put("link", value));
    entry.title().ifPresent(value -> node.put("title", value));
    strings(node, "authors", entry.authors());
    entry.published().ifPresent(value -> node.put("published", WITH_SECONDS.format(value)));
    entry.updated().ifPresent(value -> node.put("updated", WITH_SECONDS.format(value)));
    entry.summary().ifPresent(value -> node.put("summary", value));
    entry.content().ifPresent(value -> node.put("content", value));
    strings(node, "categories", entry.categories());
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
