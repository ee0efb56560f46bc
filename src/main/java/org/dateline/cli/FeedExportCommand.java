package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what is followed as another reader takes it. */
@Command(name = "export", description = "Write the feeds that are followed as an OPML file.")
final class FeedExportCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file.")
  private Path file = Path.of("");

  FeedExportCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try (Desk desk = root.openDesk()) {
      int leftOut = desk.following().exportList(file);
      if (leftOut > 0) {
        root.console().tell("Left out, since they are no feeds: " + leftOut + " watched pages.");
      }
      return ExitCode.DONE;
    } catch (IOException unwritable) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, file + " can't be written: " + unwritable.getMessage());
    }
  }
}
