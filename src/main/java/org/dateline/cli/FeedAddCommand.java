package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.source.SourceLook;
import org.dateline.model.Source;
import org.dateline.store.EditRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows an address: a feed, a sitemap, the feed that a page names, or the page itself. */
@Command(
    name = "add",
    description = {
      "Follow addresses, or - for one a line. Costs one request each.",
      "A page is read for the feeds that it names, and the first is followed;",
      "with --selector, or where it names none, its own links are watched."
    })
final class FeedAddCommand implements Callable<Integer> {
  private static final int AT_ONCE = 16;

  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--selector",
      paramLabel = "CSS",
      description = "Watch these links of the page, for example “h2 a”.")
  private Optional<String> selector = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description = "How often to ask: 30m, 2h, 1d. Servers may ask for more patience.")
  private Optional<String> every = Optional.empty();

  @Parameters(paramLabel = "URL", arity = "1..*", description = "What to follow.")
  private List<String> items = new ArrayList<>();

  FeedAddCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    Optional<Integer> minutes;
    try {
      minutes = SourceArguments.minutes(every);
    } catch (BadLineException bad) {
      throw new CommandFailedException(ExitCode.USAGE, String.valueOf(bad.getMessage()));
    }
    try (Desk desk = root.openDesk()) {
      return new ItemLoop(root.console(), "url")
          .run(
              items,
              AT_ONCE,
              item -> item.startsWith("{") ? line(desk, item) : add(desk, item, selector, minutes),
              this::tell);
    }
  }

  private ObjectNode line(Desk desk, String line) throws BadLineException, InterruptedException {
    ObjectNode object = Json.parse(line);
    String url = Json.requiredText(object, "url");
    return add(
        desk,
        url,
        Json.text(object, "selector").or(() -> selector),
        SourceArguments.minutes(Json.text(object, "every").or(() -> every)));
  }

  private static ObjectNode add(
      Desk desk, String url, Optional<String> selector, Optional<Integer> minutes)
      throws InterruptedException {
    try {
      return switch (desk.following().look(url, selector, minutes)) {
        case SourceLook.Ready ready -> follow(desk, url, ready.draft());
        case SourceLook.NamesFeeds names -> {
          ObjectNode answer = follow(desk, url, names.drafts().getFirst());
          ArrayNode feeds = answer.putArray("feeds");
          names
              .feeds()
              .forEach(feed ->
                  feeds
                      .addObject()
                      .put("url", feed.address().toString())
                      .put("title", feed.title()));
          yield answer;
        }
        case SourceLook.Known known ->
            Json.object()
                .put("url", url)
                .put("source", known.source().id().toString())
                .put("outcome", "known")
                .put("kind", known.source().kind().label())
                .put("title", known.source().title())
                .put("follows", known.source().url());
        case SourceLook.Nothing nothing ->
            Json.object().put("url", url).put("error", nothing.sentence());
      };
    } catch (EditRefusedException refused) {
      return Json.object().put("url", url).put("error", refused.getMessage());
    }
  }

  /** Another line of the same list may lead to the same source, looked at in the same moment. */
  private static ObjectNode follow(Desk desk, String url, SourceLook.Draft draft)
      throws EditRefusedException {
    try {
      return answer(url, desk.following().follow(draft), "added", draft);
    } catch (EditRefusedException refused) {
      Optional<Source> known = desk.following().source(draft.source().url());
      if (known.isEmpty()) {
        throw refused;
      }
      return answer(url, known.get(), "known", draft);
    }
  }

  private static ObjectNode answer(
      String url, Source source, String outcome, SourceLook.Draft draft) {
    ObjectNode answer =
        Json.object()
            .put("url", url)
            .put("source", source.id().toString())
            .put("outcome", outcome)
            .put("kind", source.kind().label())
            .put("title", source.title())
            .put("follows", source.url());
    draft.entries().ifPresent(entries -> answer.put("entries", entries));
    return answer;
  }

  private void tell(ObjectNode answer) {
    String url = answer.path("url").asString("");
    if (json) {
      root.console().json(answer);
    } else if (answer.has("error")) {
      root.console().tell(url + ": " + answer.get("error").asString());
    } else {
      root.console()
          .say(
              answer.get("outcome").asString()
                  + "  "
                  + answer.get("kind").asString()
                  + "  "
                  + answer.get("follows").asString()
                  + "  "
                  + answer.get("title").asString());
      answer
          .path("feeds")
          .forEach(feed -> {
            if (!feed.get("url").equals(answer.get("follows"))) {
              root.console().tell("The page also names " + feed.get("url").asString());
            }
          });
    }
  }
}
