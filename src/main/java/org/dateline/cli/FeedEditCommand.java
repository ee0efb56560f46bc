package org.dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Source;
import org.dateline.store.EditRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what was decided about a source. */
@Command(
    name = "edit",
    description = "Change a source: its title, how often, its links, or pause it.")
final class FeedEditCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Parameters(paramLabel = "SOURCE", description = "An id, an address or a title.")
  private String name = "";

  @Option(names = "--title", paramLabel = "TITLE", description = "Its name.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description = "How often to ask: 30m, 2h, 1d, or auto.")
  private Optional<String> every = Optional.empty();

  @Option(names = "--selector", paramLabel = "CSS", description = "Which links of a watched page.")
  private Optional<String> selector = Optional.empty();

  @Option(names = "--pause", description = "Leave it alone.")
  private boolean pause;

  @Option(names = "--resume", description = "Go on with it.")
  private boolean resume;

  FeedEditCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    if (pause && resume) {
      throw new CommandFailedException(ExitCode.USAGE, "Say either --pause or --resume.");
    }
    try (Desk desk = root.openDesk()) {
      Source source = SourceArguments.source(desk, name);
      if (title.isPresent()) {
        source = desk.following().rename(source, title.get());
      }
      if (every.isPresent()) {
        source =
            desk.following()
                .every(
                    source,
                    every.get().equals("auto")
                        ? Optional.empty()
                        : Optional.of(SourceArguments.minutes(every.get())));
      }
      if (selector.isPresent()) {
        source = desk.following().select(source, selector);
      }
      if (pause || resume) {
        source = desk.following().pause(source, pause);
      }
      root.console().say(source.title() + "  " + source.url());
      return ExitCode.DONE;
    } catch (BadLineException bad) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(bad.getMessage()));
    } catch (EditRefusedException refused) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(refused.getMessage()));
    }
  }
}
