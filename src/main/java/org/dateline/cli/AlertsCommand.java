package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.watch.ListedAlert;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what saved searches found. */
@Command(
    name = "alerts",
    description = "List what saved searches found in what came in, the newest first.")
final class AlertsCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--unread", description = "Only what nobody has looked at.")
  private boolean unread;

  @Option(names = "--mark-read", description = "Count what is listed as looked at.")
  private boolean markRead;

  AlertsCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk()) {
      desk.watching().awaitUpToDate().ifPresent(root.console()::tell);
      int due = desk.watching().takeDue().size();
      List<ListedAlert> alerts = desk.watching().alerts(unread);
      for (ListedAlert alert : alerts) {
        if (json) {
          root.console().json(line(alert));
        } else {
          tell(alert);
        }
      }
      if (!json) {
        root.console().tell(alerts.size() + " alerts, " + due + " of them new");
      }
      if (markRead) {
        alerts.stream()
            .flatMap(alert -> alert.articles().stream())
            .map(found -> found.record().articleId())
            .distinct()
            .forEach(desk.watching()::markRead);
      }
      return ExitCode.DONE;
    }
  }

  private static ObjectNode line(ListedAlert alert) {
    ObjectNode line =
        Json.object()
            .put("search", alert.search().name())
            .put("query", alert.search().query())
            .put("found", alert.foundAt().toString());
    alert
        .delivered()
        .ifPresentOrElse(
            at -> line.put("delivered", at.toString()), () -> line.put("waiting", true));
    line.put("digest", alert.digest()).put("unread", alert.unread());
    ArrayNode articles = line.putArray("articles");
    for (ListedAlert.Found found : alert.articles()) {
      ObjectNode article =
          articles
              .addObject()
              .put("article", found.record().articleId().toString())
              .put("revision", found.record().revisionId().toString())
              .put("url", found.article().article().url())
              .put("title", found.article().headline());
      found.article().outlet().ifPresent(outlet -> article.put("publisher", outlet));
      ArrayNode words = article.putArray("words");
      found.record().words().forEach(words::add);
      article.put("passage", found.passage().text()).put("unread", found.record().unread());
    }
    return line;
  }

  private void tell(ListedAlert alert) {
    Console console = root.console();
    console.say(
        (alert.unread() ? "* " : "  ")
            + alert.search().name()
            + (alert.digest() ? " (digest)" : "")
            + (alert.delivered().isEmpty() ? " (waiting)" : "")
            + ", "
            + alert.foundAt());
    for (ListedAlert.Found found : alert.articles()) {
      console.say("    " + found.article().headline());
      console.say("    " + found.article().article().url());
      console.say("    matched: " + String.join(", ", found.record().words()));
      console.say("    " + found.passage().text().replace('\n', ' '));
    }
  }
}
