package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private CaptureOptions options = new CaptureOptions();

  @Parameters(paramLabel = "URL|FILE", arity = "1..*", description = "What to keep.")
  private List<String> items = new ArrayList<>();

  AddCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk(options.pause())) {
      Consumer<ObjectNode> answered = answer -> options.tell(root.console(), answer);
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

  private static ObjectNode answer(Desk desk, ItemLine item)
      throws BadLineException, InterruptedException {
    return CaptureOptions.answer(item.answer(), desk.capturing().capture(input(item)));
  }

  private static CaptureInput input(ItemLine item) throws BadLineException {
    return item.file().isPresent()
        ? new CaptureInput.PageFile(ItemLine.path(item.file().get()), item.url())
        : new CaptureInput.Address(item.address().orElse(""));
  }
}
