package org.dateline.cli;

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
final class FeedCommand extends CommandGroup {}
