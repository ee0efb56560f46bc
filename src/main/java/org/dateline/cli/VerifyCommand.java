package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recomputes every hash of the workspace. */
@Command(
    name = "verify",
    description = "Recompute every hash in the workspace and name each thing that is wrong.")
final class VerifyCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  VerifyCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk()) {
      Verification.Report report = desk.care().verify(root.progress());
      boolean whole = report.problems().isEmpty();
      if (json) {
        ObjectNode node = Json.object().put("checked", report.checked()).put("whole", whole);
        ArrayNode problems = node.putArray("problems");
        report.problems().forEach(problems::add);
        root.console().json(node);
      } else {
        report.problems().forEach(root.console()::say);
        root.console()
            .tell(
                whole
                    ? "%d things checked; everything is as it was written."
                        .formatted(report.checked())
                    : "%d things checked; %d are wrong. Restore a backup, or keep what is left."
                        .formatted(report.checked(), report.problems().size()));
      }
      return whole ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }
}
