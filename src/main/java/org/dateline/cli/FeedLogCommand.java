package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Capture;
import org.dateline.model.Source;
import org.dateline.store.Poll;
import org.dateline.store.SourceEntry;
import picocli.CommandLine.ArgGroup;
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

  /** What is shown instead of the polls. */
  static final class Instead {
    @Option(
        names = "--failed",
        description = "Show the articles that could not be captured instead.")
    private boolean failed;

    @Option(
        names = "--documents",
        description = "Show the documents that are kept in the archive instead.")
    private boolean documents;
  }

  @ArgGroup private Instead instead = new Instead();

  @Parameters(paramLabel = "SOURCE", description = "An id, an address or a title.")
  private String name = "";

  FeedLogCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try (Desk desk = root.openDesk()) {
      Source source = SourceArguments.source(desk, name);
      if (instead.documents) {
        listing.show(
            root.console(),
            desk.following().documents(source.id()),
            FeedLogCommand::object,
            FeedLogCommand::words);
      } else if (instead.failed) {
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
    return "%s  %-9s %3s  %8d bytes  %4d new  %s%s%s"
        .formatted(
            poll.at(),
            poll.outcome().label(),
            poll.status() > 0 ? poll.status() : "",
            poll.bytes(),
            poll.newEntries(),
            poll.detail(),
            poll.times() > 1 ? "  " + poll.times() + " times, the last one then." : "",
            poll.document().map(kept -> "  Kept, SHA-256 " + kept.sha256()).orElse(""));
  }

  private static ObjectNode object(Capture document) {
    ObjectNode node =
        Json.object()
            .put("at", document.fetchedAt().toString())
            .put("capture", document.id().toString())
            .put("url", document.finalUrl());
    document.sha256().ifPresent(hash -> node.put("sha256", hash));
    document
        .archive()
        .ifPresent(place -> node.put("archive", place.file()).put("offset", place.offset()));
    return node;
  }

  private static String words(Capture document) {
    return "%s  SHA-256 %s  %s"
        .formatted(
            document.fetchedAt(),
            document.sha256().orElse(""),
            document.archive().map(place -> place.file() + ", byte " + place.offset()).orElse(""));
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
    node.put("outcome", poll.outcome().label())
        .put("bytes", poll.bytes())
        .put("new", poll.newEntries())
        .put("detail", poll.detail());
    if (poll.times() > 1) {
      node.put("times", poll.times());
    }
    poll.document()
        .ifPresent(kept ->
            node.putObject("document")
                .put("capture", kept.capture().toString())
                .put("sha256", kept.sha256())
                .put("archive", kept.archive().file())
                .put("offset", kept.archive().offset()));
    return node;
  }
}
