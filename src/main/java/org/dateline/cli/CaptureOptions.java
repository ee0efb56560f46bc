package org.dateline.cli;

import java.time.Duration;
import java.util.Optional;
import org.dateline.desk.capture.CaptureReport;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** What the commands share that bring articles in: their options, and how they say what came. */
final class CaptureOptions {
  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--gap",
      paramLabel = "SECONDS",
      description = "The pause between requests to one host.")
  private Optional<Double> gap = Optional.empty();

  /**
   * The pause between requests to one host that the person asked for.
   *
   * @throws CommandFailedException where it is no sensible one
   */
  Optional<Duration> pause() throws CommandFailedException {
    if (gap.isPresent() && !(gap.get() >= 0 && gap.get() <= 3600)) {
      throw new CommandFailedException(
          ExitCode.USAGE, "--gap takes seconds from 0 to 3600, not " + gap.get() + ".");
    }
    return gap.map(pause -> Duration.ofMillis(Math.round(pause * 1000)));
  }

  /** Whether a script reads the answers. */
  boolean json() {
    return json;
  }

  /** Says what came of an item, for a script or for a person. */
  void tell(Console console, ObjectNode answer) {
    tell(console, json, answer);
  }

  /**
   * Says what came of an item.
   *
   * @param json whether a script reads it
   */
  static void tell(Console console, boolean json, ObjectNode answer) {
    String given = answer.path("file").asString(answer.path("url").asString(""));
    if (answer.has("touched")) {
      int touched = answer.get("touched").asInt();
      console.tell(
          "The article changed under "
              + (touched == 1 ? "one claim" : touched + " claims")
              + ": "
              + given
              + " (claim list --changed shows what)");
    }
    if (answer.has("note")) {
      console.tell(given + ": " + answer.get("note").asString());
    }
    if (json) {
      console.json(answer);
    } else if (answer.has("error")) {
      console.tell(given + ": " + answer.get("error").asString());
    } else {
      console.say(answer.get("outcome").asString() + "  " + answer.path("title").asString(given));
    }
  }

  /** Adds what came of an item to its answer. */
  static ObjectNode answer(ObjectNode answer, CaptureReport report) {
    report.article().ifPresent(id -> answer.put("article", id.toString()));
    report.revision().ifPresent(id -> answer.put("revision", id.toString()));
    answer.put("outcome", report.outcome().label());
    report.title().ifPresent(title -> answer.put("title", title));
    report.error().ifPresent(sentence -> answer.put("error", sentence));
    report.note().ifPresent(sentence -> answer.put("note", sentence));
    if (report.touched() > 0) {
      answer.put("touched", report.touched());
    }
    return answer;
  }
}
