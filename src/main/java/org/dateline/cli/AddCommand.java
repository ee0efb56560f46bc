package org.dateline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Brings articles in. */
@Command(
    name = "add",
    description = {
      "Keep articles: addresses, saved pages (.html, .mhtml, .txt), or - for one a line.",
      "Adding a known article again is a refresh."
    })
final class AddCommand implements Callable<Integer> {
  private static final int AT_ONCE = 16;

  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--gap",
      paramLabel = "SECONDS",
      description = "The pause between requests to one host.")
  private Optional<Double> gap = Optional.empty();

  @Parameters(paramLabel = "URL|FILE", arity = "1..*", description = "What to keep.")
  private List<String> items = new ArrayList<>();

  AddCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk(pause(gap))) {
      Consumer<ObjectNode> answered = answer -> tell(root.console(), json, answer);
      if (items.equals(List.of("-"))) {
        return new LinePipeline(root.console(), AT_ONCE, answered)
            .run(root.console().input(), line -> answer(desk, ItemLine.ofLine(line)));
      }
      boolean failed = false;
      for (String item : items) {
        ItemLine given = ItemLine.ofArgument(item);
        ObjectNode answer;
        try {
          answer = answer(desk, given);
        } catch (BadLineException e) {
          answer = given.answer().put("error", e.getMessage());
        }
        answered.accept(answer);
        failed |= answer.has("error");
      }
      return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }

  /** Understands {@code --gap}. */
  static Optional<Duration> pause(Optional<Double> seconds) throws CommandFailedException {
    if (seconds.isPresent() && !(seconds.get() >= 0 && seconds.get() <= 3600)) {
      throw new CommandFailedException(
          ExitCode.USAGE, "--gap takes seconds from 0 to 3600, not " + seconds.get() + ".");
    }
    return seconds.map(pause -> Duration.ofMillis(Math.round(pause * 1000)));
  }

  /** Says what came of an item, for a script or for a person. */
  static void tell(Console console, boolean json, ObjectNode answer) {
    String given = answer.path("file").asString(answer.path("url").asString(""));
    if (json) {
      console.json(answer);
    } else if (answer.has("error")) {
      console.tell(given + ": " + answer.get("error").asString());
    } else {
      console.say(answer.get("outcome").asString() + "  " + answer.path("title").asString(given));
    }
  }

  private static ObjectNode answer(Desk desk, ItemLine item)
      throws BadLineException, InterruptedException {
    return answer(item, desk.capturing().capture(input(item)));
  }

  private static CaptureInput input(ItemLine item) throws BadLineException {
    return item.file().isPresent()
        ? new CaptureInput.PageFile(ItemLine.path(item.file().get()), item.url())
        : new CaptureInput.Address(item.address().orElse(""));
  }

  /** What came of one item, with the item as it was given. */
  static ObjectNode answer(ItemLine item, CaptureReport report) {
    return answer(item.answer(), report);
  }

  /** Adds what came of an item to its answer. */
  static ObjectNode answer(ObjectNode answer, CaptureReport report) {
    report.article().ifPresent(id -> answer.put("article", id.toString()));
    report.revision().ifPresent(id -> answer.put("revision", id.toString()));
    answer.put("outcome", report.outcome().label());
    report.title().ifPresent(title -> answer.put("title", title));
    report.error().ifPresent(sentence -> answer.put("error", sentence));
    return answer;
  }
}
