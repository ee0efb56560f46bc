package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.source.ImportedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Follows the feeds of another reader's list. */
@Command(
    name = "import",
    description = {
      "Follow the feeds of an OPML file. Nothing is asked yet: feed poll reads them.",
      "Private addresses in it are not asked until you add them by hand, or say --private."
    })
final class FeedImportCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--private",
      description = "Its private addresses are yours, and may be asked, too.")
  private boolean ownAddresses;

  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  FeedImportCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    boolean failed = false;
    try (Desk desk = root.openDesk()) {
      for (ImportedSource line : desk.following().importList(file, ownAddresses)) {
        tell(line);
        failed |= line.error().isPresent();
      }
    } catch (IOException unreadable) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, file + ": " + unreadable.getMessage());
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private void tell(ImportedSource line) {
    String outcome = line.added() ? "added" : "known";
    if (json) {
      ObjectNode node = Json.object().put("url", line.url()).put("title", line.title());
      line.source()
          .ifPresent(source -> node.put("source", source.id().toString()).put("outcome", outcome));
      line.error().ifPresent(error -> node.put("error", error));
      root.console().json(node);
    } else if (line.error().isPresent()) {
      root.console().tell(line.url() + ": " + line.error().get());
    } else {
      root.console().say(outcome + "  " + line.title() + "  " + line.url());
    }
  }
}
