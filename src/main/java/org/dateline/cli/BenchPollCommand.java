package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.desk.bench.PollingSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sources that have not changed, beside the bare requests. */
@Command(
    name = "poll",
    description = "What it costs to ask sources that all answer 304, beside the bare requests.")
final class BenchPollCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(
      names = "--sources",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many sources; 1000 where nothing is said.")
  private int sources;

  BenchPollCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    if (sources < 1 || sources > 100_000) {
      throw new CommandFailedException(ExitCode.USAGE, "--sources takes 1 to 100000.");
    }
    try {
      Path folder = Files.createTempDirectory("dateline-bench");
      try {
        root.console().say(new PollingSpeed().measure(sources, folder));
      } finally {
        delete(folder);
      }
      return ExitCode.DONE;
    } catch (IOException failed) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, "Nothing could be measured: " + failed.getMessage());
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
