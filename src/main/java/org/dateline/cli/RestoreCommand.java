package org.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.store.WorkspaceUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup in the workspace's place. */
@Command(
    name = "restore",
    description = "Put a backup in the workspace's place; what was there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  RestoreCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try {
      Optional<Path> kept = Desk.restore(root.workspaceFolder(), file, DeskSettings.standard());
      root.console().tell("The backup is restored.");
      kept.ifPresent(path -> root.console().tell("What was there before is kept in " + path + "."));
      return ExitCode.DONE;
    } catch (WorkspaceUnavailableException e) {
      throw new CommandFailedException(ExitCode.NO_WORKSPACE, String.valueOf(e.getMessage()));
    }
  }
}
