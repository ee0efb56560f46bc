package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.model.StatedTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings in articles that another program wrote as JSON lines. */
@Command(name = "import", description = "Bring in articles from JSON lines.")
final class ImportCommand implements Callable<Integer> {
  private static final int AT_ONCE = 64;

  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "articles",
      description = {
        "articles: lines of",
        "{\"url\",\"title\",\"text\",\"published\"?,\"language\"?,\"siteName\"?,\"authors\"?}."
      })
  private String format = "articles";

  @Parameters(paramLabel = "FILE", arity = "1", description = "The file; - is standard input.")
  private String file = "";

  ImportCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    if (!format.equals("articles")) {
      throw new CommandFailedException(
          ExitCode.USAGE, "There is no format “" + format + "” to import; use articles.");
    }
    try (Desk desk = root.openDesk()) {
      LinePipeline lines =
          new LinePipeline(
              root.console(), AT_ONCE, answer -> CaptureOptions.tell(root.console(), json, answer));
      if (file.equals("-")) {
        return lines.run(root.console().input(), line -> answer(desk, Json.parse(line)));
      }
      try (Reader reader = reader(Path.of(file))) {
        return lines.run(reader, line -> answer(desk, Json.parse(line)));
      } catch (IOException e) {
        throw new CommandFailedException(
            ExitCode.USAGE, file + " can't be read; check its name and permissions.");
      }
    }
  }

  private static Reader reader(Path file) throws IOException {
    return new BufferedReader(
        new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  private static ObjectNode answer(Desk desk, ObjectNode line) throws InterruptedException {
    ObjectNode answer = Json.object();
    if (line.has("url")) {
      answer.set("url", line.get("url"));
    }
    try {
      CaptureReport report =
          desk.capturing()
              .capture(
                  new CaptureInput.Words(
                      Json.requiredText(line, "url"),
                      Json.requiredText(line, "title"),
                      Json.requiredText(line, "text"),
                      authors(line),
                      Json.text(line, "siteName"),
                      published(line),
                      Json.text(line, "language")));
      return CaptureOptions.answer(answer, report);
    } catch (BadLineException e) {
      return answer.put("error", e.getMessage());
    }
  }

  private static Optional<StatedTime> published(ObjectNode line) throws BadLineException {
    Optional<String> given = Json.text(line, "published");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<StatedTime> time = StatedTime.parse(given.get());
    if (time.isEmpty()) {
      throw new BadLineException(
          "“" + given.get() + "” in “published” is no ISO 8601 date, for example 2021-09-08.");
    }
    return time;
  }

  private static List<String> authors(ObjectNode line) throws BadLineException {
    JsonNode given = line.get("authors");
    List<String> authors = new ArrayList<>();
    if (given == null || given.isNull()) {
      return authors;
    }
    if (!given.isArray()) {
      throw new BadLineException("“authors” has to be a list of names.");
    }
    for (JsonNode author : given) {
      authors.add(author.asString());
    }
    return authors;
  }
}
