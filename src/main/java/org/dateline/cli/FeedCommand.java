package org.dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Follows sources. */
@Command(
    name = "feed",
    description = "Follow feeds, sitemaps and pages.",
    subcommands = {
      FeedAddCommand.class,
      FeedListCommand.class,
      FeedEditCommand.class,
      FeedRemoveCommand.class,
      FeedPollCommand.class,
      FeedLogCommand.class,
      FeedImportCommand.class,
      FeedExportCommand.class,
      FeedReadCommand.class
    })
final class FeedCommand implements Callable<Integer> {
  @Override
  public Integer call() throws CommandFailedException {
    throw new CommandFailedException(
        ExitCode.USAGE,
        "Say what to do: feed add, list, edit, remove, poll, log, import, export or read.");
  }
}
