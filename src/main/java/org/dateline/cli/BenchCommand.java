package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.bench.AnchoringSpeed;
import org.dateline.desk.bench.ExtractionSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures the program's own speed. */
@Command(
    name = "bench",
    description = "Measure the program's speed, as ratios to a floor in the same run.",
    subcommands = {BenchCommand.Extract.class, BenchCommand.Anchors.class})
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() throws CommandFailedException {
    throw new CommandFailedException(
        ExitCode.USAGE, "Say what to measure: bench extract or bench anchors.");
  }

  /** Extraction beside bare parsing. */
  @Command(
      name = "extract",
      description = "How fast articles are read out of a folder's pages, beside bare parsing.")
  static final class Extract implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "DIR", description = "A folder of pages.")
    private Path folder = Path.of("");

    Extract(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException {
      try {
        root.console().say(new ExtractionSpeed().measure(folder));
        return ExitCode.DONE;
      } catch (IOException e) {
        throw new CommandFailedException(
            ExitCode.SOME_FAILED, "Nothing could be measured: " + e.getMessage());
      }
    }
  }

  /** Bringing annotations onto a changed text beside one word diff. */
  @Command(
      name = "anchors",
      description = "What following quotes through an edit costs, beside one word diff.")
  static final class Anchors implements Callable<Integer> {
    private final DatelineCommand root;

    Anchors(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      root.console().say(AnchoringSpeed.summary(new AnchoringSpeed().measure()));
      return ExitCode.DONE;
    }
  }
}
