package org.dateline.cli;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Works through items that are named on the command line, or one a line on standard input. */
final class ItemLoop {
  /** Works on one item. */
  @FunctionalInterface
  interface Work {
    ObjectNode answer(String item) throws BadLineException, InterruptedException;
  }

  private final Console console;
  private final String name;

  /**
   * @param console where the lines come from and messages go
   * @param name what an item is called in an answer that failed
   */
  ItemLoop(Console console, String name) {
    this.console = console;
    this.name = name;
  }

  /**
   * Works through them.
   *
   * @param items the items, or {@code -} alone
   * @param width how many lines are worked on at a time
   * @return {@link ExitCode#DONE}, or {@link ExitCode#SOME_FAILED}
   */
  int run(List<String> items, int width, Work work, Consumer<ObjectNode> answered)
      throws InterruptedException {
    if (items.equals(List.of("-"))) {
      return new LinePipeline(console, width, answered)
          .run(console.input(), line -> attempt(line.strip(), work));
    }
    boolean failed = false;
    for (String item : items) {
      ObjectNode answer = attempt(item, work);
      answered.accept(answer);
      failed |= answer.has("error");
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private ObjectNode attempt(String item, Work work) throws InterruptedException {
    try {
      return work.answer(item);
    } catch (BadLineException bad) {
      return Json.object().put(name, item).put("error", bad.getMessage());
    }
  }
}
