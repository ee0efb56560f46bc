package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.desk.Desk;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.source.PollReport;
import org.dateline.desk.source.Polling;
import org.dateline.model.Source;
import org.dateline.store.PollOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Gives sources one turn: asks them, and captures what is new. */
@Command(
    name = "poll",
    description = {
      "Ask the sources that are due and capture what is new.",
      "With --all, or for those that are named, also where they are not due;",
      "how long a server wants to be left alone is heeded all the same."
    })
final class FeedPollCommand implements Callable<Integer> {
  private static final int AT_ONCE = 16;

  private final DatelineCommand root;

  @Mixin private CaptureOptions options = new CaptureOptions();

  @Option(names = "--all", description = "All that are followed and not paused, due or not.")
  private boolean all;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Ids, addresses or titles, or - for one a line.")
  private List<String> items = new ArrayList<>();

  FeedPollCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk(options.pause())) {
      if (!items.isEmpty()) {
        return new ItemLoop(root.console(), "source")
            .run(items, AT_ONCE, item -> poll(desk, item), this::tell);
      }
      Polling polling = desk.following().polling();
      AtomicBoolean failed = new AtomicBoolean();
      List<UUID> turns = all ? polling.all() : polling.due();
      if (turns.isEmpty()) {
        root.console()
            .tell(
                all
                    ? "No source is followed, or all of them are paused."
                    : "No source is due; --all asks all of them now.");
      }
      polling.round(
          turns,
          all,
          options.json() ? JobProgress.unwatched() : root.progress(),
          report -> {
            ObjectNode answer = answer(report);
            failed.compareAndSet(false, answer.has("error"));
            tell(answer);
          });
      return failed.get() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }

  private static ObjectNode poll(Desk desk, String name)
      throws BadLineException, InterruptedException {
    Source source = SourceArguments.source(desk, name);
    List<PollReport> reports = new ArrayList<>();
    desk.following()
        .polling()
        .round(List.of(source.id()), true, JobProgress.unwatched(), reports::add);
    return reports.isEmpty()
        ? SourceArguments.answer(source)
            .put("error", "This source has its turn already; wait until it is done.")
        : answer(reports.getFirst());
  }

  private static ObjectNode answer(PollReport report) {
    ObjectNode answer =
        SourceArguments.answer(report.source()).put("title", report.source().title());
    report.status().ifPresent(status -> answer.put("status", status));
    answer
        .put("outcome", report.outcome().map(PollOutcome::label).orElse("captured"))
        .put("entries", report.entries())
        .put("new", report.newEntries())
        .put("captured", report.captured())
        .put("waiting", report.waiting());
    report.bytes().ifPresent(bytes -> answer.put("bytes", bytes));
    report.next().ifPresent(next -> answer.put("next", next.toString()));
    return answer.put(report.isTrouble() ? "error" : "detail", report.detail());
  }

  private void tell(ObjectNode answer) {
    if (options.json()) {
      root.console().json(answer);
    } else if (answer.has("error")) {
      root.console()
          .tell(
              answer.path("title").asString(answer.path("source").asString(""))
                  + ": "
                  + answer.get("error").asString());
    } else {
      root.console()
          .say(
              "%-9s %4d new  %4d captured  %s"
                  .formatted(
                      answer.get("outcome").asString(),
                      answer.get("new").asInt(),
                      answer.get("captured").asInt(),
                      answer.get("title").asString()));
    }
  }
}
