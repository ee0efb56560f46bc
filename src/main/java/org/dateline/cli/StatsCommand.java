package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.care.WorkspaceFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Says how much is in the workspace. */
@Command(name = "stats", description = "Say how much is in the workspace and how large it is.")
final class StatsCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  StatsCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk()) {
      root.awaitIndex(desk);
      WorkspaceFigures figures = desk.care().figures();
      if (json) {
        root.console().json(json(figures));
      } else {
        root.console()
            .say(
                """
                Articles   %d (%d unread, %d removed)
                Texts      %d
                Captures   %d (%d failed)
                Claims     %d (%d to look at)
                Stories    %d
                Sources    %d (%d documents kept)
                Disk       %.1f MiB, of which %.1f MiB archive\
                """
                    .formatted(
                        figures.counts().articles(),
                        figures.counts().unread(),
                        figures.counts().removed(),
                        figures.counts().revisions(),
                        figures.counts().captures(),
                        figures.counts().failed(),
                        figures.counts().claims(),
                        figures.counts().shaken(),
                        figures.counts().stories(),
                        figures.counts().sources(),
                        figures.counts().documents(),
                        mebibytes(figures.bytes()),
                        mebibytes(figures.archiveBytes())));
      }
      return ExitCode.DONE;
    }
  }

  private static double mebibytes(long bytes) {
    return bytes / 1024.0 / 1024.0;
  }

  private static ObjectNode json(WorkspaceFigures figures) {
    ObjectNode node =
        Json.object()
            .put("articles", figures.counts().articles())
            .put("revisions", figures.counts().revisions())
            .put("removed", figures.counts().removed())
            .put("captures", figures.counts().captures())
            .put("failed", figures.counts().failed())
            .put("claims", figures.counts().claims())
            .put("sources", figures.counts().sources())
            .put("documents", figures.counts().documents())
            .put("stories", figures.counts().stories())
            .put("seq", figures.counts().seq());
    figures
        .index()
        .ifPresent(index ->
            node.putObject("index")
                .put("documents", index.documents())
                .put("articles", index.articles())
                .put("seq", index.seq())
                .put("bytes", index.bytes()));
    return node.put("archiveBytes", figures.archiveBytes()).put("bytes", figures.bytes());
  }
}
