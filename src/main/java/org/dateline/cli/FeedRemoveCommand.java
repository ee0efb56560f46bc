package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Source;
import org.dateline.store.EditRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** No longer follows sources. */
@Command(
    name = "remove",
    description = "No longer follow sources; their articles stay. - reads one a line.")
final class FeedRemoveCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Ids, addresses or titles.")
  private List<String> items = new ArrayList<>();

  FeedRemoveCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk()) {
      return new ItemLoop(root.console(), "source")
          .run(items, 1, item -> remove(desk, item), this::tell);
    }
  }

  private static ObjectNode remove(Desk desk, String name) throws BadLineException {
    Source source = SourceArguments.source(desk, name);
    ObjectNode answer = SourceArguments.answer(source);
    try {
      desk.following().remove(source.id());
      return answer.put("outcome", "removed");
    } catch (EditRefusedException refused) {
      return answer.put("error", refused.getMessage());
    }
  }

  private void tell(ObjectNode answer) {
    if (json) {
      root.console().json(answer);
    } else if (answer.has("error")) {
      root.console().tell(answer.get("error").asString());
    } else {
      root.console().say("removed  " + answer.get("url").asString());
    }
  }
}
