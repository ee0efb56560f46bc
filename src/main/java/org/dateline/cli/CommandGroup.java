package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others: called alone, it says which there are. */
abstract class CommandGroup implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public final Integer call() throws CommandFailedException {
    List<String> names = new ArrayList<>(spec.subcommands().keySet());
    String last = names.removeLast();
    throw new CommandFailedException(
        ExitCode.USAGE,
        "Say what to do: %s %s or %s.".formatted(spec.name(), String.join(", ", names), last));
  }
}
