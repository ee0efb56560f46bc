package org.dateline.cli;

import java.util.function.Function;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How a command shows what it lists: in words, or as one JSON object a line. */
final class ListingOptions {
  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  /**
   * Shows things.
   *
   * @param object what is said of one as JSON
   * @param words what is said of one in words
   */
  <T> void show(
      Console console,
      Iterable<T> things,
      Function<T, ObjectNode> object,
      Function<T, String> words) {
    for (T thing : things) {
      if (json) {
        console.json(object.apply(thing));
      } else {
        console.say(words.apply(thing));
      }
    }
  }
}
