package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.PageReading;
import org.dateline.desk.capture.Reading;
import org.dateline.extract.ExtractedArticle;
import org.dateline.model.Block;
import org.dateline.model.StatedTime;
import org.dateline.text.CodePoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads articles out of pages, without a workspace. */
@Command(name = "extract", description = "Read the article out of pages, without a workspace.")
final class ExtractCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address that the file was saved from.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--explain",
      paramLabel = "PAGE",
      description =
          "Write a web page that shows what was kept and dropped, and why; - prints it. With"
              + " --workspace it knows what recurs in that workspace's articles.")
  private Optional<String> explain = Optional.empty();

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "1..*",
      description = "Pages, perhaps gzipped, addresses, or - for one a line.")
  private List<String> items = new ArrayList<>();

  ExtractCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    if (explain.isPresent() && root.workspaceNamed()) {
      try (Desk desk = root.openDesk()) {
        return explain(desk.capturing().explaining(), explain.get());
      }
    }
    try (PageReading reading = PageReading.withoutWorkspace()) {
      if (explain.isPresent()) {
        return explain(reading, explain.get());
      }
      if (items.equals(List.of("-"))) {
        return new LinePipeline(root.console(), Runtime.getRuntime().availableProcessors())
            .run(root.console().input(), line -> answer(reading, ItemLine.ofLine(line)));
      }
      boolean failed = false;
      for (String item : items) {
        failed |= !one(reading, item);
      }
      return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }

  private boolean one(PageReading reading, String item) throws InterruptedException {
    ItemLine given = ItemLine.ofArgument(item);
    ItemLine named = new ItemLine(given.address(), given.file(), url, Optional.empty());
    if (json) {
      ObjectNode answer;
      try {
        answer = answer(reading, named);
      } catch (BadLineException e) {
        answer = named.answer().put("error", e.getMessage());
      }
      root.console().json(answer);
      return !answer.has("error");
    }
    try {
      return switch (read(reading, named)) {
        case Reading.Unread unread -> {
          root.console().tell(named.given() + ": " + unread.sentence());
          yield false;
        }
        case Reading.Read read -> {
          tell(read.article());
          yield true;
        }
      };
    } catch (BadLineException e) {
      root.console().tell(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private int explain(PageReading reading, String page)
      throws CommandFailedException, InterruptedException {
    if (items.size() != 1 || items.contains("-")) {
      throw new CommandFailedException(
          ExitCode.USAGE, "--explain takes exactly one page; name one file or address.");
    }
    ItemLine item = ItemLine.ofArgument(items.getFirst());
    try {
      String html =
          item.file().isPresent()
              ? reading.explainFile(ItemLine.path(item.file().get()), url)
              : reading.explainAddress(item.address().orElse(""));
      if (page.equals("-")) {
        root.console().say(html);
      } else {
        Files.writeString(ItemLine.path(page), html);
        root.console().tell("The explanation is in " + page + "; open it in a browser.");
      }
      return ExitCode.DONE;
    } catch (BadLineException | Reading.UnreadException e) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, item.given() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, page + " can't be written: " + e.getMessage());
    }
  }

  private static Reading read(PageReading reading, ItemLine item)
      throws BadLineException, InterruptedException {
    return item.file().isPresent()
        ? reading.file(ItemLine.path(item.file().get()), item.url(), item.charset())
        : reading.address(item.address().orElse(""));
  }

  private static ObjectNode answer(PageReading reading, ItemLine item)
      throws BadLineException, InterruptedException {
    ObjectNode answer = item.answer();
    switch (read(reading, item)) {
      case Reading.Unread unread -> answer.put("error", unread.sentence());
      case Reading.Read read -> {
        read.url().ifPresent(link -> answer.put("url", link));
        describe(answer, read.article());
      }
    }
    return answer;
  }

  private static void describe(ObjectNode answer, ExtractedArticle article) {
    article.canonicalUrl().ifPresent(value -> answer.put("canonicalUrl", value));
    answer.put("title", article.headline());
    ArrayNode authors = answer.putArray("authors");
    article.authors().forEach(authors::add);
    article.siteName().ifPresent(value -> answer.put("siteName", value));
    article.published().map(StatedTime::iso).ifPresent(value -> answer.put("published", value));
    article.modified().map(StatedTime::iso).ifPresent(value -> answer.put("modified", value));
    article.language().ifPresent(value -> answer.put("language", value));
    article.image().ifPresent(value -> answer.put("image", value));
    answer.put("text", article.text());
    CodePoints points = CodePoints.of(article.text());
    ArrayNode blocks = answer.putArray("blocks");
    for (Block block : article.blocks()) {
      blocks
          .addObject()
          .put("kind", block.kind().label())
          .put("start", points.toCodePoint(block.start()))
          .put("end", points.toCodePoint(block.end()));
    }
  }

  private void tell(ExtractedArticle article) {
    Console console = root.console();
    console.say(article.headline());
    List<String> origin = new ArrayList<>();
    article.siteName().ifPresent(origin::add);
    if (!article.authors().isEmpty()) {
      origin.add(String.join(", ", article.authors()));
    }
    article.published().map(StatedTime::iso).ifPresent(origin::add);
    if (!origin.isEmpty()) {
      console.say(String.join(" · ", origin));
    }
    console.say("");
    console.say(article.text());
  }
}
