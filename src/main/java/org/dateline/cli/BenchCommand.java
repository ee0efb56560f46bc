package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.bench.AnchoringSpeed;
import org.dateline.desk.bench.ExtractionSpeed;
import org.dateline.desk.bench.SearchSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the program's own speed. */
@Command(
    name = "bench",
    description = "Measure the program's speed, as ratios to a floor in the same run.",
    subcommands = {
      BenchCommand.Extract.class,
      BenchCommand.Anchors.class,
      BenchCommand.Search.class,
      BenchPollCommand.class
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() throws CommandFailedException {
    throw new CommandFailedException(
        ExitCode.USAGE,
        "Say what to measure: bench extract, bench anchors, bench search or bench poll.");
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

  /** Search beside bare Lucene. */
  @Command(
      name = "search",
      description = "How fast generated articles are indexed and found, beside bare Lucene.")
  static final class Search implements Callable<Integer> {
    private static final int MOST = 2_000_000;

    private final DatelineCommand root;

    @Option(
        names = "--articles",
        paramLabel = "N",
        defaultValue = "20000",
        description = "How many articles (${DEFAULT-VALUE}).")
    private int articles = 20_000;

    @Option(
        names = "--searches",
        paramLabel = "N",
        defaultValue = "10000",
        description = "How many saved searches watch (${DEFAULT-VALUE}); 0 leaves them out.")
    private int searches = 10_000;

    Search(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException {
      if (articles < 1 || articles > MOST || searches < 0 || searches > MOST) {
        throw new CommandFailedException(
            ExitCode.USAGE, "--articles and --searches take numbers up to " + MOST + ".");
      }
      SearchSpeed speed = new SearchSpeed(root.console()::tell);
      try {
        root.console().say(speed.measureSearch(articles));
        if (searches > 0) {
          root.console().say(speed.measureAlerts(searches));
        }
        return ExitCode.DONE;
      } catch (IOException e) {
        throw new CommandFailedException(
            ExitCode.SOME_FAILED, "Nothing could be measured: " + e.getMessage());
      }
    }
  }
}
