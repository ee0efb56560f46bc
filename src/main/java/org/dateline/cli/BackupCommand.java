package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the whole workspace into one file. */
@Command(name = "backup", description = "Write the database and the archive into one file.")
final class BackupCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  BackupCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try (Desk desk = root.openDesk()) {
      desk.care().backUp(file);
      root.console().tell("The backup is in " + file + "; it was opened and counted.");
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, "The backup can't be written: " + e.getMessage());
    }
  }
}
