package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.job.JobFailedException;
import picocli.CommandLine.Command;

/** Builds the search index again. */
@Command(name = "reindex", description = "Build the search index again from the database.")
final class ReindexCommand implements Callable<Integer> {
  private final DatelineCommand root;

  ReindexCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk()) {
      desk.care().reindex(root.progress());
      root.console().tell("The index is built.");
      return ExitCode.DONE;
    } catch (JobFailedException e) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(e.getMessage()));
    }
  }
}
