package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Source;
import org.dateline.store.Poll;
import org.dateline.store.SourceEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Shows the last polls of a source. */
@Command(name = "log", description = "Show the last polls of a source, the newest first.")
final class FeedLogCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Mixin private ListingOptions listing = new ListingOptions();

  @Option(names = "--failed", description = "Show the articles that could not be captured instead.")
  private boolean failed;

  @Parameters(paramLabel = "SOURCE", description = "An id, an address or a title.")
  private String name = "";

  FeedLogCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try (Desk desk = root.openDesk()) {
      Source source = SourceArguments.source(desk, name);
      if (failed) {
        listing.show(
            root.console(),
            desk.following().failedEntries(source.id()),
            FeedLogCommand::object,
            FeedLogCommand::words);
      } else {
        listing.show(
            root.console(),
            desk.following().log(source.id()),
            FeedLogCommand::object,
            FeedLogCommand::words);
      }
      return ExitCode.DONE;
    } catch (BadLineException bad) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(bad.getMessage()));
    }
  }

  private static String words(Poll poll) {
    return "%s  %-9s %3s  %8d bytes  %4d new  %s"
        .formatted(
            poll.at(),
            poll.outcome().label(),
            poll.status() > 0 ? poll.status() : "",
            poll.bytes(),
            poll.newEntries(),
            poll.detail());
  }

  private static ObjectNode object(SourceEntry entry) {
    ObjectNode node = Json.object();
    entry.url().ifPresent(url -> node.put("url", url));
    return node.put("title", entry.title()).put("error", entry.detail().orElse(""));
  }

  private static String words(SourceEntry entry) {
    return entry.url().orElse(entry.title()) + ": " + entry.detail().orElse("");
  }

  /** A poll as an object. */
  static ObjectNode object(Poll poll) {
    ObjectNode node = Json.object().put("at", poll.at().toString());
    if (poll.status() > 0) {
      node.put("status", poll.status());
    }
    return node.put("outcome", poll.outcome().label())
        .put("bytes", poll.bytes())
        .put("new", poll.newEntries())
        .put("detail", poll.detail());
  }
}
